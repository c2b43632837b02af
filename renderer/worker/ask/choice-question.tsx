import './choice-question.css'
import { useState } from 'react'
import { useLanguage } from '../../i18n/use-language.ts'
import { useSay, useWords } from '../../i18n/use-say.ts'
import { FeaturePictogram } from '../../ui/feature-pictogram.tsx'
import { Key } from '../../ui/key.tsx'
import { Tile } from '../../ui/tile.tsx'
import { tilePage } from '../../ui/tile-page.ts'
import type { Bilingual } from '../../ui/two-lines.tsx'
import { MoreKey } from '../more-key.tsx'
import { PageKeys } from '../page-keys.tsx'
import type { QuestionProps } from './question-page.tsx'

const NoPicture = () => null

type Choice = { code: string; said: Bilingual; pictogram?: string | undefined }

/** One of a list: the tap answers and goes on. Several: taps choose, "next" goes on. */
export function ChoiceQuestion({ field, answer, grid, dispatch, onBack }: QuestionProps) {
  const { say } = useSay()
  const words = useWords('ask')
  const { name } = useLanguage()
  const [page, setPage] = useState(0)
  const several = field.kind === 'choices'
  const choices: Choice[] =
    field.kind === 'yes-no'
      ? (['yes', 'no'] as const).map((code) => ({ code, said: words(code), pictogram: code }))
      : (field.choices ?? []).map((choice) => ({ ...choice, said: name(choice.words, choice.code) }))
  const shown = tilePage(choices, grid.columns * grid.rows, page)
  const columns = columnsFor(shown.items.length, grid.columns)
  const chosen = typeof answer === 'string' ? [answer] : (answer ?? [])
  const choose = (code: string) => {
    if (!several) {
      dispatch({ type: 'changed', field: field.field, answer: code })
      return dispatch({ type: 'went-on' })
    }
    const others = chosen.filter((each) => each !== code)
    const now = others.length === chosen.length ? [...chosen, code] : others
    dispatch({ type: 'changed', field: field.field, answer: now })
  }
  return (
    <>
      <fieldset
        className="tiles ask-choices"
        data-few={shown.items.length <= 4}
        style={{
          '--tile-rows': Math.ceil(shown.items.length / columns),
          '--tile-columns': columns,
        }}
        aria-label={words('choices').text}
      >
        {shown.items.map(({ code, said, pictogram }) => (
          <Tile
            key={code}
            className={`choice ${code}`}
            pictogram={pictogram ?? code}
            picture={pictogram === undefined ? NoPicture : FeaturePictogram}
            words={said}
            {...(several || chosen.includes(code) ? { chosen: chosen.includes(code) } : {})}
            onPress={() => choose(code)}
          />
        ))}
      </fieldset>
      <PageKeys>
        <Key pictogram="back" words={say('keys.back')} onPress={onBack} wordless />
        <MoreKey {...shown} onTurn={setPage} />
        {several || !field.required ? (
          <Key
            className="done"
            pictogram="next"
            words={several && chosen.length > 0 ? words('next') : words('skip')}
            {...(several && chosen.length > 0 ? { look: 'act' as const } : {})}
            disabled={field.required && chosen.length === 0}
            onPress={() => dispatch({ type: 'went-on' })}
          />
        ) : null}
      </PageKeys>
    </>
  )
}

/** Two and four stand in pairs: a lone tile in a second row looks forgotten. */
function columnsFor(count: number, most: number): number {
  return count === 2 || count === 4 ? 2 : most
}
