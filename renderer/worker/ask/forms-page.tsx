import { useState } from 'react'
import { useLanguage } from '../../i18n/use-language.ts'
import { useSay, useWords } from '../../i18n/use-say.ts'
import { FeaturePictogram } from '../../ui/feature-pictogram.tsx'
import { Key } from '../../ui/key.tsx'
import { Tile } from '../../ui/tile.tsx'
import { tilePage } from '../../ui/tile-page.ts'
import { MoreKey } from '../more-key.tsx'
import { PageKeys } from '../page-keys.tsx'
import { AskHead } from './ask-head.tsx'
import type { RequestForm } from './questions.ts'

type Props = {
  forms: readonly RequestForm[]
  grid: { columns: number; rows: number }
  onChoose: (form: string) => void
  onBack: () => void
}

/** Everything that can be asked for here, a picture each. */
export function FormsPage({ forms, grid, onChoose, onBack }: Props) {
  const { say } = useSay()
  const words = useWords('ask')
  const { name } = useLanguage()
  const [page, setPage] = useState(0)
  const shown = tilePage(forms, grid.columns * grid.rows, page)
  return (
    <>
      <AskHead title={words('title.menu')} help={words('menuHint')} />
      <fieldset className="tiles" aria-label={words('title.menu').text}>
        {shown.items.map(({ form, body }) => (
          <Tile
            key={form}
            className={`form ${form}`}
            pictogram={body.pictogram ?? 'speak'}
            picture={FeaturePictogram}
            words={name(body.name)}
            onPress={() => onChoose(form)}
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
