import type { Dispatch } from 'react'
import { useSay } from '../../i18n/use-say.ts'
import { AsOf } from '../../listings/as-of.tsx'
import type { Browsed } from '../../listings/use-browse.ts'
import type { ListingWords } from '../../listings/use-listing-words.ts'
import { FeaturePictogram } from '../../ui/feature-pictogram.tsx'
import { Key } from '../../ui/key.tsx'
import { Said } from '../../ui/said.tsx'
import { Tile } from '../../ui/tile.tsx'
import { tilePage } from '../../ui/tile-page.ts'
import type { FeatureProps } from '../features.ts'
import { MoreKey } from '../more-key.tsx'
import { NoListings } from '../no-listings.tsx'
import { PageKeys } from '../page-keys.tsx'
import type { JobsEvent } from './jobs-flow.ts'

type Props = Pick<FeatureProps, 'grid'> & {
  browsed: Browsed
  say: ListingWords
  page: number
  dispatch: Dispatch<JobsEvent>
  onBack: () => void
}

/** What work there is, by picture, the most offered first; all of it behind the first tile. */
export function TradesPage({ grid, browsed, say, page, dispatch, onBack }: Props) {
  const { say: kiosk } = useSay()
  const { words } = say
  const { value, problem } = browsed
  // The first tile, all of them, stands on every page.
  const shown = tilePage(value?.trades ?? [], grid.columns * grid.rows - 1, page)
  return (
    <>
      <div className="page-head">
        <div className="page-words">
          <h1 tabIndex={-1}>
            <Said words={words('jobs.title')} />
          </h1>
          <p>
            <Said words={words('jobs.hint')} />
          </p>
          {value === null ? null : <AsOf asOf={value.asOf} say={say} />}
        </div>
      </div>
      {value === null ? (
        <NoListings
          pictogram="jobs"
          problem={problem}
          none={words('jobs.none')}
          more={words('jobs.noneMore')}
        />
      ) : (
        <fieldset className="tiles" aria-label={words('jobs.trades').text}>
          <Tile
            className="elsewhere all-jobs"
            pictogram="jobs"
            words={words('jobs.all')}
            onPress={() => dispatch({ type: 'chose-trade', trade: null })}
          >
            <Count number={value.total} />
          </Tile>
          {shown.items.map(({ trade, count }) => (
            <Tile
              key={trade}
              className={`trade ${trade}`}
              pictogram={say.tradePictogram(trade)}
              picture={FeaturePictogram}
              words={say.trade(trade)}
              onPress={() => dispatch({ type: 'chose-trade', trade })}
            >
              <Count number={count} />
            </Tile>
          ))}
        </fieldset>
      )}
      <PageKeys>
        <Key pictogram="back" words={kiosk('keys.back')} onPress={onBack} wordless />
        <MoreKey {...shown} onTurn={(next) => dispatch({ type: 'turned-page', page: next })} />
      </PageKeys>
    </>
  )
}

function Count({ number }: { number: number }) {
  return (
    <span className="tile-count">
      <bdi dir="ltr" className="digits">
        {number}
      </bdi>
    </span>
  )
}
