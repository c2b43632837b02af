import './digits-question.css'
import { useSay, useWords } from '../../i18n/use-say.ts'
import { Key } from '../../ui/key.tsx'
import { Said } from '../../ui/said.tsx'
import { PageKeys } from '../page-keys.tsx'
import { AskPad } from './ask-pad.tsx'
import type { QuestionProps } from './question-page.tsx'
import { isAnswered } from './questions.ts'

/** A phone abroad has fifteen digits at most (E.164); nobody is owed ten million yuan; a number of people has four digits. */
const longest: Record<string, number> = { phone: 15, amount: 7, number: 4 }

/** The shortest number that can be called back: hotlines have three digits, nobody's own has fewer than seven. */
const shortestPhone = 7

/** Digits on keys of 20 mm: phones, amounts, numbers. From the left in every language. */
export function DigitsQuestion({ field, answer, dispatch, onBack }: QuestionProps) {
  const { say } = useSay()
  const words = useWords('ask')
  const typed = typeof answer === 'string' ? answer : ''
  const change = (to: string) => dispatch({ type: 'changed', field: field.field, answer: to })
  const isEnough = field.kind !== 'phone' || typed.length >= shortestPhone
  return (
    <>
      <div className="ask-digits">
        <output className="ask-typed" aria-label={words('typed').text}>
          <bdi dir="ltr" className="digits">
            {field.kind === 'phone' ? inGroups(typed) : typed}
          </bdi>
          {field.kind === 'amount' ? <Said words={words('yuan')} /> : null}
        </output>
        <AskPad
          className="ask-pad"
          letters="1234567890"
          typed={typed}
          longest={longest[field.kind] ?? 15}
          onTyped={change}
        />
      </div>
      <PageKeys>
        <Key pictogram="back" words={say('keys.back')} onPress={onBack} wordless />
        <Key
          className="done"
          pictogram="next"
          words={isAnswered(typed) ? words('next') : words('skip')}
          look="act"
          disabled={isAnswered(typed) ? !isEnough : field.required}
          onPress={() => dispatch({ type: 'went-on' })}
        />
      </PageKeys>
    </>
  )
}

/** A Chinese mobile number as people say it: 3, 4, 4. */
function inGroups(digits: string): string {
  return [digits.slice(0, 3), digits.slice(3, 7), digits.slice(7, 11), digits.slice(11)]
    .filter(Boolean)
    .join(' ')
}
