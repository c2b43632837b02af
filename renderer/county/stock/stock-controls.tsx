import type { Stock } from '../../../federation/contract/stock.ts'
import { useWords } from '../words/use-words.ts'
import { saveFile } from './save-file.ts'
import type { Shelf } from './shelves.ts'
import { stockCsv } from './stock-csv.ts'

export type Grouping = 'station' | 'item'

type ControlsProps = {
  grouping: Grouping
  onGrouping: (grouping: Grouping) => void
  sought: string
  onSought: (sought: string) => void
  shown: readonly Shelf[]
  stock: Stock
  nameOf: (item: string) => string
}

/** Finding, ordering and taking along what is shown. */
export function StockControls(props: ControlsProps) {
  const { grouping, onGrouping, sought, onSought, shown, stock, nameOf } = props
  const { t } = useWords()
  return (
    <div className="stock-controls">
      <search className="find">
        <input
          type="search"
          className="field"
          aria-label={t('stock.search')}
          placeholder={t('stock.searchHint')}
          value={sought}
          onChange={(event) => onSought(event.target.value)}
        />
        <p role="status" className="soft">
          {shown.length === 0 ? t('stock.noneFound') : t('stock.found', { count: shown.length })}
        </p>
      </search>
      <fieldset className="switch">
        <legend className="hidden">{t('stock.grouping')}</legend>
        {(['station', 'item'] as const).map((each) => (
          <button key={each} type="button" aria-pressed={grouping === each} onClick={() => onGrouping(each)}>
            {t(`stock.by.${each}`)}
          </button>
        ))}
      </fieldset>
      <div className="buttons">
        <button
          type="button"
          className="button"
          disabled={shown.length === 0}
          onClick={() =>
            saveFile(`waystation-stock-${stock.day}-${stock.unit}.csv`, stockCsv(shown, { t, nameOf }))
          }
        >
          {t('report.csv')}
        </button>
        <button type="button" className="button" onClick={() => window.print()}>
          {t('report.print')}
        </button>
      </div>
    </div>
  )
}
