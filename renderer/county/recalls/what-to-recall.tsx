import { useId } from 'react'
import type { NamedItem } from '../../../federation/contract/catalogue.ts'
import type { Stock } from '../../../federation/contract/stock.ts'
import { useWords } from '../words/use-words.ts'
import { lotsOf } from './holders.ts'
import type { RecallDraft } from './recall-draft.ts'

type WhatProps = {
  draft: RecallDraft
  change: (part: Partial<RecallDraft>) => void
  items: readonly NamedItem[]
  stock: Stock | 'unknown' | undefined
}

const groups = ['first-aid', 'consumable', 'meal', 'pack', 'loan', 'donated'] as const

/** The item, and one lot of it or all. Lots known at some station are offered; another can be typed from its package. */
export function WhatToRecall({ draft, change, items, stock }: WhatProps) {
  const { t, text } = useWords()
  const ids = { item: useId(), lot: useId(), lots: useId(), kind: useId() }
  const lots = stock && stock !== 'unknown' && draft.item !== '' ? lotsOf(stock, draft.item) : []
  return (
    <div className="what-to-recall">
      <label htmlFor={ids.item}>
        {t('stock.column.item')}
        <select
          id={ids.item}
          className="field"
          value={draft.item}
          onChange={({ target }) => change({ item: target.value })}
        >
          <option value="">{t('recalls.chooseItem')}</option>
          {groups.map((group) => (
            <optgroup key={group} label={t(`stock.group.${group}`)}>
              {items
                .filter((each) => each.group === group)
                .map(({ code, name }) => (
                  <option key={code} value={code}>
                    {text(name)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      <fieldset className="which-lots">
        <legend>{t('recalls.which')}</legend>
        {([false, true] as const).map((all) => (
          <label key={String(all)} className="choice">
            <input
              type="radio"
              name={ids.kind}
              checked={draft.all === all}
              onChange={() => change({ all })}
            />
            {t(all ? 'recalls.allLots' : 'recalls.oneLot')}
          </label>
        ))}
      </fieldset>
      {draft.all ? null : (
        <label htmlFor={ids.lot}>
          {t('recalls.lotNumber')}
          <input
            id={ids.lot}
            className="field"
            maxLength={64}
            list={ids.lots}
            autoComplete="off"
            spellCheck={false}
            value={draft.lot}
            onChange={({ target }) => change({ lot: target.value })}
          />
          <datalist id={ids.lots}>
            {lots.map((each) => (
              <option key={each} value={each} />
            ))}
          </datalist>
        </label>
      )}
    </div>
  )
}
