import { useId } from 'react'
import { useWords } from '../words/use-words.ts'
import type { CardDraft } from './card-draft.ts'
import { trainingKinds } from './card-draft.ts'
import { isKnown } from './training-words.tsx'

type TrainingFieldsProps = {
  trainings: CardDraft['trainings']
  onChange: (trainings: CardDraft['trainings']) => void
}

/** What somebody was trained in, each until a day, or for good. */
export function TrainingFields({ trainings, onChange }: TrainingFieldsProps) {
  const { t } = useWords()
  const id = useId()
  const kinds = [...new Set<string>([...trainingKinds, ...Object.keys(trainings)])]
  const nameOf = (kind: string) => (isKnown(kind) ? t(`cards.training.${kind}`) : kind)
  const toggle = (kind: string) => {
    const { [kind]: held, ...rest } = trainings
    onChange(held === undefined ? { ...rest, [kind]: '' } : rest)
  }
  return (
    <fieldset className="training-fields">
      <legend>{t('cards.trainings')}</legend>
      {kinds.map((kind) => (
        <div key={kind}>
          <label className="choice">
            <input type="checkbox" checked={trainings[kind] !== undefined} onChange={() => toggle(kind)} />
            {nameOf(kind)}
          </label>
          {trainings[kind] === undefined ? null : (
            <label htmlFor={`${id}-${kind}`}>
              {t('cards.trainingUntil')}
              <span className="hidden"> {nameOf(kind)}</span>
              <input
                id={`${id}-${kind}`}
                className="field"
                type="date"
                value={trainings[kind]}
                onChange={({ target }) => onChange({ ...trainings, [kind]: target.value })}
              />
            </label>
          )}
        </div>
      ))}
    </fieldset>
  )
}
