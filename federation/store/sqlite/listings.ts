import type { Database } from 'better-sqlite3'
import type { ListingKind } from '../../../protocol/listing-kinds.ts'
import type {
  ListingAct,
  ListingReads,
  ListingWrites,
  Posting,
  PostingDecision,
  StationLooks,
} from '../nouns/listings.ts'
import type { EntryOf } from '../nouns/restocks.ts'

type ActRow = {
  listing: string
  rev: number
  unit: string | null
  kind: ListingKind | null
  title: string | null
  from_day: string | null
  until_day: string | null
  acts_as: string
  at_ms: number
}
type PostingRow = EntryOf & {
  posted_ms: number
  title: string
  until_day: string
  job: string
  withdrawn: string | null
  decision: PostingDecision | null
  decided_by: string | null
  decided_ms: number | null
}

export function listingReads(db: Database): ListingReads {
  const acts = db.prepare<[number], ActRow>(`
    SELECT * FROM listing_acts WHERE n IN (
      SELECT max(n) FROM listing_acts WHERE at_ms < ? GROUP BY listing)
    ORDER BY n`)
  const lastShown = db.prepare<[string], ActRow>(
    'SELECT * FROM listing_acts WHERE listing = ? AND kind IS NOT NULL ORDER BY n DESC LIMIT 1',
  )
  const actsOf = db.prepare<[string], ActRow>('SELECT * FROM listing_acts WHERE listing = ? ORDER BY n DESC')
  const posting = db.prepare<EntryOf, PostingRow>(`
    SELECT * FROM postings WHERE station = @station AND epoch = @epoch AND seq = @seq AND title IS NOT NULL`)
  const postings = db.prepare<[string, number], PostingRow>(`
    SELECT * FROM postings WHERE station IN (SELECT value FROM json_each(?)) AND title IS NOT NULL
    ORDER BY posted_ms DESC, station, epoch, seq DESC LIMIT ?`)
  const looks = db.prepare<[string, string, string], StationLooks>(`
    SELECT station, day, listing, times FROM listing_looks
    WHERE station IN (SELECT value FROM json_each(?)) AND day BETWEEN ? AND ?
    ORDER BY station, day, listing`)
  const jobLooks = db.prepare<[string, string, string], Omit<StationLooks, 'listing'>>(`
    SELECT station, day, sum(times) AS times FROM listing_looks
    WHERE station IN (SELECT value FROM json_each(?)) AND day BETWEEN ? AND ? AND (listing LIKE 'own-%' OR
      EXISTS (SELECT 1 FROM listing_acts WHERE listing_acts.listing = listing_looks.listing AND kind = 'job'))
    GROUP BY station, day ORDER BY station, day`)
  return {
    actsBefore: async (ms) => acts.all(ms).map(toAct),
    lastShown: async (listing) => {
      const row = lastShown.get(listing)
      return row && toAct(row)
    },
    actsOf: async (listing) => actsOf.all(listing).map(toAct),
    posting: async ({ station, epoch, seq }) => {
      const row = posting.get({ station, epoch, seq })
      return row && toPosting(row)
    },
    postings: async (stations, limit) => postings.all(JSON.stringify(stations), limit).map(toPosting),
    jobLooks: async ({ stations, fromDay, toDay }) => jobLooks.all(JSON.stringify(stations), fromDay, toDay),
    looks: async ({ stations, fromDay, toDay }) => looks.all(JSON.stringify(stations), fromDay, toDay),
  }
}

export function listingWrites(db: Database): ListingWrites {
  const addAct = db.prepare(`
    INSERT INTO listing_acts (listing, rev, unit, kind, title, from_day, until_day, acts_as, at_ms)
    VALUES (@listing, @rev, @unit, @kind, @title, @from, @until, @actsAs, @atMs)`)
  const addPosting = db.prepare(`
    INSERT INTO postings (station, epoch, seq, posted_ms, title, until_day, job)
    VALUES (@station, @epoch, @seq, @postedMs, @title, @until, @job)
    ON CONFLICT DO UPDATE SET posted_ms = excluded.posted_ms, title = excluded.title,
      until_day = excluded.until_day, job = excluded.job WHERE postings.title IS NULL`)
  const withdraw = db.prepare(`
    INSERT INTO postings (station, epoch, seq, withdrawn) VALUES (@station, @epoch, @seq, @reason)
    ON CONFLICT DO UPDATE SET withdrawn = coalesce(postings.withdrawn, excluded.withdrawn)`)
  const decide = db.prepare(`
    UPDATE postings SET decision = @decision, decided_by = @by, decided_ms = @atMs
    WHERE station = @station AND epoch = @epoch AND seq = @seq`)
  const addLooks = db.prepare(`
    INSERT INTO listing_looks (station, day, listing, times) VALUES (@station, @day, @listing, @times)
    ON CONFLICT DO UPDATE SET times = listing_looks.times + excluded.times`)
  const nameOf = ({ station, epoch, seq }: EntryOf): EntryOf => ({ station, epoch, seq })
  return {
    addAct: async ({ shown, ...act }) => {
      const none = { kind: null, title: null, from: null, until: null }
      addAct.run({ ...act, ...(shown ?? none) })
    },
    addPosting: async ({ postedMs, title, until, job, ...name }) =>
      void addPosting.run({ ...nameOf(name), postedMs, title, until, job }),
    withdrawPosting: async (name, reason) => void withdraw.run({ ...nameOf(name), reason }),
    decide: async (name, decided) => void decide.run({ ...nameOf(name), ...decided }),
    addLooks: async (given) => void addLooks.run(given),
  }
}

function toAct(row: ActRow): ListingAct {
  const { listing, rev, unit, kind, title, from_day, until_day, acts_as, at_ms } = row
  return {
    ...{ listing, rev, unit, actsAs: acts_as, atMs: at_ms },
    shown: kind === null ? null : { kind, title: title ?? '', from: from_day, until: until_day },
  }
}

function toPosting(row: PostingRow): Posting {
  const { station, epoch, seq, posted_ms, title, until_day, job, withdrawn, decision } = row
  return {
    ...{ station, epoch, seq, postedMs: posted_ms, title, until: until_day, job },
    withdrawn: withdrawn ?? undefined,
    decision:
      decision === null
        ? undefined
        : { decision, by: row.decided_by ?? '', atMs: row.decided_ms ?? posted_ms },
  }
}
