import type { Trouble } from '../hub/ask-hub.ts'
import { useWords } from '../words/use-words.ts'

const wordsOf = {
  'session-ended': 'signIn.ended',
  forbidden: 'act.forbidden',
  'not-found': 'act.notFound',
  changed: 'trouble.changed',
  'slow-down': 'act.busy',
  busy: 'act.busy',
  unreachable: 'act.unreachable',
  internal: 'act.internal',
} as const satisfies Record<Trouble, string>

/** Why something was not done: nothing was changed, and what one typed is still there. */
export function ActTrouble({ trouble }: { trouble: Trouble | undefined }) {
  const { t } = useWords()
  return (
    <p className="fault" role="alert">
      {trouble === undefined ? '' : t(wordsOf[trouble])}
    </p>
  )
}
