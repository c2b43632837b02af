/**
 * What the hub holds of the life of one journal. An epoch that is only named by another one (its copies, its successor) has
 * no `openedMs` yet. Milliseconds since 1970; `head` and `kid` in base64url.
 */
export type Epoch = {
  no: number
  id: string
  station: string
  openedMs: number | undefined
  acked: number
  head: string
  /** The highest seq known to have been written, in whatever way it became known. */
  tip: number
  /** Key its first batch was signed with; later keys each from a seq on. */
  kid: string
  rekeys: readonly { from: number; kid: string }[]
  cursor: number
  /** Nothing of it before this moment is missing; undefined while that is not known. */
  coveredThroughMs: number | undefined
  lastHeardMs: number | undefined
  /** When an epoch that continues this one was accepted: then no more is expected of it. */
  closedMs: number | undefined
  /** The number of the epoch it continues. */
  continues: number | undefined
  /** Every copy its successor had has arrived: what is missing now is lost. */
  copied: boolean
  /** Copies or voids of other epochs point here: lines need a second look. */
  mixed: boolean
  /** From its last `host.started` and `clock.observed`. The clock's error is the station's minus the hub's. */
  app: string | undefined
  clockErrorMs: number | undefined
}

/** What the hub knows of a station's delivery, over all its epochs. */
export type Delivery = {
  station: string
  coveredThroughMs: number | undefined
  lastHeardMs: number | undefined
  /** Of the epoch heard of last. */
  cursor: number
  app: string | undefined
  clockErrorMs: number | undefined
  /** Lines held that this hub cannot read yet. */
  unread: number
  /** Entries that can no longer come, and between which true times they were written. */
  lost: { epoch: string; entries: number; fromMs: number; toMs: number }[]
  epochs: {
    epoch: string
    acked: number
    tip: number
    openedMs: number
    lastHeardMs: number | undefined
    closedMs: number | undefined
  }[]
}

/** What the county must look at. */
export type Alarm = {
  station: string
  epoch: string
  /** `fork`: two histories under one name. `two-machines`: a closed epoch goes on growing. */
  kind: 'fork' | 'two-machines'
  firstMs: number
  lastMs: number
  times: number
}

export type EpochReads = {
  find(station: string, id: string): Promise<Epoch | undefined>
  byNo(no: number): Promise<Epoch | undefined>
  /** Every epoch of every station, those that are only named included. */
  all(): Promise<Epoch[]>
  /** Opened epochs of a station, oldest first. */
  list(station: string): Promise<Epoch[]>
  /** One per station that was ever heard of; of these stations, or of all. */
  deliveries(stations?: readonly string[]): Promise<Delivery[]>
  alarms(stations?: readonly string[]): Promise<Alarm[]>
}

export type EpochWrites = {
  /** Adds an epoch under the next number. */
  add(epoch: Omit<Epoch, 'no'>): Promise<Epoch>
  save(epoch: Epoch): Promise<void>
  raiseAlarm(alarm: Pick<Alarm, 'station' | 'epoch' | 'kind'>, atMs: number): Promise<void>
}
