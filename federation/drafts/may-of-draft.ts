import type { DraftMay } from '../contract/drafts.ts'
import type { Access } from '../rights/access.ts'
import type { Draft } from '../store/nouns/drafts.ts'

/**
 * What somebody in whose reach a draft is may do with it: the one place that says who looks at whose work. Whoever saved it last is its
 * author, and approves nothing while `others` there may: where none may, they publish alone, and that is told ever after. Only people
 * look at drafts of others: a token is a machine's.
 */
export function mayOfDraft(
  draft: Pick<Draft, 'state' | 'author'>,
  { caller, others }: { caller: Access; others: readonly string[] },
): DraftMay {
  const { state, author } = draft
  const mayPublish = caller.may.includes('publish')
  const isOpen = mayPublish && (state === 'draft' || state === 'returned' || state === 'in-review')
  const isMine = author.id === caller.who.id
  const looks = mayPublish && state === 'in-review' && !isMine && caller.who.kind === 'account'
  const publishAlone = isOpen && isMine && others.length === 0
  return {
    change: isOpen,
    submit: isOpen && isMine && state !== 'in-review',
    approve: looks || publishAlone,
    publishAlone,
    return: looks,
    discard: isOpen || (mayPublish && state === 'discarded'),
  }
}
