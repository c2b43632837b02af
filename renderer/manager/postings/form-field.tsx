import type { ReactNode } from 'react'
import type { JobFault } from '../../../station/contract/listings.ts'
import { Pictogram } from '../../ui/pictogram.tsx'
import { faultsAt, usePostingWords } from './use-posting-words.ts'

type Props = {
  label: string
  /** Members of the job that are filled in here, as the host names them. */
  fields: readonly string[]
  faults: readonly JobFault[]
  lacks: boolean
  children: ReactNode
}

/** A part of the form, with what the law says against it where it stands. */
export function FormField({ label, fields, faults, lacks, children }: Props) {
  const { t, sayFault } = usePostingWords()
  const here = fields.flatMap((field) => faultsAt(faults, field))
  return (
    <fieldset className={here.length > 0 ? 'panel posting-field unlawful' : 'panel posting-field'}>
      <legend>
        {label}
        {lacks ? <span className="mark soon">{t('lacking')}</span> : null}
      </legend>
      {here.length === 0 ? null : (
        <ul className="posting-faults" role="alert">
          {here.map((fault) => (
            <li key={`${fault.field} ${fault.rule}`}>
              <Pictogram name="warning" />
              <span>{sayFault(fault)}</span>
            </li>
          ))}
        </ul>
      )}
      {children}
    </fieldset>
  )
}
