import type { CaseLogEntry } from '../../../federation/contract/requests.ts'
import { useMoments } from '../words/use-moments.ts'
import { useCaseWords } from './use-case-words.ts'

/** Who looked at what and changed what, the last first. */
export function CaseLog({ log }: { log: readonly CaseLogEntry[] }) {
  const t = useCaseWords()
  const say = useMoments()
  return (
    <details>
      <summary>{t('log.title', { count: log.length })}</summary>
      <ul className="steps">
        {log.map(({ at, who, act, finger }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a log are never moved, and two may be alike.
          <li key={index}>
            {say.instant(at)} · {who} · {t(`log.${act}`)}
            {finger === null ? null : <span className="code"> {finger.slice(0, 8)}</span>}
          </li>
        ))}
      </ul>
    </details>
  )
}
