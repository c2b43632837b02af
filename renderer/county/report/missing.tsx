import { useId } from 'react'
import type { MissingStation } from '../../../federation/contract/missing.ts'
import { missingSum, missingWords } from '../../../federation/contract/words/missing-words.ts'
import { useSay } from '../words/use-say.ts'

/** So many are read at a glance; the rest are there for who looks for one. */
const atOnce = 5

/** What may still come, station by station: a guess, in words, so that nobody takes it for a figure. */
export function Missing({ missing, frozen }: { missing: readonly MissingStation[]; frozen: boolean }) {
  const say = useSay()
  const titleId = useId()
  if (missing.length === 0) return null
  const rest = missing.slice(atOnce)
  return (
    <section className="missing" aria-labelledby={titleId}>
      <h3 id={titleId}>{say.t(frozen ? 'missing.titleFrozen' : 'missing.title')}</h3>
      {missingSum(missing, say).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Sentences of={missing.slice(0, atOnce)} />
      {rest.length > 0 ? (
        <details>
          <summary>{say.t('missing.more', { count: rest.length })}</summary>
          <Sentences of={rest} />
        </details>
      ) : null}
    </section>
  )
}

function Sentences({ of }: { of: readonly MissingStation[] }) {
  const say = useSay()
  return (
    <ul>
      {of.map((each) => (
        <li key={each.station}>{missingWords(each, say)}</li>
      ))}
    </ul>
  )
}
