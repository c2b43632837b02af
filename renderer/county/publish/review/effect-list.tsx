import type { Effect } from '../../../../federation/contract/drafts.ts'
import { useReviewWords } from './use-review-words.ts'

/** What follows from publishing or withdrawing, for whoever decides: nothing of it is refused. */
export function EffectList({ title, effects }: { title: string; effects: readonly Effect[] }) {
  const say = useReviewWords()
  if (effects.length === 0) return null
  return (
    <section className="card">
      <h2>{title}</h2>
      <ul>
        {effects.map(({ is, count }) => (
          <li key={is}>{say(`effect.${is}`, { count: count ?? 0 })}</li>
        ))}
      </ul>
    </section>
  )
}
