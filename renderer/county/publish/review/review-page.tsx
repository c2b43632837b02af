import { useState } from 'react'
import type { DraftRow, Drafts } from '../../../../federation/contract/drafts.ts'
import { Loading, TroubleNotice } from '../../shell/notices.tsx'
import { useMoments } from '../../words/use-moments.ts'
import { BatchLine } from './batch-line.tsx'
import { DraftLine } from './draft-line.tsx'
import { useDraftsIn } from './draft-queries.ts'
import { useReviewWords } from './use-review-words.ts'
import { WithdrawnList } from './withdrawn-list.tsx'

/** What waits for somebody, what one writes oneself, and what became of it lately. */
export function ReviewPage({ unit }: { unit: string }) {
  const say = useReviewWords()
  const [inReview, returned, written, published, discarded] = [
    useDraftsIn(unit, 'in-review'),
    useDraftsIn(unit, 'returned'),
    useDraftsIn(unit, 'draft'),
    useDraftsIn(unit, 'published'),
    useDraftsIn(unit, 'discarded'),
  ]
  const all = [inReview, returned, written, published, discarded]
  const failed = all.find(({ error }) => error)
  const rows = (of: { data: Drafts | undefined }) => of.data?.drafts ?? []
  const isMine = ({ isMine: mine }: DraftRow) => mine
  // Those open must not be out of sight in silence: behind a file of a thousand jobs, say.
  const beyond = [inReview, returned, written]
    .map(({ data }) => (data ? data.total - data.drafts.length : 0))
    .reduce((sum, count) => sum + count, 0)
  const open = [...rows(returned), ...rows(written)]
  return (
    <>
      {failed?.error ? <TroubleNotice error={failed.error} onAgain={() => void failed.refetch()} /> : null}
      {inReview.data ? (
        <Summary drafts={inReview.data} />
      ) : failed ? null : (
        <Loading words={say('loading')} />
      )}
      <Queue
        title={say('queue.waiting')}
        empty={say('empty.waiting')}
        unit={unit}
        drafts={rows(inReview).filter(({ may }) => may.return)}
      />
      <Queue title={say('queue.returned')} unit={unit} drafts={rows(returned).filter(isMine)} />
      <Queue
        title={say('queue.mine')}
        empty={say('empty.mine')}
        unit={unit}
        drafts={[...rows(written).filter(isMine), ...rows(inReview).filter(isMine)]}
      />
      <Queue title={say('queue.others')} unit={unit} drafts={open.filter((each) => !each.isMine)} />
      {beyond > 0 ? <p className="notice-line">{say('beyond', { count: beyond })}</p> : null}
      <Queue title={say('queue.published')} unit={unit} drafts={rows(published)} folded />
      <WithdrawnList unit={unit} />
      <Queue title={say('queue.discarded')} unit={unit} drafts={rows(discarded)} folded />
    </>
  )
}

function Summary({ drafts }: { drafts: Drafts }) {
  const say = useReviewWords()
  const moments = useMoments()
  return (
    <section className="card summary">
      <p className="sentence">
        {drafts.waiting === 0 ? say('summary.nothing') : say('summary.waiting', { count: drafts.waiting })}
      </p>
      <p className="soft">{say('asOf', { when: moments.instant(drafts.at) })}</p>
      {drafts.isAlone ? <p className="notice-line">{say('summary.alone')}</p> : null}
    </section>
  )
}

type QueueProps = {
  title: string
  /** What stands there when it holds nothing; without it an empty one is not shown. */
  empty?: string
  unit: string
  drafts: readonly DraftRow[]
  /** Closed at first: one looks there seldom. */
  folded?: boolean
}

const first = 12

function Queue({ title, empty, unit, drafts, folded = false }: QueueProps) {
  const say = useReviewWords()
  const [isAll, setAll] = useState(false)
  if (drafts.length === 0 && empty === undefined) return null
  const batches = Map.groupBy(drafts, ({ batch }) => batch ?? '')
  const single = batches.get('') ?? []
  const lines = (
    <ul className="draft-lines">
      {[...batches].map(([batch, of]) =>
        batch === '' ? null : <BatchLine key={batch} {...{ batch, unit }} drafts={of} />,
      )}
      {(isAll ? single : single.slice(0, first)).map((draft) => (
        <DraftLine key={draft.draft} {...{ draft, unit }} />
      ))}
    </ul>
  )
  const more =
    single.length > first && !isAll ? (
      <button type="button" className="button" onClick={() => setAll(true)}>
        {say('more', { count: single.length - first })}
      </button>
    ) : null
  if (folded)
    return (
      <details className="card draft-queue">
        <summary>
          <h2>{say('counted', { title, count: drafts.length })}</h2>
        </summary>
        {lines}
        {more}
      </details>
    )
  return (
    <section className="card draft-queue">
      <h2>{say('counted', { title, count: drafts.length })}</h2>
      {drafts.length === 0 ? <p className="soft">{empty}</p> : lines}
      {more}
    </section>
  )
}
