import './alcohol-page.css'
import { useState } from 'react'
import type { Description } from '../../host/use-description.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useSay, useWords } from '../../i18n/use-say.ts'
import { FeaturePictogram } from '../../ui/feature-pictogram.tsx'
import { Key } from '../../ui/key.tsx'
import { Said } from '../../ui/said.tsx'
import { TwoLines } from '../../ui/two-lines.tsx'
import { useAfter } from '../../ui/use-after.ts'
import { PageKeys } from '../page-keys.tsx'
import type { BoxItem } from './box-items.ts'

/** Long enough that no bounce and no second tap of a hurried finger answers, short enough that nobody waits: the picture is read by then. */
const lookFirstMs = 1_500

type Props = {
  item: BoxItem['item']
  /** The person's kind of work, where it drives and they have said it. */
  driver: Description['categories'][number] | undefined
  onTake: () => void
  onOther: () => void
  onBack: () => void
}

/** Before what has alcohol in it: who drives or rides, and who takes certain medicines, must not. What is answered is kept nowhere. */
export function AlcoholPage({ item, driver, onTake, onOther, onBack }: Props) {
  const { say } = useSay()
  const words = useWords('first-aid')
  const { name } = useLanguage()
  const [seen, setSeen] = useState(false)
  useAfter(seen ? null : lookFirstMs, () => setSeen(true))
  const sayDriver = () => {
    if (driver === undefined) return words('alcohol.drive')
    const kind = name(driver.name, driver.code)
    const said = words('alcohol.driver', { kind: kind.text })
    return { ...said, chinese: words('alcohol.driver', { kind: kind.chinese }).chinese }
  }
  return (
    <div className="alcohol" role="alert" data-driver={driver !== undefined}>
      <h1 tabIndex={-1} className="alcohol-title">
        <FeaturePictogram name={item.pictogram ?? 'vial'} />
        <span>
          <TwoLines {...words('alcohol.title')} />
          <span className="alcohol-item">
            <Said words={name(item.name)} />
          </span>
        </span>
      </h1>
      <ul className="alcohol-reasons">
        <li>
          <FeaturePictogram name="no-driving" />
          <TwoLines {...sayDriver()} />
        </li>
        <li>
          <FeaturePictogram name="no-pills" />
          <TwoLines {...words('alcohol.pills')} />
        </li>
      </ul>
      <div className="alcohol-ask">
        <p className="alcohol-question">
          <TwoLines {...words('alcohol.ask')} />
        </p>
        <Key
          className="answer other"
          pictogram="undo"
          words={words('alcohol.instead')}
          look="act"
          disabled={!seen}
          onPress={onOther}
        />
        <Key
          className="answer go-on"
          pictogram="done"
          words={words('alcohol.goOn')}
          disabled={!seen}
          onPress={onTake}
        />
        <p className="alcohol-unrecorded">
          <Said words={words('alcohol.unrecorded')} />
        </p>
      </div>
      <PageKeys>
        <Key pictogram="back" words={say('keys.back')} onPress={onBack} />
      </PageKeys>
    </div>
  )
}
