import type { Right } from '../../../../station/contract/staff.ts'
import { FeaturePictogram } from '../../../ui/feature-pictogram.tsx'
import { PressButton } from '../../../ui/press-button.tsx'
import type { Place } from '../shell/place.ts'
import { useStockDesk } from '../shell/stock-desk.ts'
import { useStockWords } from '../shell/use-stock-words.ts'

type Way = { at: Exclude<Place['at'], 'overview' | 'item'>; pictogram: string; right?: Right }

/** What is done most days, and the rest; each only for those whose card may. Looking is everybody's. */
const acts: readonly Way[] = [
  { at: 'receive', pictogram: 'receive', right: 'receive' },
  { at: 'issue', pictogram: 'hand-out', right: 'issue' },
  { at: 'count', pictogram: 'count', right: 'count' },
  { at: 'restock', pictogram: 'basket', right: 'restock' },
]
const others: readonly Way[] = [
  { at: 'expiry', pictogram: 'calendar' },
  { at: 'transfer', pictogram: 'truck', right: 'transfer' },
  { at: 'write-off', pictogram: 'bin', right: 'write-off' },
  { at: 'movements', pictogram: 'list' },
]

export function StockKeys() {
  const { t } = useStockWords()
  const { desk, go } = useStockDesk()
  const key = ({ at, pictogram }: Way, look: string) => (
    <PressButton key={at} className={`key ${look}`} onPress={() => go({ at })}>
      <FeaturePictogram name={pictogram} />
      <span className="stock-key-words">{t(`go.${at}`)}</span>
    </PressButton>
  )
  const allowed = ({ right }: Way) => right === undefined || desk.rights.includes(right)
  return (
    <nav className="stock-keys" aria-label={t('go.title')}>
      {acts.filter(allowed).map((way) => key(way, 'act'))}
      {others.filter(allowed).map((way) => key(way, ''))}
    </nav>
  )
}
