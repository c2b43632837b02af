import * as z from 'zod'
import builtIn from '../../assets/forms/forms.json' with { type: 'json' }
import { readDocuments } from '../../db/documents.ts'
import type { ReadHandle } from '../../db/handles.ts'
import { formDocument } from '../../protocol/documents/form.ts'
import type { DocumentBody } from '../../protocol/documents/index.ts'
import { slugSchema } from '../../protocol/ids.ts'

export type KnownForm = { form: string; rev: number; body: DocumentBody<'form'> }

const builtInForms: readonly KnownForm[] = z
  .array(z.object({ id: slugSchema, body: formDocument.body }))
  .parse(builtIn)
  .map(({ id, body }) => ({ form: id, rev: 1, body }))

/** The county's forms in their order; the built-in ones until it has sent any. */
export function knownForms(db: ReadHandle): KnownForm[] {
  const sent = readDocuments(db, 'form').flatMap(({ id, rev, body }) =>
    slugSchema.safeParse(id).success ? [{ form: id, rev, body }] : [],
  )
  const forms = sent.length > 0 ? sent : [...builtInForms]
  return forms.sort((one, other) => one.body.order - other.body.order)
}
