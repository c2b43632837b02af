import type { Item } from '../../../../station/contract/stock.ts'
import { useStockWords } from '../shell/use-stock-words.ts'

/** An item's name, with the Chinese that is printed on the package, and its code on the county's list. */
export function ItemName({ item }: { item: Item }) {
  const { nameOf } = useStockWords()
  const { text, lang, chinese } = nameOf(item)
  return (
    <span className="item-name">
      <span className="words" lang={lang}>
        {text}
      </span>
      <span className="soft">
        {lang === 'zh-CN' ? null : <span lang="zh-CN">{chinese} </span>}
        {item.code === undefined ? null : (
          <bdi dir="ltr" className="digits">
            {item.code}
          </bdi>
        )}
      </span>
    </span>
  )
}
