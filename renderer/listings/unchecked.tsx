import './unchecked.css'
import { useWords } from '../i18n/use-say.ts'
import { FeaturePictogram } from '../ui/feature-pictogram.tsx'
import { Said } from '../ui/said.tsx'
import { TwoLines } from '../ui/two-lines.tsx'

/** Posted at this station, and nobody at the county has looked at it: on the card in two words, on its page in a sentence. */
export function Unchecked({ short = false }: { short?: boolean }) {
  const words = useWords('listings')
  if (short)
    return (
      <span className="unchecked short">
        <FeaturePictogram name="question" />
        <Said words={words('unchecked.short')} />
      </span>
    )
  return (
    <div className="unchecked">
      <FeaturePictogram name="question" />
      <div>
        <TwoLines {...words('unchecked.mark')} />
        <p>
          <Said words={words('unchecked.more')} />
        </p>
      </div>
    </div>
  )
}
