import { useEffect, useReducer, useState } from 'react'
import type { Listing } from '../../../station/contract/listings.ts'
import { useAsked } from '../../host/use-asked.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { AsOf } from '../../listings/as-of.tsx'
import { ListingPicture } from '../../listings/listing-picture.tsx'
import { ListingView } from '../../listings/listing-view.tsx'
import { useBrowse } from '../../listings/use-browse.ts'
import { useListingWords } from '../../listings/use-listing-words.ts'
import { featurePictogramsUrl } from '../../ui/feature-pictogram.tsx'
import { TwoLines } from '../../ui/two-lines.tsx'
import { useFocusOnNew } from '../../ui/use-focus-on-new.ts'
import { cardGrid } from '../card-grid.ts'
import type { FeatureProps } from '../features.ts'
import { ReadingPage } from '../reading-page.tsx'
import { AnswerKey } from './answer-key.tsx'
import { withoutHost } from './built-in-hotlines.ts'
import { HallPage } from './hall-page.tsx'
import { KindPage } from './kind-page.tsx'
import { pictogramOf } from './kinds.ts'
import { nextServices, servicesStart } from './services-flow.ts'

export const pictures: readonly string[] = [featurePictogramsUrl]

/** What the union has for workers, besides jobs: to look at, by picture, without saying who one is. */
export function Services(props: FeatureProps) {
  const { client, grid, shape, description, about } = props
  const { language } = useLanguage()
  const stock = useAsked(client, 'stock.box')
  const say = useListingWords(
    description.timeZone,
    stock.heard?.value.items.map(({ item }) => item),
  )
  const [stage, dispatch] = useReducer(nextServices, servicesStart)
  const [hallPage, setHallPage] = useState(0)
  const isLaw = stage.kind === 'law-card'
  const cards = isLaw ? grid : cardGrid({ grid, shape, vertical: language.vertical })
  const perPage = cards.columns * cards.rows
  const wanted = about.listing?.id
  const counts = useBrowse(client, {
    kinds: ['job'],
    limit: 1,
    ...(wanted === undefined ? {} : { kinds: [...anyKind], ids: [wanted] }),
  })
  const part = { offset: stage.page * perPage, limit: perPage }
  const told = useBrowse(client, { kinds: [stage.kind ?? 'hotline'], ...part })
  const browsed = stage.kind === 'hotline' ? withoutHost(told, part) : told
  const [left, setLeft] = useState(false)
  const asked =
    wanted === undefined || left ? undefined : counts.value?.listings.find(({ id }) => id === wanted)
  const listing = stage.listing ?? asked ?? null
  const at = listing !== null ? 'listing' : stage.at
  useFocusOnNew(at)
  useCount(client, about.seen === true ? undefined : asked)

  const back = () => {
    if (stage.listing === null && asked !== undefined && about.seen === true) return setLeft(true)
    if (at === 'hall' || (stage.listing === null && asked !== undefined)) return props.onBack()
    dispatch({ type: 'went-back' })
  }
  const open = (opened: Listing) => {
    client.call('listings.opened', { listing: opened.id }).catch(() => undefined)
    dispatch({ type: 'opened-listing', listing: opened })
  }

  if (listing !== null)
    return (
      <ReadingPage
        about={listing.id}
        label={say.name(listing.body.title).text}
        head={
          <>
            <ListingPicture body={listing.body} pictogram={pictogramOf(listing.body.kind)} />
            <div className="page-words">
              <h1 tabIndex={-1}>
                <TwoLines {...say.name(listing.body.title)} />
              </h1>
              <AsOf asOf={(browsed.value ?? counts.value)?.asOf ?? null} say={say} />
            </div>
          </>
        }
        keys={<AnswerKey listing={listing} say={say} onOpen={props.onOpen} />}
        onBack={back}
      >
        <ListingView listing={listing} say={say} />
      </ReadingPage>
    )
  if (at === 'kind' && stage.kind !== null && stage.kind !== 'job')
    return (
      <KindPage
        {...{ cards, say, browsed }}
        kind={stage.kind}
        page={stage.page}
        onTurn={(page) => dispatch({ type: 'turned-page', page })}
        onOpen={open}
        onBack={back}
      />
    )
  return (
    <HallPage
      {...{ grid, say }}
      browsed={counts}
      page={hallPage}
      onTurn={setHallPage}
      onChoose={(kind) => dispatch({ type: 'chose-kind', kind })}
      onOpen={props.onOpen}
      onBack={back}
    />
  )
}

const anyKind = [
  'job',
  'programme',
  'course',
  'event',
  'notice',
  'story',
  'law-card',
  'drive',
  'hotline',
] as const

/** Who came for this very listing looks at it, once. */
function useCount(client: FeatureProps['client'], asked: Listing | undefined): void {
  const id = asked?.id
  useEffect(() => {
    if (id !== undefined) client.call('listings.opened', { listing: id }).catch(() => undefined)
  }, [client, id])
}
