import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { formDocument } from '../../protocol/documents/form.ts'
import { itemDocument } from '../../protocol/documents/item.ts'
import { kitDocument } from '../../protocol/documents/kit.ts'
import { slugSchema } from '../../protocol/ids.ts'
import type { Publication } from './publish.ts'

const listOf = <Body extends z.ZodType>(body: Body) => z.array(z.object({ id: slugSchema, body }))

/** The items, seasonal kits and forms that every federation begins with: for all stations, until somebody changes them. */
export function sampleCatalogue(): Publication[] {
  const items = listOf(itemDocument.body).parse(read('catalogue/items'))
  const kits = listOf(kitDocument.body).parse(read('catalogue/kits'))
  const forms = listOf(formDocument.body).parse(read('forms/forms'))
  return [
    ...items.map(({ id, body }) => ({ type: 'item' as const, id, audience: '*' as const, body })),
    ...kits.map(({ id, body }) => ({ type: 'kit' as const, id, audience: '*' as const, body })),
    ...forms.map(({ id, body }) => ({ type: 'form' as const, id, audience: '*' as const, body })),
  ]
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../assets/${name}.json`, import.meta.url), 'utf8'))
}
