// The hub's one way to its data: asynchronous, so that a database across a network can stand behind it without touching a
// caller. Everything the hub knows is reached through the nouns below; no SQL is written outside store/.
//
// A job given to `read` sees one unchanging snapshot. A job given to `write` is one transaction: what it did is durable when
// `write` returns, and none of it happened when the job throws. Jobs await nothing but the store's own methods: the
// transaction stays open meanwhile, and other writers wait.
import type { AccountReads, AccountWrites } from './nouns/accounts.ts'
import type { AlarmNoteReads, AlarmNoteWrites } from './nouns/alarm-notes.ts'
import type { AuditReads, AuditWrites } from './nouns/audit.ts'
import type { BatchReads, BatchWrites } from './nouns/batches.ts'
import type { CaseworkReads, CaseworkWrites } from './nouns/casework.ts'
import type { DocumentReads, DocumentWrites } from './nouns/documents.ts'
import type { DraftReads, DraftWrites } from './nouns/drafts.ts'
import type { EnrolmentReads, EnrolmentWrites } from './nouns/enrolment.ts'
import type { EpochReads, EpochWrites } from './nouns/epochs.ts'
import type { FigureReads, FigureWrites } from './nouns/figures.ts'
import type { HubReads, HubWrites } from './nouns/hub.ts'
import type { ListingReads, ListingWrites } from './nouns/listings.ts'
import type { RecallReads, RecallWrites } from './nouns/recalls.ts'
import type { ReportReads, ReportWrites } from './nouns/reports.ts'
import type { RequestReads, RequestWrites } from './nouns/requests.ts'
import type { RestockReads, RestockWrites } from './nouns/restocks.ts'
import type { RevisionReads, RevisionWrites } from './nouns/revisions.ts'
import type { RightReads, RightWrites } from './nouns/rights.ts'
import type { StaffCardReads, StaffCardWrites } from './nouns/staff-cards.ts'
import type { StationReads, StationWrites } from './nouns/stations.ts'
import type { StockReads, StockWrites } from './nouns/stock.ts'
import type { SubscriptionReads, SubscriptionWrites } from './nouns/subscriptions.ts'
import type { TimelineReads, TimelineWrites } from './nouns/timelines.ts'

/** What a snapshot shows. */
export type StoreReads = {
  hub: HubReads
  documents: DocumentReads
  stations: StationReads
  enrolment: EnrolmentReads
  rights: RightReads
  accounts: AccountReads
  audit: AuditReads
  epochs: EpochReads
  alarmNotes: AlarmNoteReads
  batches: BatchReads
  timelines: TimelineReads
  figures: FigureReads
  reports: ReportReads
  restocks: RestockReads
  recalls: RecallReads
  requests: RequestReads
  casework: CaseworkReads
  staffCards: StaffCardReads
  stock: StockReads
  listings: ListingReads
  drafts: DraftReads
  revisions: RevisionReads
  subscriptions: SubscriptionReads
}

/** What a transaction may also do. */
export type StoreWrites = {
  hub: HubReads & HubWrites
  documents: DocumentReads & DocumentWrites
  stations: StationReads & StationWrites
  enrolment: EnrolmentReads & EnrolmentWrites
  rights: RightReads & RightWrites
  accounts: AccountReads & AccountWrites
  audit: AuditReads & AuditWrites
  epochs: EpochReads & EpochWrites
  alarmNotes: AlarmNoteReads & AlarmNoteWrites
  batches: BatchReads & BatchWrites
  timelines: TimelineReads & TimelineWrites
  figures: FigureReads & FigureWrites
  reports: ReportReads & ReportWrites
  restocks: RestockReads & RestockWrites
  recalls: RecallReads & RecallWrites
  requests: RequestReads & RequestWrites
  casework: CaseworkReads & CaseworkWrites
  staffCards: StaffCardReads & StaffCardWrites
  stock: StockReads & StockWrites
  listings: ListingReads & ListingWrites
  drafts: DraftReads & DraftWrites
  revisions: RevisionReads & RevisionWrites
  subscriptions: SubscriptionReads & SubscriptionWrites
}

export type Store = {
  read<T>(job: (reads: StoreReads) => Promise<T>): Promise<T>
  write<T>(job: (writes: StoreWrites) => Promise<T>): Promise<T>
  close(): Promise<void>
}
