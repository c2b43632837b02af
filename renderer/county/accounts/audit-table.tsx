import type { AuditEntry } from '../../../federation/contract/audit.ts'
import { wordsKeyOf } from '../../../federation/contract/audit-words.ts'
import { useMoments } from '../words/use-moments.ts'
import type { AccountWords } from './use-account-words.ts'
import { useAccountWords } from './use-account-words.ts'

type TableProps = { entries: readonly AuditEntry[]; nameOf: (unit: string) => string }

export function AuditTable({ entries, nameOf }: TableProps) {
  const words = useAccountWords()
  const say = useMoments()
  if (entries.length === 0)
    return (
      <p className="card empty" role="status">
        {words('audit.none')}
      </p>
    )
  return (
    <table className="audit">
      <thead>
        <tr>
          <th scope="col">{words('audit.n')}</th>
          <th scope="col">{words('audit.at')}</th>
          <th scope="col">{words('audit.who')}</th>
          <th scope="col">{words('audit.did')}</th>
          <th scope="col">{words('audit.unit')}</th>
          <th scope="col">{words('audit.about')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ n, at, who, kind, what, unit, about }) => (
          <tr key={n} className={`audit-${kind}`}>
            <td className="code">{n}</td>
            <td>{say.instant(at)}</td>
            <td>{whoWords(who, words)}</td>
            <td>
              {whatWords(what, words)}
              {about['refused'] === undefined ? null : (
                <strong className="refused"> {words('audit.refused')}</strong>
              )}
            </td>
            <td>{unit === null ? '' : nameOf(unit)}</td>
            <td className="about">{aboutWords(about, words)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function whoWords({ kind, name }: AuditEntry['who'], words: AccountWords): string {
  if (kind === 'command') return words('audit.commandLine')
  if (kind === 'hub') return words('audit.hub')
  if (kind === 'nobody') return words('audit.nobody')
  return kind === 'token' ? `${name} (${words('audit.token')})` : name
}

/** What has no words yet, of a newer hub, is shown as the hub wrote it. */
function whatWords(what: string, words: AccountWords): string {
  return words(`audit.what.${wordsKeyOf(what) as 'sign-in'}`, { defaultValue: what })
}

/** What a call named has a word of its own here where officers know it; else it stands as the hub wrote it. */
function aboutWords(about: AuditEntry['about'], words: AccountWords): string {
  return Object.entries(about)
    .filter(([name]) => name !== 'refused')
    .map(([name, value]) => {
      const shown = name === 'role' ? words(`role.${value as 'division'}`, { defaultValue: value }) : value
      return `${words(`audit.named.${name as 'name'}`, { defaultValue: name })} ${shown}`
    })
    .join(' · ')
}
