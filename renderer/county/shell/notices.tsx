import { Link } from 'wouter'
import type { Trouble } from '../hub/ask-hub.ts'
import { troubleOf } from '../hub/trouble-of.ts'
import { useWords } from '../words/use-words.ts'

/** Never a spinner without words. */
export function Loading({ words }: { words: string }) {
  return (
    <p className="loading" role="status">
      <span className="loading-mark" aria-hidden="true" />
      {words}
    </p>
  )
}

const wordsOf = {
  'session-ended': 'signIn.ended',
  forbidden: 'trouble.forbidden',
  'not-found': 'trouble.notFound',
  changed: 'trouble.changed',
  'slow-down': 'trouble.busy',
  busy: 'trouble.busy',
  unreachable: 'trouble.unreachable',
  internal: 'trouble.internal',
} as const satisfies Record<Trouble, string>

type TroubleProps = {
  error: Error
  onAgain: () => void
  /** What is still shown below, and of when it is. */
  stale?: string | undefined
}

/** What went wrong, in words a person can act on, and the act. */
export function TroubleNotice({ error, onAgain, stale }: TroubleProps) {
  const { t } = useWords()
  const trouble = troubleOf(error) ?? 'internal'
  return (
    <div className={`notice notice-${stale === undefined ? 'alone' : 'above'}`} role="alert">
      <p>
        {t(wordsOf[trouble])} {stale === undefined ? null : t('trouble.stale', { moment: stale })}
      </p>
      {trouble === 'forbidden' || trouble === 'not-found' ? (
        <Link className="button" href="/">
          {t('trouble.ownUnit')}
        </Link>
      ) : (
        <button type="button" className="button" onClick={onAgain}>
          {t('trouble.again')}
        </button>
      )}
    </div>
  )
}
