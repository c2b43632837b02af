import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'

export type ReadPdf = {
  /** The text of each, in the order in which it was drawn. */
  sheets: string[]
  /** Of the first sheet, in points. */
  size: [number, number]
  faces: { name: string; embedded: boolean }[]
}

type Face = { name?: string; missingFile?: boolean; isType3Font?: boolean }

/** What a PDF says, read by a library that is not the browser that wrote it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const { OPS } = await getResolvedPDFJS()
  const read: ReadPdf = { sheets: [], size: [0, 0], faces: [] }
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    if (number === 1) read.size = [width, height]
    const { items } = await page.getTextContent()
    read.sheets.push(
      items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
    )
    const { fnArray, argsArray } = await page.getOperatorList()
    const used = new Set(argsArray.filter((_, at) => fnArray[at] === OPS.setFont).map(([face]) => face))
    for (const name of used) {
      const face = page.commonObjs.get(name as string) as Face
      read.faces.push({
        name: face.name ?? '',
        embedded: face.isType3Font === true || face.missingFile === false,
      })
    }
  }
  return read
}
