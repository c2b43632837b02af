import { useId } from 'react'
import type { AuditKindName } from '../../../federation/contract/audit.ts'
import { useAccountWords } from './use-account-words.ts'

const kinds = ['read', 'change', 'entry', 'keep'] as const satisfies readonly AuditKindName[]

type KindProps = { value: AuditKindName | ''; onValue: (kind: AuditKindName | '') => void }

export function KindSelect({ value, onValue }: KindProps) {
  const words = useAccountWords()
  const id = useId()
  return (
    <div className="labelled">
      <label htmlFor={id}>{words('audit.kind')}</label>
      <select
        id={id}
        className="field"
        value={value}
        onChange={({ target }) => onValue(target.value as AuditKindName | '')}
      >
        <option value="">{words('audit.kinds.all')}</option>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {words(`audit.kinds.${kind}`)}
          </option>
        ))}
      </select>
    </div>
  )
}
