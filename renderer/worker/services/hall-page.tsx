import type { ListingKind } from '../../../protocol/listing-kinds.ts'
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
import { PageKeys } from '../page-keys.tsx'
import { serviceKinds, waysOn } from './kinds.ts'

type Props = Pick<FeatureProps, 'grid' | 'onOpen' | 'onBack'> & {
  browsed: Browsed
  say: ListingWords
  page: number
  onTurn: (page: number) => void
  onChoose: (kind: ListingKind) => void
}

/** All that the union has for who stands here, by picture. It is there without an answer of the host, too. */
export function HallPage({ grid, browsed, say, page, onTurn, onChoose, onOpen, onBack }: Props) {
  const { say: kiosk } = useSay()
  const { words } = say
  const counts = browsed.value?.byKind
  const shown = tilePage([...serviceKinds, ...waysOn], grid.columns * grid.rows, page)
  return (
    <>
      <div className="page-head">
        <div className="page-words">
          <h1 tabIndex={-1}>
            <Said words={words('services.title')} />
          </h1>
          <p>
            <Said words={words('services.hint')} />
          </p>
          {browsed.value === null ? null : <AsOf asOf={browsed.value.asOf} say={say} />}
        </div>
      </div>
      <fieldset className="tiles hall-tiles" aria-label={words('services.kinds').text}>
        {shown.items.map((each) =>
          'kind' in each ? (
            <Tile
              key={each.kind}
              className={`kind kind-${each.kind}`}
              pictogram={each.pictogram}
              picture={FeaturePictogram}
              words={words(`services.${each.kind}`)}
              onPress={() => onChoose(each.kind)}
            >
              {counts === undefined || counts[each.kind] === 0 ? null : (
                <span className="tile-count">
                  <bdi dir="ltr" className="digits">
                    {counts[each.kind]}
                  </bdi>
                </span>
              )}
            </Tile>
          ) : (
            <Tile
              key={each.words}
              className={`elsewhere ${each.feature}`}
              pictogram={each.pictogram}
              picture={FeaturePictogram}
              words={words(each.words)}
              onPress={() => onOpen(each.feature, each.about)}
            />
          ),
        )}
      </fieldset>
      <PageKeys>
        <Key pictogram="back" words={kiosk('keys.back')} onPress={onBack} wordless />
        <MoreKey {...shown} onTurn={onTurn} />
      </PageKeys>
    </>
  )
}
