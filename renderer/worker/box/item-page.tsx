import './item-page.css'
import { maxTaken } from '../../../station/contract/stock-bounds.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useSay, useWords } from '../../i18n/use-say.ts'
import { FeaturePictogram } from '../../ui/feature-pictogram.tsx'
import { Key } from '../../ui/key.tsx'
import { Said } from '../../ui/said.tsx'
import { TwoLines } from '../../ui/two-lines.tsx'
import { PageKeys } from '../page-keys.tsx'
import type { BoxItem } from './box-items.ts'
import { WarningList } from './warning-list.tsx'

type Props = {
  item: BoxItem['item']
  available: number
  qty: number
  onQuantity: (by: 1 | -1) => void
  onBack: () => void
  onTake: () => void
}

/** One thing: what it is, how many, what to know before using it. One tap takes it. */
export function ItemPage({ item, available, qty, onQuantity, onBack, onTake }: Props) {
  const { say } = useSay()
  const words = useWords('first-aid')
  const { name } = useLanguage()
  const left = available > 0 ? words('box.left', { number: available }) : words('box.unsure')
  return (
    <>
      <div className="take-head">
        <FeaturePictogram name={item.pictogram ?? 'first-aid'} />
        <div className="page-words">
          <h1 tabIndex={-1}>
            <TwoLines {...name(item.name)} />
          </h1>
          <p>
            <Said words={left} />
          </p>
        </div>
      </div>
      <div className="take-body">
        <WarningList warnings={item.warnings} />
        <fieldset className="quantity" aria-label={words('box.quantity').text}>
          <Key
            pictogram="minus"
            words={words('box.less')}
            wordless
            disabled={qty <= 1}
            onPress={() => onQuantity(-1)}
          />
          <output className="quantity-number">
            <bdi dir="ltr" className="digits">
              {qty}
            </bdi>
            <TwoLines {...name(item.unit)} />
          </output>
          <Key
            pictogram="plus"
            words={words('box.more')}
            wordless
            disabled={qty >= maxTaken}
            onPress={() => onQuantity(1)}
          />
          {qty >= maxTaken ? (
            <p className="quantity-most" role="status">
              <Said words={words('box.most', { number: maxTaken })} />
            </p>
          ) : null}
        </fieldset>
      </div>
      <PageKeys>
        <Key pictogram="back" words={say('keys.back')} onPress={onBack} wordless />
        <Key className="done take" pictogram="done" words={words('box.take')} look="act" onPress={onTake} />
      </PageKeys>
    </>
  )
}
