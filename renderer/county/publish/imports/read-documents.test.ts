import { describe, expect, it } from 'vitest'
import type { Published } from '../../../../federation/contract/drafts.ts'
import chinese from '../../../../locales/zh-CN/editors.json'
import { categoryEditor } from '../categories/category-editor.ts'
import { itemEditor } from '../items/item-editor.ts'
import { serviceEditor } from '../services/service-editor.ts'
import type { ColumnWords } from './columns.ts'
import type { ReadRow } from './read-documents.ts'
import { readDocuments } from './read-documents.ts'
import { tableOfDocuments } from './table-of-documents.ts'

const names: Record<string, string> = { 'zh-CN': '中文', ug: '维吾尔文', 'kk-Arab': '哈萨克文', en: '英文' }
const words: ColumnWords = {
  headings: ({ at, language }) => {
    const member = at === 'id' ? '编号' : (chinese.member as Record<string, string>)[at]
    return [language === undefined ? `${member}` : `${member}（${names[language] ?? language}）`]
  },
  choices: (at, code) => [(chinese.choice as Record<string, Record<string, string>>)[at]?.[code] ?? code],
}
const row = (document: string, body: object, mayChange = true): Published['documents'][number] => ({
  ...{ document, unit: null, rev: 3, body: body as never, mayChange },
  ...{ by: null, at: null, missing: {}, drafts: [] },
})
const rider = { name: { 'zh-CN': '外卖骑手', ug: 'يەتكۈزگۈچى' }, group: 'nef', order: 1, drives: true }
const published: Published = {
  ...{ unit: 'demo', type: 'category', at: '2026-11-27T00:00:00.000Z', withdrawn: [] },
  documents: [row('rider', rider), row('police', { ...rider, order: 2 }, false)],
}
const read = (text: string): ReadRow[] => {
  const answer = readDocuments(text, { editor: categoryEditor, published, words })
  if (!answer.ok) throw new Error('no table')
  return answer.rows
}
const told = (rows: readonly ReadRow[]) =>
  rows.map(({ line, document, what, faults }) => [
    ...[line, document, what],
    ...faults.map(({ column, is, text }) => `${column}: ${is} ${text}`),
  ])

describe('a table of kinds of work', () => {
  it('with Chinese headings says what is new, changed and the same, and a blank cell leaves things as they are', () => {
    const rows = read(
      '编号,名称（中文）,名称（英文）,归在哪里,要开车或骑车\nrider,,,,\nrider-2,,,,\nguide,导游,Guide,灵活就业,否\n',
    )
    expect(told(rows)).toEqual([
      [2, 'rider', 'same'],
      [3, 'rider-2', 'refused', '名称（中文）: missing ', '归在哪里: missing '],
      [4, 'guide', 'new'],
    ])
    expect(rows[2]?.body).toEqual({
      ...{ name: { 'zh-CN': '导游', en: 'Guide' }, group: 'flexible', drives: false, order: 5 },
    })
  })

  it('with codes as headings is read as well, and words are added to those that are there', () => {
    const [changed] = read('id\tname/zh-CN\tname.en\nrider\t\tFood rider\n')
    expect(changed).toMatchObject({ what: 'changed', baseRev: 3 })
    expect(changed?.body).toEqual({ ...rider, name: { ...rider.name, en: 'Food rider' } })
  })

  it('names line, column and words of whatever does not fit', () => {
    const rows = read(
      '编号,名称（中文）,归在哪里,排第几,要开车或骑车\nrider,骑手,外星人,第一,也许\nrider,骑手,,,\npolice,交警,,,\nBus 1,公交,其他,9,是\n',
    )
    expect(told(rows)).toEqual([
      ...[
        [
          2,
          'rider',
          'refused',
          '归在哪里: no-such 外星人',
          '要开车或骑车: no-such 也许',
          '排第几: wrong 第一',
        ],
      ],
      [3, 'rider', 'refused', '编号: twice rider'],
      [4, 'police', 'refused', '编号: not-yours police'],
      [5, 'Bus 1', 'refused', '编号: wrong Bus 1'],
    ])
  })

  it('without the column of Chinese names is no such table, and that column is named', () => {
    const answer = readDocuments('编号,排第几\na,1\n', { editor: categoryEditor, published, words })
    expect(answer).toMatchObject({ ok: false, absent: [{ key: 'name/zh-CN' }] })
  })
})

it('a code that is a word for nothing is that code in its own column', () => {
  const text = 'id,name/zh-CN,unit/zh-CN,group,access,expiry\nhat,遮阳帽,顶,consumable,self-service,none\n'
  const answer = readDocuments(text, {
    editor: itemEditor,
    published: { ...published, documents: [] },
    words,
  })
  expect(answer).toMatchObject({ ok: true, rows: [{ what: 'new', body: { expiry: 'none' }, faults: [] }] })
})

it('what is published can be written to a table and read again without a difference', () => {
  const own = { ...published, documents: published.documents.filter(({ mayChange }) => mayChange) }
  const rows = read(tableOfDocuments(categoryEditor, own, words))
  expect(told(rows)).toEqual([[2, 'rider', 'same']])
  expect(tableOfDocuments(serviceEditor, { ...own, documents: [] }, words)).toContain('名称（维吾尔文）')
})

it('of more than a thousand lines says how many nobody looked at', () => {
  const lines = Array.from({ length: 1_003 }, (_, at) => `kind-${at},工种`)
  const answer = readDocuments(`id,name/zh-CN\n${lines.join('\n')}\n`, {
    ...{ editor: categoryEditor, published, words },
  })
  expect(answer).toMatchObject({ ok: true, beyond: 3 })
})
