import type { FormEvent } from 'react'
import { useId, useRef, useState } from 'react'
import type { ListingWhole } from '../../../federation/contract/listings.ts'
import { listingPutSchema } from '../../../federation/contract/listings.ts'
import { askHub, HubTrouble } from '../hub/ask-hub.ts'
import { useListing } from '../hub/queries.ts'
import { useUnitNames } from '../hub/unit-names.ts'
import { useAct } from '../hub/use-act.ts'
import { ActTrouble } from '../shell/act-trouble.tsx'
import { Loading, TroubleNotice } from '../shell/notices.tsx'
import { useWords } from '../words/use-words.ts'
import { draftOfBody, keepUnshown } from './draft-of-body.ts'
import { LanguageTabs } from './language-tabs.tsx'
import type { DraftFault, ListingDraft, ListingLanguage, WrittenKind } from './listing-draft.ts'
import { bodyOf, emptyDraft, writtenKinds } from './listing-draft.ts'
import { ListingParticulars } from './listing-particulars.tsx'
import { ListingWords } from './listing-words.tsx'
import { ListingPreview } from './preview/listing-preview.tsx'

type ListingFormProps = {
  unit: string
  listing?: string | undefined
  /** As a draft has it, where it is not published so. */
  held?: ListingWhole | undefined
  onDone: () => void
}

/** A new listing, or one being changed: that is fetched whole first. */
export function ListingForm({ unit, listing, held, onDone }: ListingFormProps) {
  return listing === undefined ? (
    <Form unit={unit} held={held} onDone={onDone} />
  ) : (
    <ChangeForm unit={unit} listing={listing} onDone={onDone} />
  )
}

function ChangeForm({ unit, listing, onDone }: ListingFormProps & { listing: string }) {
  const { t } = useWords()
  const held = useListing(listing)
  if (held.data) return <Form unit={held.data.unit ?? unit} held={held.data} onDone={onDone} />
  if (held.error) return <TroubleNotice error={held.error} onAgain={() => void held.refetch()} />
  return <Loading words={t('loading.publish')} />
}

type FormProps = Pick<ListingFormProps, 'unit' | 'held' | 'onDone'>

function Form({ unit: givenUnit, held, onDone }: FormProps) {
  const { t } = useWords()
  const units = useUnitNames()
  const act = useAct(['listings', 'listing', 'drafts', 'draft-review'])
  // Minted once: sent twice after a lost answer, it is one listing.
  const name = useRef(held?.listing ?? crypto.randomUUID())
  const [unit, setUnit] = useState(givenUnit)
  const [draft, setDraft] = useState<ListingDraft>(
    () => (held?.body ? draftOfBody(held.body) : undefined) ?? emptyDraft('notice'),
  )
  const [language, setLanguage] = useState<ListingLanguage>('zh-CN')
  const [fault, setFault] = useState<DraftFault>()
  // A colleague looks at it first: nothing is shown at stations yet, and that is said.
  const [waits, setWaits] = useState(false)
  const ids = { title: useId(), kind: useId(), unit: useId() }
  const change = (part: Partial<ListingDraft>) => {
    setFault(undefined)
    setDraft((before) => ({ ...before, ...part }))
  }

  async function send(event: FormEvent) {
    event.preventDefault()
    const made = bodyOf(draft, new Date().toISOString())
    setFault(made.ok ? undefined : made)
    if (!made.ok) return
    const body = { rev: held?.rev ?? 0, unit, body: keepUnshown(made.body, held?.body ?? undefined) }
    let inReview = false
    const done = await act.run(async () => {
      const answer = await askHub(`/v1/listings/${name.current}`, { method: 'PUT', body })
      const put = listingPutSchema.safeParse(await answer.json())
      if (!put.success) throw new HubTrouble('unreachable')
      inReview = put.data.is === 'in-review'
    })
    if (done && inReview) setWaits(true)
    else if (done) onDone()
  }

  if (waits)
    return (
      <section className="card listing-form" aria-labelledby={ids.title}>
        <h2 id={ids.title}>{t('listing.waitsTitle')}</h2>
        <p role="status">{t('listing.waits')}</p>
        <div className="buttons">
          <button type="button" className="button primary" onClick={onDone}>
            {t('publish.close')}
          </button>
        </div>
      </section>
    )
  return (
    <section className="card listing-form" aria-labelledby={ids.title}>
      <h2 id={ids.title}>{t(held ? 'listing.titleChange' : 'listing.title')}</h2>
      <form onSubmit={(event) => void send(event)} noValidate>
        <div className="listing-head">
          <label htmlFor={ids.kind}>
            {t('listing.kind')}
            <select
              id={ids.kind}
              className="field"
              value={draft.kind}
              disabled={held !== undefined}
              onChange={({ target }) => change({ kind: target.value as WrittenKind })}
            >
              {writtenKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`publish.kind.${kind}`)}
                </option>
              ))}
            </select>
          </label>
          <label htmlFor={ids.unit}>
            {t('listing.unit')}
            <select
              id={ids.unit}
              className="field"
              value={unit}
              onChange={({ target }) => setUnit(target.value)}
            >
              {units.below(givenUnit).map((each) => (
                <option key={each} value={each}>
                  {units.name(each)}
                </option>
              ))}
            </select>
          </label>
        </div>
        <LanguageTabs {...{ draft, language }} onLanguage={setLanguage} />
        <ListingWords {...{ draft, language, change }} />
        <ListingParticulars {...{ draft, change }} />
        <p className="fault" role="alert">
          {fault === undefined
            ? ''
            : fault.fault === 'noChinese'
              ? t('listing.fault.noChinese', { field: t(`listing.field.${fault.field}`) })
              : t(`listing.fault.${fault.fault}`)}
        </p>
        <ActTrouble trouble={act.trouble} />
        <div className="buttons">
          <button type="submit" className="button primary" disabled={act.busy}>
            {act.busy ? t('listing.sending') : t('listing.send')}
          </button>
          <button type="button" className="button" onClick={onDone}>
            {t('listing.cancel')}
          </button>
        </div>
      </form>
      <ListingPreview {...{ unit, draft, language }} onLanguage={setLanguage} />
    </section>
  )
}
