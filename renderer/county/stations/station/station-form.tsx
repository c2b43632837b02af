import type { FormEvent } from 'react'
import { useId, useState } from 'react'
import type { StationSaid } from '../../../../federation/contract/stations.ts'
import { languages } from '../../../../locales/languages.ts'
import { useCatalogue } from '../../hub/queries.ts'
import type { Act } from '../../hub/use-act.ts'
import { ActTrouble } from '../../shell/act-trouble.tsx'
import { useWords } from '../../words/use-words.ts'
import type { SaidDraft, SaidFault } from './said-draft.ts'
import { draftOf, nameLanguages, saidOf } from './said-draft.ts'

type StationFormProps = {
  before?: Parameters<typeof saidOf>[1]
  act: Act
  send: string
  onSend: (said: StationSaid) => Promise<void>
  onCancel: () => void
}

const texts = ['host', 'address', 'hours', 'phone'] as const

/** What a county says of a station. Only a Chinese name must be there. */
export function StationForm({ before, act, send, onSend, onCancel }: StationFormProps) {
  const { t, text } = useWords()
  const id = useId()
  const services = useCatalogue().data?.services ?? []
  const [draft, setDraft] = useState<SaidDraft>(() => draftOf(before))
  const [fault, setFault] = useState<SaidFault>()
  const change = (part: Partial<SaidDraft>) => {
    setFault(undefined)
    setDraft((held) => ({ ...held, ...part }))
  }
  const toggle = (code: string) =>
    change({
      services: draft.services.includes(code)
        ? draft.services.filter((each) => each !== code)
        : [...draft.services, code],
    })

  async function submit(event: FormEvent) {
    event.preventDefault()
    const made = saidOf(draft, before)
    setFault(made.ok ? undefined : made.fault)
    if (made.ok) await onSend(made.said)
  }

  return (
    <form className="station-form" onSubmit={(event) => void submit(event)} noValidate>
      <fieldset className="names">
        <legend>{t('station.field.name')}</legend>
        {nameLanguages.map((code) => (
          <label key={code} htmlFor={`${id}-${code}`}>
            {t(`recalls.language.${code}`)}
            <input
              id={`${id}-${code}`}
              className="field"
              lang={code}
              dir={languages.find((each) => each.code === code)?.dir}
              maxLength={80}
              required={code === 'zh-CN'}
              value={draft.names[code] ?? ''}
              onChange={({ target }) => change({ names: { ...draft.names, [code]: target.value } })}
            />
          </label>
        ))}
      </fieldset>
      <div className="pairs">
        {texts.map((field) => (
          <label key={field} htmlFor={`${id}-${field}`}>
            {t(`station.field.${field}`)}
            <input
              id={`${id}-${field}`}
              className="field"
              maxLength={120}
              placeholder={t(`station.hint.${field}`)}
              value={draft[field]}
              onChange={({ target }) => change({ [field]: target.value })}
            />
          </label>
        ))}
      </div>
      <fieldset className="services">
        <legend>{t('station.field.services')}</legend>
        {services.map(({ code, name }) => (
          <label key={code} className="choice">
            <input type="checkbox" checked={draft.services.includes(code)} onChange={() => toggle(code)} />
            {text(name)}
          </label>
        ))}
      </fieldset>
      <p className="fault" role="alert">
        {fault ? t(`station.fault.${fault}`) : act.trouble === 'changed' ? t('station.fault.taken') : ''}
      </p>
      <ActTrouble trouble={act.trouble === 'changed' ? undefined : act.trouble} />
      <div className="buttons">
        <button type="submit" className="button primary" disabled={act.busy}>
          {act.busy ? t('station.sending') : send}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {t('recalls.cancel')}
        </button>
      </div>
    </form>
  )
}
