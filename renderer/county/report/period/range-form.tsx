import { useId, useState } from 'react'
import { usePeriodWords } from '../../words/use-period-words.ts'
import type { RangeFault } from './range-fault.ts'
import { rangeFault } from './range-fault.ts'

type RangeFormProps = { from: string; to: string; today: string; onChoose: (name: string) => void }

/** Two days, both included. What is wrong with them is said beside them, and nothing is asked for until it is right. */
export function RangeForm({ from, to, today, onChoose }: RangeFormProps) {
  const p = usePeriodWords()
  const [draft, setDraft] = useState({ from, to })
  const [fault, setFault] = useState<RangeFault>()
  const faultId = useId()
  const said = fault === undefined ? {} : ({ 'aria-invalid': true, 'aria-describedby': faultId } as const)
  return (
    <form
      className="range"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const found = rangeFault({ ...draft, today })
        setFault(found)
        if (found === undefined) onChoose(`${draft.from}..${draft.to}`)
      }}
    >
      {(['from', 'to'] as const).map((end) => (
        <label key={end}>
          <span>{p(`range.${end}`)}</span>
          <input
            type="date"
            className="field"
            value={draft[end]}
            min="2000-01-01"
            {...said}
            onChange={({ target }) => setDraft({ ...draft, [end]: target.value })}
          />
        </label>
      ))}
      <button type="submit" className="button">
        {p('range.show')}
      </button>
      <p id={faultId} className="range-fault" role="alert">
        {fault === undefined ? null : p(`range.fault.${fault}`)}
      </p>
    </form>
  )
}
