import { useMoments } from '../../words/use-moments.ts'
import { usePeriodWords } from '../../words/use-period-words.ts'
import type { NamedKind, Shown, ShownKind } from './period-steps.ts'
import { periodAround, periodsToChoose, shownKinds, stepFrom, toKind } from './period-steps.ts'
import { RangeForm } from './range-form.tsx'
import { StepButton } from './step-button.tsx'
import { usePeriodNames } from './use-period-names.ts'

type PeriodPickerProps = {
  shown: Shown
  kinds?: readonly ShownKind[]
  onChoose: (name: string) => void
}

/** Which week, month, season, ISO year or free range: first the kind, then one of them, or the one before or after. */
export function PeriodPicker({ shown, kinds = shownKinds, onChoose }: PeriodPickerProps) {
  const p = usePeriodWords()
  const { today } = useMoments()
  const { kind, name } = shown
  return (
    <fieldset className="weeks">
      <legend className="hidden">{p('choose')}</legend>
      <select
        className="field kind"
        aria-label={p('kindLabel')}
        value={kind}
        onChange={({ target }) => onChoose(toKind(shown, target.value as ShownKind, today))}
      >
        {kinds.map((each) => (
          <option key={each} value={each}>
            {p(`kind.${each}`)}
          </option>
        ))}
      </select>
      <StepButton label={p(`previous.${kind}`)} to={stepFrom(name, -1, today)} onChoose={onChoose} by={-1} />
      {kind === 'range' ? (
        <RangeForm key={name} from={shown.from} to={shown.to} today={today} onChoose={onChoose} />
      ) : (
        <NameSelect shown={shown} kind={kind} today={today} onChoose={onChoose} />
      )}
      <StepButton label={p(`next.${kind}`)} to={stepFrom(name, 1, today)} onChoose={onChoose} by={1} />
    </fieldset>
  )
}

type NameSelectProps = Pick<PeriodPickerProps, 'shown' | 'onChoose'> & { kind: NamedKind; today: string }

function NameSelect({ shown, kind, today, onChoose }: NameSelectProps) {
  const p = usePeriodWords()
  const { whole } = usePeriodNames()
  const running = periodAround(kind, today)
  return (
    <select
      className="field name"
      aria-label={p(`chooseOf.${kind}`)}
      value={shown.name}
      onChange={({ target }) => onChoose(target.value)}
    >
      {periodsToChoose(shown, today).map((each) => (
        <option key={each} value={each}>
          {each === running ? p('now', { name: whole(each), now: p(`this.${kind}`) }) : whole(each)}
        </option>
      ))}
    </select>
  )
}
