import { lastHeardMs } from '../../db/delivery.ts'
import { readDocuments } from '../../db/documents.ts'
import type { Journal } from '../../db/journal.ts'
import { pinOf } from '../../db/office-pins.ts'
import { findRequest } from '../../db/requests.ts'
import type { EntryName } from '../../protocol/ids.ts'
import { toInstant } from '../../protocol/instants.ts'
import type { OutputOf } from '../contract/calls.ts'
import type { Handlers } from '../contract/dispatch.ts'
import { firstOf } from '../record/entry-names.ts'
import type { Recorder } from '../record/recorder.ts'
import type { StaffDesk } from '../staff/staff-desk.ts'
import { whoMay } from '../staff/who-may.ts'
import type { KnownForm } from './known-forms.ts'
import { knownForms } from './known-forms.ts'
import type { KnownOffice, OfficeBook } from './known-offices.ts'
import { requestList } from './request-list.ts'
import { ticketState } from './ticket-state.ts'

export type RequestParts = {
  journal: Journal
  recorder: Recorder
  desk: StaffDesk
  offices: OfficeBook
  day: () => string
  /** A request does not wait for the next heartbeat. */
  sendAtOnce: () => void
}

type RequestCall = Extract<keyof Handlers, `requests.${string}`>

/** The calls of the noun "request". */
export function requestHandlers(parts: RequestParts): Pick<Handlers, RequestCall> {
  const { journal, recorder, desk, offices } = parts
  const { db } = journal
  return {
    'requests.forms': async () => ({ ok: true, value: await describeForms(parts) }),
    'requests.file': ({ act, ...body }) => {
      const form = knownForms(db).find((each) => each.form === body.form)
      const performed = recorder.perform({ id: act, call: 'requests.file' }, () => {
        if (!form) return { refuse: 'no-such-form' as const }
        if (!isKnownOffice(parts, body.office)) return { refuse: 'no-such-office' as const }
        if (asksWho(form) && !body.consent) return { refuse: 'no-consent' as const }
        if (findRequest(db, body.finger)) return { refuse: 'filed-already' as const }
        return {
          drafts: [{ kind: 'request.filed' as const, by: 'worker', body }],
          answer: (names: readonly EntryName[]) => ({ request: firstOf(names) }),
        }
      })
      if (performed.ok && performed.isNew) parts.sendAtOnce()
      return performed
    },
    'requests.withdraw': ({ act, finger }) => {
      const performed = recorder.perform<Record<string, never>, never>(
        { id: act, call: 'requests.withdraw' },
        () => ({
          drafts: [{ kind: 'request.withdrawn', by: 'worker', body: { finger } }],
          answer: () => ({}),
        }),
      )
      if (performed.ok && performed.isNew) parts.sendAtOnce()
      return performed
    },
    'requests.ticket': ({ finger }) => ({ ok: true, value: ticketState(db, finger) }),
    'requests.list': async ({ session }) => {
      if (!desk.whoIs(session)) return { ok: false, problem: 'not-signed-in' }
      return { ok: true, value: requestList(db, await offices.list(), parts.day()) }
    },
    'requests.acceptKey': async ({ session, office, key }) => {
      const may = whoMay(desk, session, 'office-keys')
      if (!may.ok) return may
      if (!(await offices.accept(office, key))) return { ok: false, problem: 'no-such-office' }
      return { ok: true, value: {} }
    },
  }
}

async function describeForms({ journal, offices, day }: RequestParts): Promise<OutputOf<'requests.forms'>> {
  const { db } = journal
  const known = await offices.list()
  const holidays = readDocuments(db, 'holidays')
  const heardMs = lastHeardMs(db)
  return {
    forms: knownForms(db).map(({ form, rev, body }) => {
      const office = known.find((each) => each.body.desks.includes(body.desk))
      return { form, rev, body, office: office ? describeOffice(office) : null }
    }),
    holidays: holidays.flatMap(({ body }) => body.days.map(({ day: each, works }) => ({ day: each, works }))),
    holidayYears: holidays.map(({ id }) => id),
    day: day(),
    asOf: heardMs === null ? null : toInstant(heardMs),
  }
}

function describeOffice({ office, body, recipients }: KnownOffice) {
  const { name, phone, address } = body
  return { office, name, phone: phone ?? null, address: address ?? null, recipients }
}

/** Known now, or once: an act that waited in the mailbox is not lost because an office's document went meanwhile. */
function isKnownOffice({ journal }: RequestParts, office: string): boolean {
  return (
    pinOf(journal.db, office) !== undefined ||
    readDocuments(journal.db, 'office').some(({ id }) => id === office)
  )
}

function asksWho({ body }: KnownForm): boolean {
  return body.fields.some(({ personal, required }) => personal && required)
}
