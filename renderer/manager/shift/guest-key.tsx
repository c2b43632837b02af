import { Pictogram } from '../../ui/pictogram.tsx'
import { PressButton } from '../../ui/press-button.tsx'
import { useDayWords } from '../words/use-day-words.ts'

type Props = { guest: boolean; onChange: (guest: boolean) => void }

/** Whether this shift is kept by a manager for a day. */
export function GuestKey({ guest, onChange }: Props) {
  const { t } = useDayWords()
  return (
    <PressButton className="key small" aria-pressed={guest} onPress={() => onChange(!guest)}>
      <Pictogram name="guest" />
      <span>{t('shift.guest')}</span>
    </PressButton>
  )
}
