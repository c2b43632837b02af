import './things-page.css'
import type { OutputOf } from '../../../station/contract/calls.ts'
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

type Thing = OutputOf<'loans.shelf'>['items'][number]
type Props = Pick<FeatureProps, 'grid' | 'onOpen' | 'onBack'> & {
  /** Null until the host has said. */
  things: readonly Thing[] | null
  problem: CallProblem | 'unreachable' | null
  page: number
  onTurn: (page: number) => void
  onChoose: (item: string) => void
  onBringBack: () => void
}

/** What is lent here; and the ways to what may be kept: daily things, and what others have given. */
export function ThingsPage({
  grid,
  things,
  problem,
  page,
  onTurn,
  onChoose,
  onBringBack,
  onOpen,
  onBack,
}: Props) {
  const { say, sayProblem } = useSay()
  const words = useWords('shelf')
  const { name } = useLanguage()
  // The two ways on stand on every page, first of all.
  const shown = tilePage(things ?? [], grid.columns * grid.rows - 2, page)
  const why = () => {
    if (things !== null) return { title: words('empty'), more: words('emptyMore') }
    if (problem === null) return { title: words('asking') }
    const more = problem === 'unreachable' ? words('awayMore') : sayProblem(problem)
    return { title: words('away'), more }
  }
  return (
    <>
      <div className="page-head">
        <div className="page-words">
          <h1 tabIndex={-1}>
            <Said words={words('title')} />
          </h1>
          <p>
            <Said words={words('hint')} />
          </p>
        </div>
      </div>
      {shown.items.length === 0 ? (
        <Notice pictogram={things === null && problem === null ? 'waiting' : 'share'} {...why()} />
      ) : (
        <fieldset className="tiles" aria-label={words('things').text}>
          <Tile
            className="elsewhere daily"
            pictogram="cup"
            picture={FeaturePictogram}
            words={words('daily')}
            onPress={() => onOpen('daily')}
          />
          <Tile
            className="elsewhere share"
            pictogram="share"
            words={words('share')}
            onPress={() => onOpen('share')}
          />
          {shown.items.map(({ item }) => (
            <Tile
              key={item.id}
              className="thing"
              pictogram={item.pictogram ?? 'share'}
              picture={FeaturePictogram}
              words={name(item.name)}
              onPress={() => onChoose(item.id)}
            />
          ))}
        </fieldset>
      )}
      <PageKeys>
        <Key pictogram="back" words={say('keys.back')} onPress={onBack} wordless />
        <MoreKey {...shown} onTurn={onTurn} />
        <Key
          className="done give-back"
          pictogram="undo"
          words={words('giveBack')}
          look="act"
          onPress={onBringBack}
        />
      </PageKeys>
    </>
  )
}
