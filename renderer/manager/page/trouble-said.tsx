import { useTranslation } from 'react-i18next'
import { useSay } from '../../i18n/use-say.ts'
import { Pictogram } from '../../ui/pictogram.tsx'
import { PressButton } from '../../ui/press-button.tsx'
import type { Trouble } from '../ask/use-asked.ts'

/** What went wrong and what to do about it; nothing when nothing did. */
export function TroubleSaid({ trouble, again }: { trouble: Trouble | null; again?: () => void }) {
  const { t } = useTranslation('manager')
  const { sayProblem } = useSay()
  if (trouble === null) return null
  const { text, lang } = sayProblem(trouble)
  return (
    <div className="trouble" role="alert">
      <Pictogram name="warning" />
      <span lang={lang}>{text}</span>
      {again === undefined ? null : (
        <PressButton className="key small" onPress={again}>
          <Pictogram name="sync" />
          <span>{t('list.again')}</span>
        </PressButton>
      )}
    </div>
  )
}
