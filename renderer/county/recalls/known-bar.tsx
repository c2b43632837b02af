import { useWords } from '../words/use-words.ts'

/** How many of the stations know: a bar, and the sentence. */
export function KnownBar({ known, of }: { known: number; of: number }) {
  const { t } = useWords()
  return (
    <div className="known">
      <svg viewBox="0 0 200 12" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect className="track" width="200" height="12" />
        <rect className="filled" width={of === 0 ? 0 : (200 * known) / of} height="12" />
      </svg>
      <p className={known < of ? 'waits' : ''}>
        <b>{of === 0 ? t('recalls.noStations') : t('recalls.known', { count: of, known })}</b>
      </p>
    </div>
  )
}
