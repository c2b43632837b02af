import { useId } from 'react'
import { useWords } from '../words/use-words.ts'
import type { SlotDraft } from './listing-draft.ts'

type SlotFieldsProps = { slots: readonly SlotDraft[]; onChange: (slots: readonly SlotDraft[]) => void }

/** When an event takes place, and how many it has room for each time. */
export function SlotFields({ slots, onChange }: SlotFieldsProps) {
  const { t } = useWords()
  const id = useId()
  const change = (slot: SlotDraft, part: Partial<SlotDraft>) =>
    onChange(slots.map((each) => (each.id === slot.id ? { ...each, ...part } : each)))
  return (
    <fieldset className="slots">
      <legend>{t('listing.slotsLegend')}</legend>
      {slots.map((slot) => (
        <div key={slot.id} className="slot">
          {(['from', 'until'] as const).map((end) => (
            <label key={end} htmlFor={`${id}-${slot.id}-${end}`}>
              {t(end === 'from' ? 'listing.slotFrom' : 'listing.slotUntil')}
              <input
                id={`${id}-${slot.id}-${end}`}
                className="field"
                type="datetime-local"
                value={slot[end]}
                onChange={({ target }) => change(slot, { [end]: target.value })}
              />
            </label>
          ))}
          <label htmlFor={`${id}-${slot.id}-places`}>
            {t('listing.slotPlaces')}
            <input
              id={`${id}-${slot.id}-places`}
              className="field"
              inputMode="numeric"
              value={slot.places}
              onChange={({ target }) => change(slot, { places: target.value })}
            />
          </label>
          <button
            type="button"
            className="button small"
            onClick={() => onChange(slots.filter((each) => each.id !== slot.id))}
          >
            {t('listing.removeSlot')}
          </button>
        </div>
      ))}
      <button
        type="button"
        className="button small"
        onClick={() => onChange([...slots, { id: crypto.randomUUID(), from: '', until: '', places: '' }])}
      >
        {t('listing.addSlot')}
      </button>
    </fieldset>
  )
}
