import './ask-head.css'
import { useWords } from '../../i18n/use-say.ts'
import { FeaturePictogram } from '../../ui/feature-pictogram.tsx'
import { PressButton } from '../../ui/press-button.tsx'
import { Said } from '../../ui/said.tsx'
import { Speaker } from '../../ui/speaker.tsx'
import type { Bilingual } from '../../ui/two-lines.tsx'
import { TwoLines } from '../../ui/two-lines.tsx'

type Props = {
  title: Bilingual
  help?: Bilingual
  voice?: string | undefined
  progress?: { at: number; of: number }
  /** Given on pages that nobody else is to see. */
  onHide?: () => void
}

/** What is asked, how far one has got, and the key that hides it all from whoever stands behind. */
export function AskHead({ title, help, voice, progress, onHide }: Props) {
  const words = useWords('ask')
  return (
    <div className="page-head ask-head">
      <div className="page-words">
        <h1 tabIndex={-1}>
          <TwoLines {...title} />
        </h1>
        {help === undefined ? null : (
          <p>
            <Said words={help} />
          </p>
        )}
        {progress === undefined ? null : (
          <div
            className="ask-progress"
            role="progressbar"
            aria-label={words('progress', progress).text}
            aria-valuemin={0}
            aria-valuemax={progress.of}
            aria-valuenow={progress.at}
            style={{ '--part': progress.of === 0 ? 1 : progress.at / progress.of }}
          />
        )}
      </div>
      {voice === undefined ? null : <Speaker clip={voice} />}
      {onHide === undefined ? null : (
        <PressButton className="key hide-key" onPress={onHide}>
          <FeaturePictogram name="hide" />
          <Said words={words('hide')} />
        </PressButton>
      )}
    </div>
  )
}
