import './sure-page.css'
import type { OutputOf } from '../../../station/contract/calls.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useSay, useWords } from '../../i18n/use-say.ts'
import { FeaturePictogram } from '../../ui/feature-pictogram.tsx'
import { Key } from '../../ui/key.tsx'
import { Said } from '../../ui/said.tsx'
import { TwoLines } from '../../ui/two-lines.tsx'
import { PageKeys } from '../page-keys.tsx'

type Props = {
  item: OutputOf<'loans.shelf'>['items'][number]['item']
  code: string
  onBack: () => void
  onYes: () => void
}

/** Asks once, for a list of everybody's things is easily mistapped: is this very thing on the shelf again? */
export function SurePage({ item, code, onBack, onYes }: Props) {
  const { say } = useSay()
  const words = useWords('shelf')
  const { name } = useLanguage()
  return (
    <>
      <div className="page-head">
        <div className="page-words">
          <h1 tabIndex={-1}>
            <Said words={words('back.sure')} />
          </h1>
        </div>
      </div>
      <div className="sure">
        <FeaturePictogram name={item.pictogram ?? 'share'} />
        <p>
          <TwoLines {...name(item.name)} />
        </p>
        <bdi dir="ltr" className="sure-code digits">
          {code}
        </bdi>
      </div>
      <PageKeys>
        <Key pictogram="back" words={say('keys.back')} onPress={onBack} wordless />
        <Key className="done" pictogram="done" words={words('back.yes')} look="act" onPress={onYes} />
      </PageKeys>
    </>
  )
}
