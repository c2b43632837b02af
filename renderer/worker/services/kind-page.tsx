import '../card.css'
import type { ListingKind } from '../../../protocol/listing-kinds.ts'
import type { Listing } from '../../../station/contract/listings.ts'
import { useSay } from '../../i18n/use-say.ts'
import { AsOf } from '../../listings/as-of.tsx'
import type { Browsed } from '../../listings/use-browse.ts'
import type { ListingWords } from '../../listings/use-listing-words.ts'
import { FeaturePictogram } from '../../ui/feature-pictogram.tsx'
import { Key } from '../../ui/key.tsx'
import { Said } from '../../ui/said.tsx'
import type { TileGrid } from '../../ui/screen-size.ts'
import { Tile } from '../../ui/tile.tsx'
import { MoreKey } from '../more-key.tsx'
import { NoListings } from '../no-listings.tsx'
import { PageKeys } from '../page-keys.tsx'
import { ListingCard } from './listing-card.tsx'

type Props = {
  kind: Exclude<ListingKind, 'job'>
  cards: TileGrid
  browsed: Browsed
  say: ListingWords
  page: number
  onTurn: (page: number) => void
  onOpen: (listing: Listing) => void
  onBack: () => void
}

/** All of a kind, a page at a time. Law cards go by their trouble: a picture and a word each. */
export function KindPage({ kind, cards, browsed, say, page, onTurn, onOpen, onBack }: Props) {
  const { say: kiosk } = useSay()
  const { words } = say
  const { value, problem } = browsed
  const listings = value?.listings.filter(({ body }) => body.kind === kind) ?? []
  const pages = Math.max(1, Math.ceil((value?.total ?? 0) / (cards.columns * cards.rows)))
  return (
    <>
      <div className="page-head">
        <div className="page-words">
          <h1 tabIndex={-1}>
            <Said words={words(`services.${kind}`)} />
          </h1>
          {value === null ? null : <AsOf asOf={value.asOf} say={say} />}
        </div>
      </div>
      {listings.length === 0 ? (
        <NoListings
          pictogram="waiting"
          problem={problem}
          answered={value !== null && value.total === 0}
          none={words('services.none')}
          more={words('services.noneMore')}
        />
      ) : (
        <fieldset
          className={kind === 'law-card' ? 'tiles' : 'tiles cards'}
          aria-label={words(`services.${kind}`).text}
          style={{ '--columns': cards.columns, '--rows': cards.rows }}
        >
          {listings.map((listing) =>
            kind === 'law-card' ? (
              <Tile
                key={listing.id}
                className="law-tile"
                pictogram={listing.body.pictogram ?? 'law-card'}
                picture={FeaturePictogram}
                words={say.name(listing.body.title)}
                onPress={() => onOpen(listing)}
              />
            ) : (
              <ListingCard key={listing.id} listing={listing} say={say} onPress={() => onOpen(listing)} />
            ),
          )}
        </fieldset>
      )}
      <PageKeys>
        <Key pictogram="back" words={kiosk('keys.back')} onPress={onBack} wordless />
        <MoreKey page={page} pages={pages} next={(page + 1) % pages} onTurn={onTurn} />
      </PageKeys>
    </>
  )
}
