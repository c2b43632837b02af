import { useId } from 'react'
import { useWords } from '../words/use-words.ts'
import type { ListingDraft } from './listing-draft.ts'
import { PictureField } from './picture-field.tsx'
import { SlotFields } from './slot-fields.tsx'

type ParticularsProps = { draft: ListingDraft; change: (part: Partial<ListingDraft>) => void }

/** The trouble that a law card is about: the statutory list of the dossier. */
const topics = [
  'wage-arrears',
  'work-injury',
  'social-insurance',
  'contract',
  'hours-leave',
  'women-workers',
  'new-employment-form',
  'heat-safety',
  'traffic-injury',
  'agency-dispatch',
  'other',
] as const

/** What is no words: days, numbers, slots, a picture. */
export function ListingParticulars({ draft, change }: ParticularsProps) {
  const { t } = useWords()
  const id = useId()
  const { kind } = draft
  const field = (name: 'from' | 'until' | 'reviewBy' | 'number' | 'places' | 'taken', type: string) => (
    <label htmlFor={`${id}-${name}`}>
      {t(`listing.${name}`)}
      <input
        id={`${id}-${name}`}
        className="field"
        type={type}
        inputMode={type === 'text' ? 'numeric' : undefined}
        value={draft[name]}
        disabled={name === 'until' && draft.untilOpen}
        onChange={({ target }) => change({ [name]: target.value })}
      />
    </label>
  )
  return (
    <>
      <div className="listing-days">
        {field('from', 'date')}
        {field('until', 'date')}
        <label className="choice" htmlFor={`${id}-open`}>
          <input
            id={`${id}-open`}
            type="checkbox"
            checked={draft.untilOpen}
            onChange={({ target }) => change({ untilOpen: target.checked })}
          />
          {t('listing.untilOpen')}
        </label>
        {kind === 'hotline' ? field('number', 'tel') : null}
        {kind === 'programme' || kind === 'course' ? (
          <>
            {field('places', 'text')}
            {field('taken', 'text')}
          </>
        ) : null}
        {kind === 'law-card' ? (
          <>
            <label htmlFor={`${id}-topic`}>
              {t('listing.topic')}
              <select
                id={`${id}-topic`}
                className="field"
                value={draft.topic}
                onChange={({ target }) => change({ topic: target.value })}
              >
                {topics.map((topic) => (
                  <option key={topic} value={topic}>
                    {t(`listing.topics.${topic}`)}
                  </option>
                ))}
              </select>
            </label>
            {field('reviewBy', 'date')}
          </>
        ) : null}
      </div>
      {kind === 'event' ? <SlotFields slots={draft.slots} onChange={(slots) => change({ slots })} /> : null}
      {kind === 'hotline' || kind === 'law-card' ? null : (
        <PictureField picture={draft.picture} onChange={(picture) => change({ picture })} />
      )}
    </>
  )
}
