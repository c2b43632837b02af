import { useState } from 'react'
import type { AuditKindName } from '../../../federation/contract/audit.ts'
import type { AuditFilter } from '../hub/account-queries.ts'
import { auditPath, useAudit } from '../hub/account-queries.ts'
import { Loading, TroubleNotice } from '../shell/notices.tsx'
import { AuditTable } from './audit-table.tsx'
import { AuditWholeCard } from './audit-whole.tsx'
import { Field } from './field.tsx'
import { KindSelect } from './kind-select.tsx'
import { useAccountWords } from './use-account-words.ts'

type PageProps = { unit: string; nameOf: (unit: string) => string }

/** Who read or changed what; whether the log is whole, first. */
export function AuditPage({ unit, nameOf }: PageProps) {
  const words = useAccountWords()
  const [filter, setFilter] = useState<AuditFilter>({ from: '', to: '', who: '', kind: '' })
  const [before, setBefore] = useState<number>()
  const log = useAudit(unit, filter, before)
  const change = (part: Partial<AuditFilter>) => {
    setBefore(undefined)
    setFilter((held) => ({ ...held, ...part }))
  }
  const last = log.data?.entries.at(-1)?.n
  return (
    <>
      <AuditWholeCard />
      <search className="audit-filter">
        <Field
          label={words('audit.from')}
          type="date"
          value={filter.from}
          onValue={(from) => change({ from })}
        />
        <Field label={words('audit.to')} type="date" value={filter.to} onValue={(to) => change({ to })} />
        <Field
          label={words('audit.who')}
          type="search"
          value={filter.who}
          onValue={(who) => change({ who })}
        />
        <KindSelect value={filter.kind} onValue={(kind: AuditKindName | '') => change({ kind })} />
        <a className="button" href={auditPath(unit, filter, { csv: true })} download>
          {words('audit.csv')}
        </a>
      </search>
      {log.error ? <TroubleNotice error={log.error} onAgain={() => void log.refetch()} /> : null}
      {log.data ? (
        <>
          <AuditTable entries={log.data.entries} nameOf={nameOf} />
          <div className="buttons">
            {before === undefined ? null : (
              <button type="button" className="button" onClick={() => setBefore(undefined)}>
                {words('audit.newest')}
              </button>
            )}
            {log.data.more ? (
              <button type="button" className="button" onClick={() => setBefore(last)}>
                {words('audit.more')}
              </button>
            ) : null}
          </div>
        </>
      ) : log.error ? null : (
        <Loading words={words('audit.loading')} />
      )}
    </>
  )
}
