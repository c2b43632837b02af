import { useLanguage } from '../../../i18n/use-language.ts'
import { useWords } from '../../../i18n/use-say.ts'
import { PicturesPage } from '../pictures-page.tsx'
import type { topicsOf } from './topics.ts'

type Props = {
  topics: ReturnType<typeof topicsOf>
  grid: { columns: number; rows: number }
  onChoose: (topic: string) => void
  onBack: () => void
}

/** The trouble, in pictures. */
export function TopicsPage({ topics, grid, onChoose, onBack }: Props) {
  const words = useWords('ask')
  const { name } = useLanguage()
  return (
    <PicturesPage
      of="topic"
      title={words('legal.title')}
      help={words('legal.hint')}
      group={words('legal.topics')}
      choices={topics.map(({ code, words: said, pictogram }) => ({
        code,
        pictogram: pictogram ?? code,
        words: name(said, code),
      }))}
      {...{ grid, onChoose, onBack }}
    />
  )
}
