// Which offices handle requests here, and whom a request is sealed to today. A recipient is used only when the office's key, as pinned
// at first sight, really signed it: a hub that was broken into cannot put its own in the place of an office's.
import { readDocuments } from '../../db/documents.ts'
import type { WriteHandle } from '../../db/handles.ts'
import { pinOf, savePin } from '../../db/office-pins.ts'
import type { DocumentBody } from '../../protocol/documents/index.ts'
import { signerOfRecipient } from '../../protocol/recipient-signature.ts'

export type KnownOffice = {
  office: string
  body: DocumentBody<'office'>
  /** age recipients of today; null without a valid one. */
  recipients: string[] | null
  pinned: string | null
  /** Another key than the pinned one signs for the office now. */
  offered: string | null
}

export type OfficeBook = {
  /** Every office known here; the nearest to the station's own unit first. */
  list: () => Promise<KnownOffice[]>
  accept: (office: string, kid: string) => Promise<boolean>
}

export type OfficeParts = {
  db: WriteHandle
  unit: () => string | undefined
  /** Trusted now: its calendar day in the federation's time zone, and its instant in milliseconds. */
  day: () => string
  nowMs: () => number
}

export function officeBook(parts: OfficeParts): OfficeBook {
  const { db } = parts
  const signers = new Map<string, string | undefined>()

  async function signerOf(body: DocumentBody<'recipient'>): Promise<string | undefined> {
    const name = JSON.stringify(body)
    if (!signers.has(name)) {
      // Thirteen months of a handful of offices; what was replaced need not be remembered.
      if (signers.size > 1_000) signers.clear()
      signers.set(name, await signerOfRecipient(body))
    }
    return signers.get(name)
  }

  async function list(): Promise<KnownOffice[]> {
    const day = parts.day()
    const recipients = await Promise.all(
      readDocuments(db, 'recipient').map(async ({ body }) => ({ body, kid: await signerOf(body) })),
    )
    const near = unitsUpwards(db, parts.unit())
    return readDocuments(db, 'office')
      .map(({ id, body }) => {
        const own = recipients.flatMap(({ body: each, kid }) =>
          each.office === id && kid !== undefined ? [{ ...each, kid }] : [],
        )
        const current = own.filter(({ validFrom, validUntil }) => validFrom <= day && day <= validUntil)
        const first = current[0] ?? own[0]
        let pinned = pinOf(db, id)
        if (pinned === undefined && first) {
          pinned = first.kid
          savePin(db, { office: id, kid: pinned, pinnedMs: parts.nowMs() })
        }
        const trusted = current.filter(({ kid }) => kid === pinned)
        return {
          office: id,
          body,
          recipients: trusted.length > 0 ? [...new Set(trusted.flatMap(({ age }) => age))] : null,
          pinned: pinned ?? null,
          offered: own.find(({ kid }) => kid !== pinned)?.kid ?? null,
        }
      })
      .sort((one, other) => distance(near, one.body.unit) - distance(near, other.body.unit))
  }

  return {
    list,
    accept: async (office, kid) => {
      const known = (await list()).find((each) => each.office === office)
      if (known?.offered !== kid) return false
      savePin(db, { office, kid, pinnedMs: parts.nowMs() })
      return true
    },
  }
}

/** A station's unit, its parent, and so on, as far as documents tell. */
function unitsUpwards(db: WriteHandle, unit: string | undefined): string[] {
  const parents = new Map(readDocuments(db, 'unit').map(({ id, body }) => [id, body.parent]))
  const path: string[] = []
  for (let at: string | null | undefined = unit; at && !path.includes(at); at = parents.get(at)) path.push(at)
  return path
}

function distance(path: readonly string[], unit: string): number {
  const at = path.indexOf(unit)
  return at === -1 ? path.length : at
}
