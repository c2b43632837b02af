import { useState } from 'react'
import { useMoments } from '../../words/use-moments.ts'
import type { Body } from '../editor/body.ts'
import { ChoiceField } from '../editor/choice-field.tsx'
import type { PartProps } from '../editor/editor-type.ts'
import { LineField } from '../editor/line-field.tsx'
import { membersOf, withItem } from '../editor/list-member.ts'
import { TextField } from '../editor/text-field.tsx'
import { useEditorWords } from '../editor/use-editor-words.ts'
import { useFaultWords } from '../editor/use-fault-words.ts'
import { daysBetween } from './days-between.ts'

const dayOf = (each: Body) => String(each['day'] ?? '')

/** A year's holidays and the weekend days worked for them, in the order of the calendar. */
export function HolidaysPart(part: PartProps) {
  const { body, language, faults, change } = part
  const say = useEditorWords()
  const moments = useMoments()
  const faultOf = useFaultWords(faults)
  const days = membersOf(body['days'])
  const set = (next: readonly Body[]) =>
    change(
      'days',
      next.toSorted((one, other) => dayOf(one).localeCompare(dayOf(other))),
    )
  return (
    <fieldset className="rows">
      <legend>{say('member.days')}</legend>
      <p className="soft">{say('holidays.hint')}</p>
      <NewDays {...part} onAdd={(added) => set([...days, ...added])} />
      {days.length === 0 ? null : (
        <ul className="holiday-list">
          {days.map((each, at) => (
            <li key={dayOf(each)} className="row-fields">
              <p>
                <b>{moments.day(dayOf(each))}</b>
                <span className={each['works'] ? 'chip draft-in-review' : 'chip draft-published'}>
                  {say(each['works'] ? 'holidays.worked' : 'holidays.off')}
                </span>
              </p>
              <TextField
                label={say('optional', { name: say('member.name') })}
                value={each['name']}
                maxLength={40}
                language={language}
                fault={faultOf(`days/${at}`)}
                onChange={(name) => set(withItem(days, at, { ...each, name }))}
              />
              <button
                type="button"
                className="button small"
                aria-label={say('holidays.removeOf', { day: moments.day(dayOf(each)) })}
                onClick={() => set(days.filter((other) => other !== each))}
              >
                {say('holidays.remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  )
}

type NewDaysProps = PartProps & { onAdd: (days: readonly Body[]) => void }

/** A holiday from its first to its last day, or one day worked: added at once, each to be named further below. */
function NewDays({ document, body, language, onAdd }: NewDaysProps) {
  const say = useEditorWords()
  const [first, setFirst] = useState('')
  const [last, setLast] = useState('')
  const [works, setWorks] = useState('off')
  const [name, setName] = useState<unknown>()
  const known = new Set(membersOf(body['days']).map(dayOf))
  const fresh = daysBetween(first, last || first).filter((day) => !known.has(day))
  const isOfYear = fresh.every((day) => day.startsWith(`${document}-`))
  return (
    <div className="new-days">
      <div className="row-fields">
        <LineField label={say('holidays.first')} type="date" value={first} onValue={setFirst} />
        <LineField label={say('holidays.last')} type="date" value={last} onValue={setLast} />
        <ChoiceField
          label={say('member.works')}
          value={works}
          of={[
            { code: 'off', name: say('holidays.off') },
            { code: 'worked', name: say('holidays.worked') },
          ]}
          onValue={setWorks}
        />
        <TextField
          label={say('optional', { name: say('member.name') })}
          value={name}
          maxLength={40}
          language={language}
          onChange={setName}
        />
      </div>
      <p className="fault" role="alert">
        {isOfYear ? '' : say('holidays.otherYear', { year: document })}
      </p>
      <button
        type="button"
        className="button small"
        disabled={fresh.length === 0 || !isOfYear}
        onClick={() => {
          onAdd(fresh.map((day) => ({ day, works: works === 'worked', ...(name ? { name } : {}) })))
          setFirst('')
          setLast('')
          setName(undefined)
        }}
      >
        {say('holidays.add', { count: fresh.length })}
      </button>
    </div>
  )
}
