import { Pictogram } from '../../ui/pictogram.tsx'
import { PressButton } from '../../ui/press-button.tsx'
import { useDayWords } from '../words/use-day-words.ts'

type Props = {
  words: string
  pictogram?: string
  busy?: boolean
  disabled?: boolean
  look?: 'act' | 'end' | ''
  onPress: () => void
}

/** The key of an act: says so while it is being saved, and takes no second press then. */
export function ActKey({
  words,
  pictogram = 'done',
  busy = false,
  disabled = false,
  look = 'act',
  onPress,
}: Props) {
  const { t } = useDayWords()
  return (
    <PressButton className={`key ${look}`} disabled={busy || disabled} onPress={onPress}>
      <Pictogram name={pictogram} />
      <span>{busy ? t('page.saving') : words}</span>
    </PressButton>
  )
}
