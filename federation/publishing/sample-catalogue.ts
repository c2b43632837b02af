import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { itemDocument } from '../../protocol/documents/item.ts'
import { kitDocument } from '../../protocol/documents/kit.ts'
import { slugSchema } from '../../protocol/ids.ts'
import type { Publication } from './publish.ts'

const listOf = <Body extends z.ZodType>(body: Body) => z.array(z.object({ id: slugSchema, body }))

/** The items and seasonal kits that every federation begins with: for all stations, until somebody changes them. */
export function sampleCatalogue(): Publication[] {
  const items = listOf(itemDocument.body).parse(read('items'))
  const kits = listOf(kitDocument.body).parse(read('kits'))
  return [
    ...items.map(({ id, body }) => ({ type: 'item' as const, id, audience: '*' as const, body })),
    ...kits.map(({ id, body }) => ({ type: 'kit' as const, id, audience: '*' as const, body })),
  ]
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../assets/catalogue/${name}.json`, import.meta.url), 'utf8'))
}
