import './list-page.css'
import type { CallProblem } from '../../../station/contract/problems.ts'
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
import type { BoxItem } from './box-items.ts'

type Props = Pick<FeatureProps, 'name' | 'grid' | 'onBack'> & {
  /** Null until the host has said. */
  items: readonly BoxItem[] | null
  problem: CallProblem | 'unreachable' | null
  page: number
  onTurn: (page: number) => void
  onChoose: (item: BoxItem['item']) => void
}

/** What may be taken, twelve on a page; in words, when there is nothing or nobody can say. */
export function ListPage({ name, grid, items, problem, page, onTurn, onChoose, onBack }: Props) {
  const { say, sayProblem } = useSay()
  const words = useWords('first-aid')
  const { name: nameOf } = useLanguage()
  const shown = tilePage(items ?? [], grid.columns * grid.rows, page)
  const title = name === 'daily' ? 'box.dailyTitle' : name === 'share' ? 'box.shareTitle' : 'box.title'

  const nothing = () => {
    if (items === null && problem === null) return <Notice pictogram="waiting" title={words('box.asking')} />
    if (items === null)
      return (
        <Notice
          pictogram="warning"
          title={words('box.away')}
          more={problem === null || problem === 'unreachable' ? words('box.awayMore') : sayProblem(problem)}
        />
      )
    return <Notice pictogram="first-aid" title={words('box.empty')} more={words('box.emptyMore')} />
  }

  return (
    <>
      <div className="page-head">
        <div className="page-words">
          <h1 tabIndex={-1}>
            <Said words={words(title)} />
          </h1>
          <p>
            <Said words={words('box.hint')} />
          </p>
        </div>
      </div>
      {shown.items.length === 0 ? (
        nothing()
      ) : (
        <fieldset className="tiles box-tiles" aria-label={words('box.items').text}>
          {shown.items.map(({ item, available }) => (
            <Tile
              key={item.id}
              pictogram={item.pictogram ?? 'first-aid'}
              picture={FeaturePictogram}
              words={nameOf(item.name)}
              onPress={() => onChoose(item)}
            >
              <span className="left">
                {available > 0 ? (
                  <bdi dir="ltr" className="digits">
                    × {available}
                  </bdi>
                ) : (
                  <Said words={words('box.unsure')} />
                )}
              </span>
            </Tile>
          ))}
        </fieldset>
      )}
      <PageKeys>
        <Key pictogram="back" words={say('keys.back')} onPress={onBack} wordless />
        <MoreKey {...shown} onTurn={onTurn} />
      </PageKeys>
    </>
  )
}
