import type { CaseAct } from '../../contract/requests.ts'
import type { Who } from '../../rights/access.ts'

/** `finger` undefined: of the office itself. */
export type CaseLogEntry = {
  atMs: number
  who: Who
  office: string
  finger: string | undefined
  act: CaseAct
}

/** `statement`: compact JWS, protocol/sealing/destruction.ts. */
export type DestroyedMonth = { office: string; month: string; statement: string; atMs: number }

export type CaseworkReads = {
  /** Newest first. */
  logOfRequest(finger: string, limit: number): Promise<CaseLogEntry[]>
  /** What was done to an office and its requests, newest first. */
  logOfOffice(office: string, limit: number): Promise<CaseLogEntry[]>
  /** By month. */
  destroyed(office: string): Promise<DestroyedMonth[]>
}

export type CaseworkWrites = {
  log(entry: CaseLogEntry): Promise<void>
  dropLogBefore(ms: number): Promise<void>
  /** A statement told twice is one. */
  addDestroyed(month: DestroyedMonth): Promise<void>
}
