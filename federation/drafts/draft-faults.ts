import type { DocumentBody } from '../../protocol/documents/index.ts'
import type { DraftFault, DraftType } from '../contract/drafts.ts'
import { wholeFederationTypes } from '../contract/drafts.ts'
import { listingFaults } from '../listings/job-faults.ts'
import { settingsOfUnit } from '../listings/settings-of-unit.ts'
import { knownForms } from '../requests/known-forms.ts'
import type { Unit } from '../store/nouns/documents.ts'
import type { StoreReads } from '../store/store.ts'
import { faultOfName } from './document-names.ts'
import { formRules, holidayRules, kitRules } from './own-rules.ts'
import { readBody } from './read-body.ts'

type Reads = Pick<StoreReads, 'documents'>
/** `body`: as given. */
export type Written = { type: DraftType; document: string; unit: string; body: unknown }
export type Where = { units: readonly Unit[]; day: string }

/** Everything that keeps what somebody wrote from being published, today and for this unit; empty when nothing does. */
export async function draftFaults(reads: Reads, written: Written, where: Where): Promise<DraftFault[]> {
  const { type, document, unit } = written
  const faults: DraftFault[] = []
  const named = faultOfName(type, { document, unit })
  if (named) faults.push({ path: '', is: 'document', detail: named })
  const isTop = where.units.some((each) => each.id === unit && each.parent === null)
  if (wholeFederationTypes.includes(type) && !isTop)
    faults.push({ path: '', is: 'unit', detail: 'only for the whole federation' })
  const read = readBody(type, written.body)
  return [
    ...faults,
    ...(read.ok ? await rulesOf(reads, { ...written, body: read.body }, where) : read.faults),
  ]
}

async function rulesOf(reads: Reads, written: Written, where: Where): Promise<DraftFault[]> {
  switch (written.type) {
    case 'form':
      return formRules(written.body as DocumentBody<'form'>)
    case 'kit': {
      const kit = written.body as DocumentBody<'kit'>
      const unknown = await unknownItems(
        reads,
        kit.pars.map(({ item }) => item),
      )
      return [...kitRules(kit), ...unknown.map(({ at, name }) => reference(`pars/${at}/item`, name))]
    }
    case 'item': {
      const { ethanolFree } = written.body as DocumentBody<'item'>
      const unknown = await unknownItems(reads, ethanolFree === undefined ? [] : [ethanolFree])
      return unknown.map(({ name }) => reference('ethanolFree', name))
    }
    case 'holidays':
      return holidayRules(written.body as DocumentBody<'holidays'>, written.document)
    case 'listing':
      return rulesOfListing(
        reads,
        { unit: written.unit, body: written.body as DocumentBody<'listing'> },
        where,
      )
    default:
      return []
  }
}

async function rulesOfListing(
  reads: Reads,
  { unit, body }: { unit: string; body: DocumentBody<'listing'> },
  { units, day }: Where,
): Promise<DraftFault[]> {
  const { floorFenPerHour } = await settingsOfUnit(reads, unit, units)
  const unlawful = listingFaults(body, { day, floorFenPerHour }).map((law): DraftFault => {
    const isOutside = ['title', 'summary', 'until', 'from'].includes(law.field)
    const path = isOutside ? law.field : `job/${law.field.replaceAll('.', '/')}`
    return { path, is: 'unlawful', detail: law.text, law }
  })
  const { form } = body
  const held = form === undefined ? undefined : await reads.documents.find('form', form)
  const isKnown = form === undefined || (held ? held.body !== null : (await knownForms(reads)).has(form))
  return [...unlawful, ...(isKnown ? [] : [reference('form', form)])]
}

async function unknownItems(reads: Reads, names: readonly string[]): Promise<{ at: number; name: string }[]> {
  if (names.length === 0) return []
  const known = new Set((await reads.documents.ofType('item')).map(({ id }) => id))
  return names.flatMap((name, at) => (known.has(name) ? [] : [{ at, name }]))
}

function reference(path: string, name: string): DraftFault {
  return { path, is: 'reference', detail: name }
}
