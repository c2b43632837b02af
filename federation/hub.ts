import type { Passwords } from './accounts/passwords.ts'
import type { ReadNotes } from './audit/read-notes.ts'
import type { HubIdentity } from './identity/hub-identity.ts'
import type { Intake } from './intake/accept-batch.ts'
import type { Verifiers } from './intake/verifiers.ts'
import type { Printer } from './printing/printer.ts'
import type { SettleReports } from './reports/settle-reports.ts'
import type { Store } from './store/store.ts'
import type { AllowedTargets } from './subscriptions/allowed-targets.ts'
import type { SendReports } from './subscriptions/send-reports.ts'
import type { DayClock } from './timelines/day-clock.ts'

/** The parts of a running hub that its calls work with. Made in main.ts. `clock`: milliseconds since 1970. */
export type Hub = {
  store: Store
  identity: HubIdentity
  clock: () => number
  randomBytes: (count: number) => Uint8Array
  days: DayClock
  verifiers: Verifiers
  intake: Intake
  settleReports: SettleReports
  sendReports: SendReports
  /** Where officers may have reports sent. */
  allowed: AllowedTargets
  passwords: Passwords
  readNotes: ReadNotes
  printer: Printer
  /** HTTPS is spoken here, or by a proxy before this process. */
  secure: boolean
}
