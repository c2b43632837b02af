import type { ItemStock } from '../../../../station/contract/stock.ts'
import { FeaturePictogram } from '../../../ui/feature-pictogram.tsx'
import { PressButton } from '../../../ui/press-button.tsx'
import { Nothing } from '../../page/nothing.tsx'
import { useStockWords } from '../shell/use-stock-words.ts'
import type { CountOf } from './count-lines.ts'
import { lotsToCount } from './count-lines.ts'

/** Groups with something in the books, medicines first: they are counted by two people. */
export function ChooseWhat({
  items,
  onChoose,
}: {
  items: readonly ItemStock[]
  onChoose: (of: CountOf) => void
}) {
  const { t } = useStockWords()
  const groups = [...new Set(items.filter(({ lots }) => lots.length > 0).map(({ item }) => item.group))]
  const medicines = lotsToCount(items, { medicine: true }).length
  if (groups.length === 0) return <Nothing pictogram="count">{t('empty.count')}</Nothing>
  const way = (of: CountOf, words: string, pictogram: string) => (
    <PressButton key={words} className="key count-way" onPress={() => onChoose(of)}>
      <FeaturePictogram name={pictogram} />
      <span>
        <strong>{words}</strong>
        <span className="soft">{t('count.lots', { count: lotsToCount(items, of).length })}</span>
      </span>
    </PressButton>
  )
  return (
    <>
      <p className="page-words">{t('count.choose')}</p>
      <div className="count-ways">
        {medicines === 0 ? null : way({ medicine: true }, t('count.medicine'), 'volunteer')}
        {groups.map((group) => way({ group }, t(`group.${group}`), 'count'))}
      </div>
    </>
  )
}
