import './warning-list.css'
import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-say.ts'
import { FeaturePictogram } from '../../ui/feature-pictogram.tsx'
import { Said } from '../../ui/said.tsx'
import { TwoLines } from '../../ui/two-lines.tsx'
import type { BoxItem } from './box-items.ts'
import { warningOf } from './warnings.ts'

/** What to know before using a thing, each in words and picture; nothing where there is nothing to know. */
export function WarningList({ warnings }: { warnings: BoxItem['item']['warnings'] }) {
  const words = useWords('first-aid')
  const { name } = useLanguage()
  const known = warnings.flatMap((warning) => {
    const found = warningOf(warning)
    return found === null ? [] : [{ code: warning.code, ...found }]
  })
  if (known.length === 0) return null
  return (
    <section className="item-warnings">
      <h2>
        <Said words={words('box.read')} />
      </h2>
      <ul data-many={known.length > 3}>
        {known.map(({ code, pictogram, words: texts }) => (
          <li key={code}>
            <FeaturePictogram name={pictogram} />
            <TwoLines {...name(texts)} />
          </li>
        ))}
      </ul>
    </section>
  )
}
