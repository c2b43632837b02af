// The one list of entry kinds. To add one: a file beside this, a line here, its hash by `npm run wire:freeze`.
import type * as z from 'zod'
import { clockJumped } from './clock-jumped.ts'
import { clockObserved } from './clock-observed.ts'
import { equipmentChecked } from './equipment-checked.ts'
import { equipmentFaulted } from './equipment-faulted.ts'
import { equipmentRepaired } from './equipment-repaired.ts'
import { hostStarted } from './host-started.ts'
import { journalContinued } from './journal-continued.ts'
import { listingOpened } from './listing-opened.ts'
import { listingProposed } from './listing-proposed.ts'
import { listingWithdrawn } from './listing-withdrawn.ts'
import { loanMade } from './loan-made.ts'
import { loanReturned } from './loan-returned.ts'
import { loanVoided } from './loan-voided.ts'
import { requestFiled } from './request-filed.ts'
import { requestWithdrawn } from './request-withdrawn.ts'
import { restockRequested } from './restock-requested.ts'
import { sessionHeld } from './session-held.ts'
import { shiftClosed } from './shift-closed.ts'
import { shiftHandedOver } from './shift-handed-over.ts'
import { shiftOpened } from './shift-opened.ts'
import { staffLockedOut } from './staff-locked-out.ts'
import { staffSignedIn } from './staff-signed-in.ts'
import { stationAssessed } from './station-assessed.ts'
import { stationClosed } from './station-closed.ts'
import { stationOpened } from './station-opened.ts'
import { stationRekeyed } from './station-rekeyed.ts'
import { stickWritten } from './stick-written.ts'
import { stockCounted } from './stock-counted.ts'
import { stockIssued } from './stock-issued.ts'
import { stockOpened } from './stock-opened.ts'
import { stockQuarantined } from './stock-quarantined.ts'
import { stockReceived } from './stock-received.ts'
import { stockReleased } from './stock-released.ts'
import { stockTaken } from './stock-taken.ts'
import { stockTransferred } from './stock-transferred.ts'
import { stockVoided } from './stock-voided.ts'
import { stockWrittenOff } from './stock-written-off.ts'
import { visitCheckedIn } from './visit-checked-in.ts'
import { visitRated } from './visit-rated.ts'
import { visitVoided } from './visit-voided.ts'

export const kinds = [
  visitCheckedIn,
  visitVoided,
  visitRated,
  hostStarted,
  clockJumped,
  clockObserved,
  journalContinued,
  stationRekeyed,
  stationOpened,
  stationClosed,
  stockReceived,
  stockTaken,
  stockIssued,
  stockCounted,
  stockWrittenOff,
  stockQuarantined,
  stockReleased,
  stockVoided,
  stockOpened,
  stockTransferred,
  loanMade,
  loanReturned,
  loanVoided,
  restockRequested,
  shiftOpened,
  shiftHandedOver,
  shiftClosed,
  equipmentChecked,
  equipmentFaulted,
  equipmentRepaired,
  sessionHeld,
  stationAssessed,
  staffSignedIn,
  staffLockedOut,
  stickWritten,
  listingProposed,
  listingWithdrawn,
  listingOpened,
  requestFiled,
  requestWithdrawn,
] as const

type AnyKind = (typeof kinds)[number]
type Latest<V> = keyof V extends infer N ? (N extends keyof V ? V[N] : never) : never

export type KindName = AnyKind['kind']

/** The body of a kind as it is read: any of its versions. */
export type BodyOf<K extends KindName> = z.infer<
  Extract<Latest<Extract<AnyKind, { kind: K }>['versions']>, z.ZodType>
>

const versionsByKind = new Map<string, Readonly<Record<number, z.ZodType>>>(
  kinds.map((each) => [each.kind, each.versions]),
)

/** The schema of one version of a kind's body, or undefined when this reader does not know it. */
export function bodySchemaOf(kind: string, v: number): z.ZodType | undefined {
  return versionsByKind.get(kind)?.[v]
}

/** The version this program writes of a kind: its highest. */
export function currentVersionOf(kind: KindName): number {
  const versions = versionsByKind.get(kind)
  if (!versions) throw new Error(`no such kind: ${kind}`)
  return Math.max(...Object.keys(versions).map(Number))
}
