import { useState } from 'react'
import { useLanguage } from '../../../i18n/use-language.ts'
import { useSay, useWords } from '../../../i18n/use-say.ts'
import { FeaturePictogram } from '../../../ui/feature-pictogram.tsx'
import { Key } from '../../../ui/key.tsx'
import { Tile } from '../../../ui/tile.tsx'
import { tilePage } from '../../../ui/tile-page.ts'
import { MoreKey } from '../../more-key.tsx'
import { PageKeys } from '../../page-keys.tsx'
import { AskHead } from '../ask-head.tsx'
import type { topicsOf } from './topics.ts'

type Props = {
  topics: ReturnType<typeof topicsOf>
  grid: { columns: number; rows: number }
  onChoose: (topic: string) => void
  onBack: () => void
}

/** The trouble, in pictures. */
export function TopicsPage({ topics, grid, onChoose, onBack }: Props) {
  const { say } = useSay()
  const words = useWords('ask')
  const { name } = useLanguage()
  const [page, setPage] = useState(0)
  const shown = tilePage(topics, grid.columns * grid.rows, page)
  return (
    <>
      <AskHead title={words('legal.title')} help={words('legal.hint')} />
      <fieldset className="tiles" aria-label={words('legal.topics').text}>
        {shown.items.map(({ code, words: said, pictogram }) => (
          <Tile
            key={code}
            className={`topic ${code}`}
            pictogram={pictogram ?? code}
            picture={FeaturePictogram}
            words={name(said, code)}
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
