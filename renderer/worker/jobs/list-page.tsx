import '../card.css'
import type { Dispatch } from 'react'
import { useSay } from '../../i18n/use-say.ts'
import { AsOf } from '../../listings/as-of.tsx'
import type { Browsed } from '../../listings/use-browse.ts'
import type { ListingWords } from '../../listings/use-listing-words.ts'
import { Key } from '../../ui/key.tsx'
import { Said } from '../../ui/said.tsx'
import type { TileGrid } from '../../ui/screen-size.ts'
import { MoreKey } from '../more-key.tsx'
import { NoListings } from '../no-listings.tsx'
import { PageKeys } from '../page-keys.tsx'
import { JobCard } from './job-card.tsx'
import type { JobListing, JobsAsk, JobsEvent } from './jobs-flow.ts'

type Props = {
  cards: TileGrid
  browsed: Browsed
  say: ListingWords
  ask: JobsAsk
  page: number
  /** All there is fits on this page: there is nothing to narrow. */
  isShort: boolean
  /** This station's unit, for what is near. */
  unit: string | null
  dispatch: Dispatch<JobsEvent>
  onOpen: (job: JobListing) => void
  onBack: () => void
}

/** A page of jobs: what each is, what it pays and how, and where. */
export function ListPage(props: Props) {
  const { cards, browsed, say, ask, page, isShort, unit, dispatch, onOpen, onBack } = props
  const { say: kiosk } = useSay()
  const { words } = say
  const { value, problem } = browsed
  const jobs = (value?.listings ?? []).filter((each): each is JobListing => each.body.kind === 'job')
  const perPage = cards.columns * cards.rows
  const pages = Math.max(1, Math.ceil((value?.total ?? 0) / perPage))
  const isHeld = ask.trade !== null || ask.settlement !== null
  return (
    <>
      <div className="page-head">
        <div className="page-words">
          <h1 tabIndex={-1}>
            <Said words={ask.trade === null ? words('jobs.title') : say.trade(ask.trade)} />
          </h1>
          <p className="list-asked">
            {value === null ? null : <Said words={words('jobs.found', { number: value.total })} />}
            {ask.settlement === null ? null : (
              <Said words={words(`settlement.${ask.settlement}` as 'settlement.daily')} />
            )}
            {ask.sort === 'newest' ? null : <Said words={words(`jobs.${ask.sort}`)} />}
          </p>
          {value === null ? null : <AsOf asOf={value.asOf} say={say} />}
        </div>
      </div>
      {jobs.length === 0 ? (
        <NoListings
          pictogram="jobs"
          problem={problem}
          answered={value !== null}
          none={words(isHeld ? 'jobs.noFit' : 'jobs.none')}
          more={words(isHeld ? 'jobs.noFitMore' : 'jobs.noneMore')}
        />
      ) : (
        <fieldset
          className="tiles cards"
          aria-label={words('jobs.jobs').text}
          style={{ '--columns': cards.columns, '--rows': cards.rows }}
        >
          {jobs.map((job) => (
            <JobCard
              key={job.id}
              job={job}
              say={say}
              near={job.body.job.place.division === unit}
              onPress={() => onOpen(job)}
            />
          ))}
        </fieldset>
      )}
      <PageKeys>
        <Key pictogram="back" words={kiosk('keys.back')} onPress={onBack} wordless />
        {jobs.length === 0 && isHeld ? (
          <Key
            className="show-all"
            pictogram="jobs"
            words={words('jobs.showAll')}
            onPress={() => dispatch({ type: 'showed-all' })}
          />
        ) : null}
        {isShort ? null : (
          <Key
            className="narrow"
            pictogram="filter"
            words={words('jobs.narrow')}
            onPress={() => dispatch({ type: 'narrows' })}
          />
        )}
        <MoreKey
          page={page}
          pages={pages}
          next={(page + 1) % pages}
          onTurn={(next) => dispatch({ type: 'turned-page', page: next })}
        />
      </PageKeys>
    </>
  )
}
