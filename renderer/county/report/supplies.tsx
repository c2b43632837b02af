import type { LifeFigures, SupplyFigures } from '../../../federation/contract/weekly-report.ts'
import { Pictogram } from '../../ui/pictogram.tsx'
import { useWords } from '../words/use-words.ts'
import type { ReportNames } from './report-names.ts'

type SuppliesProps = { supplies: LifeFigures['supplies']; names: ReportNames }

const columns = [
  ...([
    'opening',
    'received',
    'taken',
    'issued',
    'adjusted',
    'writtenOff',
    'transferred',
    'closing',
  ] as const),
]

/** Each item's week, from what was there to what is there: one line adds up from its left to its right. */
export function Supplies({ supplies, names }: SuppliesProps) {
  const { t, number } = useWords()
  const rows = Object.entries(supplies).sort(([a], [b]) => names.order(a) - names.order(b))
  const most = Math.max(1, ...rows.map(([, of]) => usedOf(of)))
  return (
    <div className="card wide supplies">
      <h2 id="supplies-title">{t('life.supplies')}</h2>
      <p className="soft">{t('life.suppliesHint')}</p>
      {rows.length === 0 ? (
        <p className="soft">{t('life.noSupplies')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard.
        <section className="scroll" tabIndex={0} aria-labelledby="supplies-title">
          <table className="station-table supply-table">
            <thead>
              <tr>
                <th scope="col">{t('stock.column.item')}</th>
                {columns.map((column) => (
                  <th key={column} scope="col" className="figure">
                    {t(`life.supply.${column}`)}
                  </th>
                ))}
                <th scope="col">{t('life.used')}</th>
                <th scope="col">{t('stock.remarks')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(([item, of]) => (
                <tr key={item}>
                  <th scope="row">
                    <span className="code-name">
                      <Pictogram name={names.items(item).pictogram} />
                      {names.items(item).name}
                    </span>
                  </th>
                  {columns.map((column) => (
                    <td
                      key={column}
                      className={column === 'opening' || column === 'closing' ? 'figure strong' : 'figure'}
                    >
                      {of[column] === 0 ? <span className="soft">0</span> : number(of[column])}
                    </td>
                  ))}
                  <td>
                    <span className="code-bar" aria-hidden="true">
                      {usedOf(of) > 0 ? (
                        <span className="line" style={{ inlineSize: `${(100 * usedOf(of)) / most}%` }} />
                      ) : null}
                    </span>
                    <span className="hidden">{number(usedOf(of))}</span>
                  </td>
                  <td>
                    <SupplyRemarks of={of} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  )
}

function SupplyRemarks({ of }: { of: SupplyFigures }) {
  const { t } = useWords()
  const least = Math.min(of.opening, of.closing)
  const said = [
    least < 0 && { kind: 'negative', words: t('life.remark.belowZero') },
    of.expiredOnShelf > 0 && {
      kind: 'expired',
      words: t('life.remark.onShelf', { count: of.expiredOnShelf }),
    },
    of.expired > 0 && { kind: 'expired', words: t('life.remark.expired', { count: of.expired }) },
    of.stockOuts > 0 && { kind: 'low', words: t('life.remark.stockOuts', { count: of.stockOuts }) },
    of.expiring > 0 && { kind: 'expiring', words: t('life.remark.expiring', { count: of.expiring }) },
    of.donated > 0 && { kind: 'drift', words: t('life.remark.donated', { count: of.donated }) },
  ].filter((each) => each !== false)
  return (
    <ul className="remarks">
      {said.map(({ kind, words }) => (
        <li key={words} className={`chip chip-${kind}`}>
          {words}
        </li>
      ))}
    </ul>
  )
}

function usedOf({ taken, issued }: SupplyFigures): number {
  return taken + issued
}
