import type { OutputOf } from '../../../station/contract/calls.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useSay, useWords } from '../../i18n/use-say.ts'
import { Key } from '../../ui/key.tsx'
import { ActSaid } from '../act-said.tsx'
import { PageKeys } from '../page-keys.tsx'
import { UndoKey } from '../undo-key.tsx'
import type { ShelfStage } from './shelf-flow.ts'

type Props = {
  stage: ShelfStage & { at: 'done' }
  item: OutputOf<'loans.shelf'>['items'][number]['item']
  onUndo: () => void
  onOver: () => void
  onBack: () => void
}

/** What became of the loan, or thanks for bringing it back: ten seconds to take either back. */
export function DonePage({ stage, item, onUndo, onOver, onBack }: Props) {
  const { say } = useSay()
  const words = useWords('shelf')
  const { name } = useLanguage()
  const named = name(item.name)
  const about = (key: 'done.lent' | 'done.returnedMore') => ({
    ...words(key, { item: named.text, code: stage.code }),
    chinese: words(key, { item: named.chinese, code: stage.code }).chinese,
  })
  const isLent = stage.what === 'lent'
  return (
    <div className="act-page">
      <ActSaid
        act={stage.act}
        title={isLent ? about('done.lent') : words('done.returned')}
        more={isLent ? words('done.lentMore') : about('done.returnedMore')}
      />
      <PageKeys>
        <UndoKey act={stage.act} onUndo={onUndo} onOver={onOver} />
        <Key pictogram="back" words={say('keys.back')} onPress={onBack} />
      </PageKeys>
    </div>
  )
}
