import warningWords from '../../../../assets/catalogue/warnings.json'
import type { Item } from '../../../../station/contract/stock.ts'
import { FeaturePictogram } from '../../../ui/feature-pictogram.tsx'
import { StockKey } from '../shell/stock-key.tsx'
import { useStockWords } from '../shell/use-stock-words.ts'

type Props = { items: readonly Item[]; must: boolean; warned: boolean; onWarned: (warned: boolean) => void }

const knownWords: Record<string, { 'zh-CN': string; [language: string]: string }> = warningWords

/** What the person who gets it must be told; with alcohol in it, that it was said is confirmed before anything is handed out. */
export function Warnings({ items, must, warned, onWarned }: Props) {
  const { t, bilingual, nameOf, name } = useStockWords()
  return (
    <section className={must ? 'warnings must' : 'warnings'} aria-label={t('issue.warnings')}>
      <FeaturePictogram name="warning" />
      <div>
        {items.map((item) => (
          <div key={item.id}>
            <strong>{nameOf(item).text}</strong>
            <ul>
              {item.warnings.map(({ code, words }) => {
                const said = words ?? knownWords[code]
                return said === undefined ? null : (
                  <li key={code} lang={name(said).lang}>
                    {name(said).text}
                  </li>
                )
              })}
            </ul>
          </div>
        ))}
        {must ? (
          <StockKey
            pictogram={warned ? 'done' : 'speak'}
            words={bilingual('issue.warned')}
            pressed={warned}
            onPress={() => onWarned(!warned)}
          />
        ) : null}
      </div>
    </section>
  )
}
