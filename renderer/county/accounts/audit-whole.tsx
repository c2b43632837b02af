import type { AuditWhole } from '../../../federation/contract/audit.ts'
import { useAuditWhole } from '../hub/account-queries.ts'
import { Loading, TroubleNotice } from '../shell/notices.tsx'
import { useAccountWords } from './use-account-words.ts'

/** What a walk along the whole chain found, and its head, to be noted elsewhere. */
export function AuditWholeCard() {
  const words = useAccountWords()
  const walked = useAuditWhole()
  if (walked.data) return <Found found={walked.data} />
  if (walked.error) return <TroubleNotice error={walked.error} onAgain={() => void walked.refetch()} />
  return <Loading words={words('audit.checking')} />
}

function Found({ found }: { found: AuditWhole }) {
  const words = useAccountWords()
  const { whole, entries, from, head, brokenAt } = found
  return (
    <section className={`card summary audit-${whole ? 'whole' : 'broken'}`}>
      <p className="sentence" role={whole ? undefined : 'alert'}>
        {whole
          ? from === null
            ? words('audit.empty')
            : words('audit.whole', { count: entries, from })
          : words('audit.broken', { n: brokenAt ?? from ?? 0 })}
      </p>
      {head === null ? null : <p className="code head">{words('audit.head', { head })}</p>}
      <p className="soft">{words('audit.headHint')}</p>
    </section>
  )
}
