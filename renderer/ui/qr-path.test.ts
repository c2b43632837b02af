import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { beforeAll, expect, it } from 'vitest'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { longestQrBytes, qrPath, quietModules } from './qr-path.ts'

const scale = 4

beforeAll(() => {
  const wasmBinary = new Uint8Array(
    readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')),
  ).buffer
  return prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
})

/** The drawing as a camera would see it: its path filled by the rule of alternating edges, one module four pixels wide. */
function photograph(text: string): ImageData {
  const { size, path } = qrPath(text)
  const dark = (x: number, y: number) => edgesLeftOf(path, x, y) % 2 === 1
  const side = (size + 2 * quietModules) * scale
  const data = new Uint8ClampedArray(side * side * 4).fill(255)
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1)
      if (dark(x, y))
        for (let pixel = 0; pixel < scale * scale; pixel += 1) {
          const row = (y + quietModules) * scale + Math.floor(pixel / scale)
          const column = (x + quietModules) * scale + (pixel % scale)
          data.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3)
        }
  return { data, width: side, height: side, colorSpace: 'srgb' } as ImageData
}

/** How many upright edges of the path lie left of a module: odd inside, even outside. */
function edgesLeftOf(path: string, x: number, y: number): number {
  return path
    .split('Z')
    .map(cornersOf)
    .flatMap((corners) =>
      corners.map((from, index) => ({ from, to: corners.at(index - corners.length + 1) ?? from })),
    )
    .filter(
      ({ from, to }) =>
        from.x === to.x && from.x <= x && Math.min(from.y, to.y) <= y && Math.max(from.y, to.y) > y,
    ).length
}

function cornersOf(outline: string): { x: number; y: number }[] {
  return [...outline.matchAll(/[ML](\d+) (\d+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }))
}

it.each([
  ['a ticket', 'WS1:8Z4N0KQ2X7M3T5VD'],
  [
    'a slip in Chinese',
    '【岗位】卸货工\n木垒县顺达物流有限公司\n180–220 元/天 · 日结\n木垒县人民路12号\n电话 0994-4820000',
  ],
  ['a slip in Uyghur', 'يۈك چۈشۈرگۈچى\n0994-4820000'],
  ['the longest', '木'.repeat(longestQrBytes / 3 - 1)],
])('%s is read back by a reader that is not ours', async (_, text) => {
  const [found] = await readBarcodes(photograph(text), { formats: ['QRCode'] })
  expect(found?.text).toBe(text)
})

it('keeps the longest within 65 modules', () => {
  expect(qrPath('木'.repeat(Math.floor(longestQrBytes / 3))).size).toBe(65)
})
