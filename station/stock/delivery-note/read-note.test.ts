import { describe, expect, it } from 'vitest'
import { scratchDb } from '../../../test/support/db/scratch-db.ts'
import { openCatalogue } from '../catalogue.ts'
import type { KnownLot } from '../judge-line.ts'
import type { Note } from './read-note.ts'
import { readNote } from './read-note.ts'

const scratch = scratchDb()
const catalogue = openCatalogue(scratch.db)()
scratch.close()

const nothing: KnownLot = { onHand: 0, label: undefined }
const asked = { catalogue, known: () => nothing, day: '2026-11-22' }
const read = (text: string, more: object = {}) => readNote(Buffer.from(text), { ...asked, ...more })
const note = (text: string, more: object = {}): Note => {
  const found = read(text, more)
  if (typeof found === 'string') throw new Error(found)
  return found
}
const faults = (text: string, more: object = {}) =>
  note(text, more).faults.map(({ row, fault }) => `${row} ${fault}`)

const tincture = { item: 'huoxiang-tincture', lot: '20260501', usableUntil: '2027-05', qty: 20 }
const head = '品名,批号,有效期至,数量\r\n'
const good = '藿香正气水,20260501,2027年5月,20\r\n'

describe('a delivery note', () => {
  it('is read by its headings, in Chinese, in any order and among other columns', () => {
    const text =
      '木垒县总工会物资配送单,,,,,\r\n2026年11月20日,,,,,\r\n序号,数量,单位,有效期至,品名,生产批号\r\n1,20,支,2027/5,藿香正气水,20260501\r\n'
    expect(note(text)).toEqual({ encoding: 'utf-8', lines: [{ row: 4, ...tincture }], faults: [] })
  })

  it('is read by English headings, tabs and semicolons', () => {
    const rows = (delimiter: string) =>
      [
        ['Item Code', 'Lot No.', 'Expiry Date', 'Qty'].join(delimiter),
        ['FA22', '20260501', '2027-05', '20'].join(delimiter),
      ].join('\n')
    for (const delimiter of [',', '\t', ';'])
      expect(note(rows(delimiter)).lines).toEqual([{ row: 2, ...tincture }])
  })

  it.each([
    ['its id', 'huoxiang-tincture'],
    ['the code of the county’s list', 'fa22'],
    ['its Chinese name with the size', '藿香正气水 10 ml'],
    ['its Chinese name without the size', '藿香正气水'],
    ['its Uyghur name', catalogue.find('huoxiang-tincture')?.name['ug'] ?? ''],
  ])('finds an item by %s', (_, called) => {
    expect(note(`${head}"${called}",20260501,2027-05,20`).lines).toEqual([{ row: 2, ...tincture }])
  })

  it('takes code and name together where a code names several, and nothing where they disagree', () => {
    const both = (code: string, name: string) => `编码,品名,数量\n${code},${name},1`
    expect(note(both('FA21', '剪刀')).lines).toMatchObject([{ item: 'scissors' }])
    expect(faults(both('FA21', ''))).toEqual(['2 unknown-item'])
    expect(faults(both('FA22', '剪刀'))).toEqual(['2 unknown-item'])
  })

  it('tells every fault by the row a spreadsheet shows, and keeps the good lines', () => {
    const text = [
      head.trim(),
      good.trim(),
      '感冒灵,A,2027-05,1',
      '速效救心丸,A,2027-05,1',
      '藿香正气水,B,2027-05,',
      '藿香正气水,B,2027-05,-3',
      '藿香正气水,B,2027-05,100000',
      '',
      '藿香正气水,,2027-05,1',
      '藿香正气水,1.2E+11,2027-05,1',
      '藿香正气水,B,,1',
      '藿香正气水,B,5/6/2027,1',
      '藿香正气水,20260501,2028-05,1',
      '藿香正气水,B',
      '藿香正气水,B,2027-05,1,oops',
      '藿香正气水,C,2026-10,4',
    ].join('\r\n')
    expect(faults(text)).toEqual([
      '3 unknown-item',
      '4 excluded-item',
      '5 no-quantity',
      '6 bad-quantity',
      '7 too-much',
      '9 lot-missing',
      '10 bad-lot',
      '11 date-missing',
      '12 bad-date',
      '13 other-label-before',
      '14 too-few-columns',
      '15 too-many-columns',
      '16 expired-already',
    ])
    expect(note(text).lines.map(({ row }) => row)).toEqual([2, 16])
  })

  it('shows the faulty cell with its column, and the row to be mended', () => {
    expect(note(`${head}藿香正气水,B,5/6/2027,1`).faults).toEqual([
      {
        ...{ row: 2, fault: 'bad-date', column: '有效期至', text: '5/6/2027' },
        cells: { item: '藿香正气水', lot: 'B', usableUntil: '5/6/2027', qty: '1' },
      },
    ])
  })

  it('holds a label against the one the station knows', () => {
    const known = () => ({ onHand: 3, label: '2027-06' })
    expect(faults(head + good, { known })).toEqual(['2 other-label-before'])
    expect(faults(head + good, { known: () => ({ onHand: 9_999_990, label: '2027-05' }) })).toEqual([
      '2 too-much',
    ])
  })

  it('takes the printed date as the lot of goods that print no number', () => {
    const { lines } = note(`${head}日用口罩,,2027-05,10\n日用口罩,,2027-06,10`)
    expect(lines.map(({ lot }) => lot)).toEqual(['2027-05', '2027-06'])
  })

  it('reads quoted cells with commas and line breaks, each a row', () => {
    const text = `备注,${head}"两箱,\n一箱破损",${good}`
    expect(note(text).lines).toEqual([{ row: 2, ...tincture }])
  })

  it('reads 5,000 lines and not one more', () => {
    expect(note(head + good.repeat(5000)).lines).toHaveLength(5000)
    expect(read(head + good.repeat(5001))).toBe('too-long')
  })

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['a workbook', Buffer.from('504b0304140006000800000021', 'hex')],
    ['a letter', Buffer.from('请查收附件，谢谢。')],
    ['a table of something else', Buffer.from('姓名,电话\n张三,1')],
    ['an endless quotation', Buffer.from(`${head}"藿香`)],
  ])('is not %s', (_, bytes) => {
    expect(readNote(bytes, asked)).toBe('not-a-note')
  })

  it('is read in GB18030, as a Chinese spreadsheet saves it', () => {
    const gb18030 =
      'c6b7c3fb2cc5fabac52cd3d0d0a7c6dad6c12ccafdc1bf0adebdcfe3d5fdc6f8cbae2c32303236303530312c323032372d30352c3230'
    expect(readNote(Buffer.from(gb18030, 'hex'), asked)).toEqual({
      ...{ encoding: 'gb18030', lines: [{ row: 2, ...tincture }], faults: [] },
    })
  })
})
