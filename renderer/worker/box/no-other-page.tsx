import { useSay, useWords } from '../../i18n/use-say.ts'
import { Key } from '../../ui/key.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Said } from '../../ui/said.tsx'
import { PageKeys } from '../page-keys.tsx'

/** For whoever drives, when there is nothing without alcohol: what helps instead. */
export function NoOtherPage({ onBack }: { onBack: () => void }) {
  const { say } = useSay()
  const words = useWords('first-aid')
  return (
    <>
      <div className="page-head">
        <div className="page-words">
          <h1 tabIndex={-1}>
            <Said words={words('alcohol.none')} />
          </h1>
        </div>
      </div>
      <Notice pictogram="cooling" title={words('alcohol.noneMore')} />
      <PageKeys>
        <Key pictogram="back" words={say('keys.back')} onPress={onBack} />
      </PageKeys>
    </>
  )
}
