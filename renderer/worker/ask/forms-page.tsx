import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-say.ts'
import { PicturesPage } from './pictures-page.tsx'
import type { RequestForm } from './questions.ts'

type Props = {
  forms: readonly RequestForm[]
  grid: { columns: number; rows: number }
  onChoose: (form: string) => void
  onBack: () => void
}

/** Everything that can be asked for here, a picture each. */
export function FormsPage({ forms, grid, onChoose, onBack }: Props) {
  const words = useWords('ask')
  const { name } = useLanguage()
  return (
    <PicturesPage
      of="form"
      title={words('title.menu')}
      help={words('menuHint')}
      choices={forms.map(({ form, body }) => ({
        code: form,
        pictogram: body.pictogram ?? 'speak',
        words: name(body.name),
      }))}
      {...{ grid, onChoose, onBack }}
    />
  )
}
