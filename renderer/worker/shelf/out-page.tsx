import type { OutputOf } from '../../../station/contract/calls.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useSay, useWords } from '../../i18n/use-say.ts'
import { FeaturePictogram } from '../../ui/feature-pictogram.tsx'
import { Key } from '../../ui/key.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Said } from '../../ui/said.tsx'
import { Tile } from '../../ui/tile.tsx'
import { tilePage } from '../../ui/tile-page.ts'
import type { FeatureProps } from '../features.ts'
import { MoreKey } from '../more-key.tsx'
import { PageKeys } from '../page-keys.tsx'

type Shelf = OutputOf<'loans.shelf'>
type Props = Pick<FeatureProps, 'grid'> & {
  out: Shelf['out']
  itemOf: (id: string) => Shelf['items'][number]['item'] | undefined
  page: number
  onTurn: (page: number) => void
  onChoose: (lent: Shelf['out'][number]) => void
  onBack: () => void
}

/** Everything that is out, by the number on it: whoever brings it holds that number in their hand. */
export function OutPage({ grid, out, itemOf, page, onTurn, onChoose, onBack }: Props) {
  const { say } = useSay()
  const words = useWords('shelf')
  const { name } = useLanguage()
  const shown = tilePage(out, grid.columns * grid.rows, page)
  return (
    <>
      <div className="page-head">
        <div className="page-words">
          <h1 tabIndex={-1}>
            <Said words={words('back.title')} />
          </h1>
        </div>
      </div>
      {shown.items.length === 0 ? (
        <Notice pictogram="done" title={words('back.none')} more={words('back.noneMore')} />
      ) : (
        <fieldset className="tiles" aria-label={words('back.things').text}>
          {shown.items.map((lent) => {
            const item = itemOf(lent.item)
            return (
              <Tile
                key={`${lent.item} ${lent.code}`}
                className="out"
                pictogram={item?.pictogram ?? 'share'}
                picture={FeaturePictogram}
                words={item === undefined ? words('back.number', { code: lent.code }) : name(item.name)}
                onPress={() => onChoose(lent)}
              >
                <bdi dir="ltr" className="out-code digits">
                  {lent.code}
                </bdi>
              </Tile>
            )
          })}
        </fieldset>
      )}
      <PageKeys>
        <Key pictogram="back" words={say('keys.back')} onPress={onBack} wordless />
        <MoreKey {...shown} onTurn={onTurn} />
      </PageKeys>
    </>
  )
}
