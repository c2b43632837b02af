import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-say.ts'
import type { Bilingual } from '../../ui/two-lines.tsx'
import type { Answer, Field } from './questions.ts'
import { isAnswered } from './questions.ts'

/** An answer as its giver reads it: the words of a choice, the digits of a number, what was typed; null where there is none. */
export function useSayAnswer(): (field: Field, answer: Answer | undefined) => Bilingual | null {
  const words = useWords('ask')
  const { name } = useLanguage()
  const plain = (text: string): Bilingual => ({ text, lang: 'zh-CN', chinese: text })
  return ({ kind, choices = [] }, answer) => {
    if (!isAnswered(answer)) return null
    if (kind === 'yes-no') return words(answer === 'yes' ? 'yes' : 'no')
    if (kind === 'choice' || kind === 'choices') {
      const codes = typeof answer === 'string' ? [answer] : answer
      const said = choices
        .filter(({ code }) => codes.includes(code))
        .map((each) => name(each.words, each.code))
      return {
        text: said.map(({ text }) => text).join(' · '),
        lang: said[0]?.lang ?? 'zh-CN',
        chinese: said.map(({ chinese }) => chinese).join(' · '),
      }
    }
    const text = typeof answer === 'string' ? answer : answer.join(' ')
    return kind === 'amount' ? { ...words('yuan'), text: `${text} ${words('yuan').text}` } : plain(text)
  }
}
