import './day-question.css'
import { useState } from 'react'
import { useSay, useWords } from '../../i18n/use-say.ts'
import { Key } from '../../ui/key.tsx'
import { PressButton } from '../../ui/press-button.tsx'
import { Said } from '../../ui/said.tsx'
import { PageKeys } from '../page-keys.tsx'
import { daysIn, yearsBefore } from './key-days.ts'
import type { QuestionProps } from './question-page.tsx'

/** Six years: beyond the longest limit that is reckoned, and as many keys as stand in one block on every glass. */
const years = 6

/** About when: year, then month, then day, each by a large key, and at each step "that is all I know". */
export function DayQuestion({ field, answer, today, dispatch, onBack }: QuestionProps) {
  const { say } = useSay()
  const words = useWords('ask')
  const known = typeof answer === 'string' ? answer : ''
  const [step, setStep] = useState(() => (known === '' ? '' : known.slice(0, known.length === 4 ? 0 : -3)))
  const [year = '', month] = step === '' ? [] : step.split('-')

  const choose = (part: string) => {
    dispatch({ type: 'changed', field: field.field, answer: part })
    if (part.length === 10) return dispatch({ type: 'went-on' })
    setStep(part)
  }
  const title = () => {
    if (month !== undefined) return words('day.day', { year, month: Number(month) })
    return year === '' ? words('day.year') : words('day.month', { year })
  }
  const keys = (): { part: string; shown: string }[] => {
    if (year === '') return yearsBefore(today, years).map((each) => ({ part: `${each}`, shown: `${each}` }))
    const count = month === undefined ? 12 : daysIn(step)
    return Array.from({ length: count }, (_, index) => ({
      part: `${step}-${String(index + 1).padStart(2, '0')}`,
      shown: String(index + 1),
    }))
  }
  return (
    <>
      <div className="ask-day">
        <p className="ask-day-title" role="status">
          <Said words={title()} />
        </p>
        <fieldset
          className="ask-day-keys"
          dir="ltr"
          data-of={month === undefined ? (year === '' ? 'years' : 'months') : 'days'}
          aria-label={title().text}
        >
          {keys().map(({ part, shown }) => (
            <PressButton
              key={part}
              className="key"
              aria-pressed={known.startsWith(part)}
              disabled={part > today.slice(0, part.length)}
              onPress={() => choose(part)}
            >
              {year !== '' && month === undefined ? (
                <Said words={words('day.monthOf', { month: shown })} />
              ) : (
                <bdi dir="ltr" className="digits">
                  {shown}
                </bdi>
              )}
            </PressButton>
          ))}
        </fieldset>
      </div>
      <PageKeys>
        <Key
          pictogram="back"
          words={say('keys.back')}
          wordless
          onPress={() => (step === '' ? onBack() : setStep(month === undefined ? '' : year))}
        />
        {step === '' ? (
          field.required ? null : (
            <Key
              className="done"
              pictogram="next"
              words={words('skip')}
              onPress={() => {
                dispatch({ type: 'changed', field: field.field, answer: '' })
                dispatch({ type: 'went-on' })
              }}
            />
          )
        ) : (
          <Key
            className="done roughly"
            pictogram="next"
            words={words('day.roughly')}
            look="act"
            onPress={() => {
              dispatch({ type: 'changed', field: field.field, answer: step })
              dispatch({ type: 'went-on' })
            }}
          />
        )}
      </PageKeys>
    </>
  )
}
