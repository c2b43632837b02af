import type { CardRow } from '../../../federation/contract/cards.ts'
import { useMoments } from '../words/use-moments.ts'
import { useWords } from '../words/use-words.ts'
import type { TrainingKind } from './card-draft.ts'
import { trainingKinds } from './card-draft.ts'

type TrainingWordsProps = { trainings: CardRow['trainings']; today: string }

/** What somebody was trained in, and whether that still holds. */
export function TrainingWords({ trainings, today }: TrainingWordsProps) {
  const { t } = useWords()
  const say = useMoments()
  if (trainings.length === 0) return null
  return (
    <ul className="trainings">
      {trainings.map(({ kind, validUntil }) => (
        <li key={kind} className={validUntil !== null && validUntil < today ? 'ended' : ''}>
          {isKnown(kind) ? t(`cards.training.${kind}`) : kind}
          {validUntil === null
            ? null
            : ` · ${t(validUntil < today ? 'cards.ended' : 'cards.until', { day: say.day(validUntil) })}`}
        </li>
      ))}
    </ul>
  )
}

export function isKnown(kind: string): kind is TrainingKind {
  return (trainingKinds as readonly string[]).includes(kind)
}
