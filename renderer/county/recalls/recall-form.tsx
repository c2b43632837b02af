import type { FormEvent } from 'react'
import { useId, useRef, useState } from 'react'
import type { Stock } from '../../../federation/contract/stock.ts'
import { askHub } from '../hub/ask-hub.ts'
import { useCatalogue } from '../hub/queries.ts'
import { useAct } from '../hub/use-act.ts'
import { ActTrouble } from '../shell/act-trouble.tsx'
import { useMoments } from '../words/use-moments.ts'
import { useWords } from '../words/use-words.ts'
import { HoldersList } from './holders-list.tsx'
import type { RecallDraft, RecallFault } from './recall-draft.ts'
import { orderOf } from './recall-draft.ts'
import { RecallWords } from './recall-words.tsx'
import { WhatToRecall } from './what-to-recall.tsx'

type RecallFormProps = { unit: string; stock: Stock | 'unknown' | undefined; onDone: () => void }

/** Makes a recall. Before it is sent one sees who has some of it. */
export function RecallForm({ unit, stock, onDone }: RecallFormProps) {
  const { t } = useWords()
  const say = useMoments()
  const catalogue = useCatalogue().data
  const act = useAct(['recalls', 'stock'])
  // Minted once: sent twice after a lost answer, it is one recall.
  const name = useRef(crypto.randomUUID())
  const [draft, setDraft] = useState<RecallDraft>({
    ...{ item: '', all: false, lot: '', since: say.today },
    words: { 'zh-CN': t('recalls.usualWords', { lng: 'zh-CN' }) },
  })
  const [fault, setFault] = useState<RecallFault>()
  const ids = { title: useId(), since: useId() }
  const change = (part: Partial<RecallDraft>) => {
    setFault(undefined)
    setDraft((before) => ({ ...before, ...part }))
  }

  async function send(event: FormEvent) {
    event.preventDefault()
    const made = orderOf(draft, unit)
    setFault(made.ok ? undefined : made.fault)
    if (!made.ok) return
    const body = made.order
    if (await act.run(() => askHub(`/v1/recalls/${name.current}`, { method: 'PUT', body }))) onDone()
  }

  const lot = draft.all ? null : draft.lot.trim()
  return (
    <section className="card recall-form" aria-labelledby={ids.title}>
      <h2 id={ids.title}>{t('recalls.make')}</h2>
      <form onSubmit={(event) => void send(event)} noValidate>
        <WhatToRecall {...{ draft, change, stock }} items={catalogue?.items ?? []} />
        <label htmlFor={ids.since} className="since">
          {t('recalls.since')}
          <input
            id={ids.since}
            className="field"
            type="date"
            max={say.today}
            value={draft.since}
            onChange={({ target }) => change({ since: target.value })}
          />
        </label>
        <RecallWords words={draft.words} onChange={(words) => change({ words })} />
        {draft.item !== '' && lot !== '' ? (
          <HoldersList recall={{ item: draft.item, lot }} stock={stock} />
        ) : null}
        <p className="fault" role="alert">
          {fault ? t(`recalls.fault.${fault}`) : ''}
        </p>
        <ActTrouble trouble={act.trouble} />
        <div className="buttons">
          <button type="submit" className="button danger-primary" disabled={act.busy}>
            {act.busy ? t('recalls.sending') : t('recalls.send')}
          </button>
          <button type="button" className="button" onClick={onDone}>
            {t('recalls.cancel')}
          </button>
        </div>
      </form>
    </section>
  )
}
