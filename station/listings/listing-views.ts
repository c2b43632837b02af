import type { Journal } from '../../db/journal.ts'
import { dropViewsThrough, noteView, viewedDaysBefore } from '../../db/listing-views.ts'
import type { Draft, Recorder } from '../record/recorder.ts'

/** The wire's bound of one entry. */
const maxLines = 200

/** Counts looks at listings; once a day is over, its sums become an entry. No person, no time. */
export function listingViews(parts: { journal: Journal; recorder: Recorder; day: () => string }) {
  const { journal, recorder } = parts
  const { db } = journal

  function settle(): void {
    const today = parts.day()
    const days = viewedDaysBefore(db, today)
    const last = days.at(-1)
    if (!last) return
    journal.within(() => {
      recorder.record(
        days.flatMap(({ day, lines }) =>
          chunksOf(lines, maxLines).map(
            (some): Draft => ({ kind: 'listing.opened', by: 'host', body: { day, lines: some } }),
          ),
        ),
      )
      dropViewsThrough(db, last.day)
    })
  }

  return {
    note: (listing: string) => {
      settle()
      noteView(db, parts.day(), listing)
    },
    settle,
  }
}

function chunksOf<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  )
}
