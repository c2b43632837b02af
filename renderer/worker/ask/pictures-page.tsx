import { useState } from 'react'
import { useSay } from '../../i18n/use-say.ts'
import { FeaturePictogram } from '../../ui/feature-pictogram.tsx'
import { Key } from '../../ui/key.tsx'
import { Tile } from '../../ui/tile.tsx'
import { tilePage } from '../../ui/tile-page.ts'
import type { Bilingual } from '../../ui/two-lines.tsx'
import { MoreKey } from '../more-key.tsx'
import { PageKeys } from '../page-keys.tsx'
import { AskHead } from './ask-head.tsx'

type Choice = { code: string; pictogram: string; words: Bilingual }
type Props = {
  /** What the choices are of; a class of each tile. */
  of: 'form' | 'topic'
  title: Bilingual
  help: Bilingual
  /** The name of the group, where it is not the title. */
  group?: Bilingual
  choices: readonly Choice[]
  grid: { columns: number; rows: number }
  onChoose: (code: string) => void
  onBack: () => void
}

/** A page of things to choose from, a picture each; further pages where they do not fit. */
export function PicturesPage({ of, title, help, group = title, choices, grid, onChoose, onBack }: Props) {
  const { say } = useSay()
  const [page, setPage] = useState(0)
  const shown = tilePage(choices, grid.columns * grid.rows, page)
  return (
    <>
      <AskHead title={title} help={help} />
      <fieldset className="tiles" aria-label={group.text}>
        {shown.items.map(({ code, pictogram, words }) => (
          <Tile
            key={code}
            className={`${of} ${code}`}
            pictogram={pictogram}
            picture={FeaturePictogram}
            words={words}
            onPress={() => onChoose(code)}
          />
        ))}
      </fieldset>
      <PageKeys>
        <Key pictogram="back" words={say('keys.back')} onPress={onBack} wordless />
        <MoreKey {...shown} onTurn={setPage} />
      </PageKeys>
    </>
  )
}
