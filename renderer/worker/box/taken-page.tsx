import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-say.ts'
import { Key } from '../../ui/key.tsx'
import { ActSaid } from '../act-said.tsx'
import { PageKeys } from '../page-keys.tsx'
import { UndoKey } from '../undo-key.tsx'
import type { BoxStage } from './box-flow.ts'
import type { BoxItem } from './box-items.ts'

type Props = {
  stage: BoxStage & { at: 'taken' }
  item: BoxItem['item']
  onUndo: () => void
  onOver: () => void
  onBack: () => void
}

/** What was taken, how many, and ten seconds to take it back; or something else from the box. */
export function TakenPage({ stage, item, onUndo, onOver, onBack }: Props) {
  const words = useWords('first-aid')
  const { name } = useLanguage()
  const { text, chinese } = name(item.name)
  const title = words('box.taken', { item: text, number: stage.qty })
  const titleInChinese = words('box.taken', { item: chinese, number: stage.qty }).chinese
  return (
    <div className="act-page taken">
      <ActSaid act={stage.act} title={{ ...title, chinese: titleInChinese }} more={words('box.takenMore')} />
      <PageKeys>
        <UndoKey act={stage.act} onUndo={onUndo} onOver={onOver} />
        <Key pictogram="first-aid" words={words('box.another')} onPress={onBack} className="another" />
      </PageKeys>
    </div>
  )
}
