import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { formDocument } from '../../protocol/documents/form.ts'
import { holidaysDocument } from '../../protocol/documents/holidays.ts'
import type { DocumentBody } from '../../protocol/documents/index.ts'
import { slugSchema } from '../../protocol/ids.ts'
import { timeZoneOf } from '../reports/time-zone-of.ts'
import type { StoreReads } from '../store/store.ts'
import type { FormTimes, WorkingDays } from './dues.ts'

type Form = DocumentBody<'form'>

const builtInForms: ReadonlyMap<string, Form> = new Map(
  z
    .array(z.object({ id: slugSchema, body: formDocument.body }))
    .parse(JSON.parse(readFileSync(new URL('../../assets/forms/forms.json', import.meta.url), 'utf8')))
    .map(({ id, body }) => [id, body]),
)

/** Every form a request may have come by: those published here now or once, and those that stations have until one is. */
export async function knownForms(reads: Pick<StoreReads, 'documents'>): Promise<Map<string, Form>> {
  const forms = new Map(builtInForms)
  for (const { id, body } of await reads.documents.everOfType('form')) {
    const form = formDocument.body.safeParse(JSON.parse(body ?? 'null'))
    if (form.success) forms.set(id, form.data)
  }
  return forms
}

/** A form nobody knows here is of no desk, and has the times that all have. */
export function timesOf(form: Form | undefined): FormTimes {
  return { desk: form?.desk ?? '', handOverHours: form?.dueHours, answerDays: form?.dueDays }
}

/** The federation's working days, as far as its documents tell them. */
export async function workingDays(reads: Pick<StoreReads, 'documents' | 'hub'>): Promise<WorkingDays> {
  const works = new Map<string, boolean>()
  for (const { body } of await reads.documents.ofType('holidays')) {
    const year = holidaysDocument.body.safeParse(JSON.parse(body ?? 'null'))
    if (year.success) for (const each of year.data.days) works.set(each.day, each.works)
  }
  return { timeZone: await timeZoneOf(reads), works }
}
