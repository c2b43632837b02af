import { useLanguage } from '../../i18n/use-language.ts'
import { useSay, useWords } from '../../i18n/use-say.ts'
import { Key } from '../../ui/key.tsx'
import { TwoLines } from '../../ui/two-lines.tsx'
import { PageKeys } from '../page-keys.tsx'
import { AskHead } from './ask-head.tsx'
import type { RequestForm } from './questions.ts'

type Props = { papers: NonNullable<RequestForm['body']['papers']>; onBack: () => void }

/** What to bring: a list to photograph like the ticket. */
export function PapersPage({ papers, onBack }: Props) {
  const { say } = useSay()
  const words = useWords('ask')
  const { name } = useLanguage()
  return (
    <>
      <AskHead title={words('ticket.papers')} />
      <ul className="ask-papers">
        {papers.map((paper) => (
          <li key={paper['zh-CN']}>
            <TwoLines {...name(paper)} />
          </li>
        ))}
      </ul>
      <PageKeys>
        <Key pictogram="back" words={say('keys.back')} onPress={onBack} />
      </PageKeys>
    </>
  )
}
