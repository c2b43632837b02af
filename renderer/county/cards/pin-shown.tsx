import { useId } from 'react'
import type { PinMade } from '../../../federation/contract/cards.ts'
import { useWords } from '../words/use-words.ts'

type PinShownProps = { made: PinMade; name: string; onSeen: () => void }

/** A PIN is on the screen this once. */
export function PinShown({ made, name, onSeen }: PinShownProps) {
  const { t } = useWords()
  const titleId = useId()
  return (
    <section className="card pin-shown" role="alert" aria-labelledby={titleId}>
      <h2 id={titleId}>{t('cards.pinOf', { name })}</h2>
      <p className="big-code">
        <span>{made.pin.slice(0, 3)}</span>
        <span>{made.pin.slice(3)}</span>
      </p>
      <p>{t('cards.pinOnce')}</p>
      <div className="buttons no-print">
        <button type="button" className="button primary" onClick={onSeen}>
          {t('cards.pinSeen')}
        </button>
      </div>
    </section>
  )
}
