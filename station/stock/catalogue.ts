import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { documentsMark, readDocuments } from '../../db/documents.ts'
import type { ReadHandle } from '../../db/handles.ts'
import { itemDocument } from '../../protocol/documents/item.ts'
import { kitDocument } from '../../protocol/documents/kit.ts'
import type { Texts } from '../../protocol/ids.ts'
import { slugSchema } from '../../protocol/ids.ts'
import type { Kit } from '../../protocol/par-levels.ts'
import type { Item } from '../contract/stock.ts'

export type Recall = { item: string; lot: string | null; words: Texts | null }

export type Catalogue = {
  /** In the order of the county's list. */
  items: readonly Item[]
  find: (id: string) => Item | undefined
  kits: readonly Kit[]
  recalls: readonly Recall[]
}

const types = ['item', 'kit', 'recall'] as const

/**
 * The catalogue by the hub's documents; the built-in one stands in for items until the hub has sent any, and for kits until it has
 * sent an item or a kit. Read once for each change of them: there may be hundreds.
 */
export function openCatalogue(db: ReadHandle): () => Catalogue {
  let read: { mark: string; catalogue: Catalogue } | undefined
  return () => {
    const mark = documentsMark(db, types)
    if (read?.mark !== mark) read = { mark, catalogue: readCatalogue(db) }
    return read.catalogue
  }
}

function readCatalogue(db: ReadHandle): Catalogue {
  const sent = readDocuments(db, 'item')
    .filter(({ id }) => slugSchema.safeParse(id).success)
    .map(({ id, body }) => ({ ...body, id }))
  const kits = readDocuments(db, 'kit').map(({ body }) => body)
  const items = sent.length > 0 ? sent : builtIn.items()
  items.sort((one, other) => one.order - other.order)
  const byId = new Map(items.map((item) => [item.id, item]))
  return {
    items,
    find: (id) => byId.get(id),
    kits: sent.length > 0 || kits.length > 0 ? kits : builtIn.kits(),
    recalls: readDocuments(db, 'recall').map(({ body: { item, lot, words = null } }) => ({
      ...{ item, lot, words },
    })),
  }
}

const listOf = <Body extends z.ZodType>(body: Body) => z.array(z.object({ id: slugSchema, body }))

/** Read when they are first asked for: a station that has its county's own list never needs them. */
const builtIn = {
  items: once(() =>
    listOf(itemDocument.body)
      .parse(readList('items'))
      .map(({ id, body }) => ({ ...body, id })),
  ),
  kits: once(() =>
    listOf(kitDocument.body)
      .parse(readList('kits'))
      .map(({ body }) => body),
  ),
}

/** Beside the sources, and beside the bundle of an installed kiosk. */
function readList(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../assets/catalogue/${name}.json`, import.meta.url), 'utf8'))
}

function once<T>(make: () => readonly T[]): () => T[] {
  let made: readonly T[] | undefined
  return () => {
    made ??= make()
    return [...made]
  }
}

/** What stands for an item that has moved here and is in the catalogue no more: it can be counted and written off. */
export function goneItem(id: string): Item {
  return {
    id,
    name: { 'zh-CN': id },
    unit: { 'zh-CN': '件', en: 'piece' },
    group: 'consumable',
    order: Number.MAX_SAFE_INTEGER,
    medicine: false,
    expiry: 'if-printed',
    access: 'excluded',
    warnings: [],
  }
}
