import { useEffect, useReducer, useState } from 'react'
import { useLanguage } from '../../i18n/use-language.ts'
import { useBrowse } from '../../listings/use-browse.ts'
import { useListingWords } from '../../listings/use-listing-words.ts'
import { featurePictogramsUrl } from '../../ui/feature-pictogram.tsx'
import { useFocusOnNew } from '../../ui/use-focus-on-new.ts'
import { cardGrid } from '../card-grid.ts'
import type { FeatureProps } from '../features.ts'
import { JobPage } from './job-page.tsx'
import type { JobListing } from './jobs-flow.ts'
import { jobsStart, nextJobs } from './jobs-flow.ts'
import { ListPage } from './list-page.tsx'
import { NarrowPage } from './narrow-page.tsx'
import { SlipPage } from './slip-page.tsx'
import { TradesPage } from './trades-page.tsx'

export const pictures: readonly string[] = [featurePictogramsUrl]

/** Asked for where a posting names no other form. */
const contactForm = 'job-contact'

/** Work to be had: by picture, by how it is paid, with what to take along. Nobody is asked who they are. */
export function Jobs(props: FeatureProps) {
  const { client, grid, shape, description, about } = props
  const { language } = useLanguage()
  const say = useListingWords(description.timeZone)
  const [stage, dispatch] = useReducer(nextJobs, jobsStart)
  const cards = cardGrid({ grid, shape, vertical: language.vertical })
  const perPage = cards.columns * cards.rows
  const { trade, settlement, sort } = stage.ask
  const all = useBrowse(client, { kinds: ['job'], limit: 1 })
  const browsed = useBrowse(client, {
    kinds: ['job'],
    sort,
    offset: stage.page * perPage,
    limit: perPage,
    ...(trade === null ? {} : { trade }),
    ...(settlement === null ? {} : { settlement }),
  })
  const again = useReturn(client, about.listing?.id)
  useEffect(() => {
    if (again !== undefined) dispatch({ type: 'opened-job', job: again })
  }, [again])
  // Few enough to be seen at once: nobody chooses a trade first.
  const isShort = all.value !== null && all.value.total <= perPage
  const at = stage.at === 'trades' && isShort ? 'list' : stage.at
  useFocusOnNew(at)

  const back = () =>
    at === 'trades' || (at === 'list' && isShort) ? props.onBack() : dispatch({ type: 'went-back' })
  const open = (job: JobListing) => {
    // One look, one count: coming back from the slip is the same look.
    client.call('listings.opened', { listing: job.id }).catch(() => undefined)
    dispatch({ type: 'opened-job', job })
  }

  if (at === 'trades')
    return <TradesPage {...{ grid, say, dispatch }} browsed={all} page={stage.tradesPage} onBack={back} />
  if (at === 'narrow') return <NarrowPage {...{ say, dispatch }} ask={stage.ask} onBack={back} />
  if (at === 'list' || stage.job === null)
    return (
      <ListPage
        {...{ cards, say, dispatch, browsed, isShort }}
        ask={stage.ask}
        page={stage.page}
        unit={description.station?.unit ?? null}
        onOpen={open}
        onBack={back}
      />
    )
  if (at === 'job')
    return (
      <JobPage
        job={stage.job}
        asOf={browsed.value?.asOf ?? null}
        say={say}
        onBack={back}
        onSlip={() => dispatch({ type: 'took-slip' })}
        onContact={({ id, body }) => {
          const listing = { id, title: body.title }
          props.onOpen('ask', { form: body.form ?? contactForm, listing }, { listing, seen: true })
        }}
      />
    )
  return <SlipPage job={stage.job} station={description.station} say={say} onBack={back} />
}

/** The job that somebody comes back to, once the host has said that it is still shown. */
function useReturn(client: FeatureProps['client'], id: string | undefined): JobListing | undefined {
  const browsed = useBrowse(client, { kinds: ['job'], limit: 1, ids: id === undefined ? [] : [id] })
  const found = browsed.value?.listings.find((each) => each.id === id)
  return useHeld(found?.body.kind === 'job' ? (found as JobListing) : undefined)
}

/** The first that came: what the host says again later opens nothing anew. */
function useHeld<T>(value: T | undefined): T | undefined {
  const [held, setHeld] = useState(value)
  if (held === undefined && value !== undefined) setHeld(value)
  return held
}
