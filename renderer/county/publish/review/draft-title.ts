import type { DraftRow } from '../../../../federation/contract/drafts.ts'
import { useWords } from '../../words/use-words.ts'
import { useEditorWords } from '../editor/use-editor-words.ts'
import { useReviewWords } from './use-review-words.ts'

/** What a draft is called: by itself, by its year or unit where it has no name, else by what it is. */
export function useDraftTitle(): (draft: Pick<DraftRow, 'title' | 'type' | 'document'>) => string {
  const { text } = useWords()
  const say = useReviewWords()
  const of = useEditorWords()
  return ({ title, type, document }) =>
    title ? text(title) : say('unnamed', { type: of(`type.${type}`), document })
}
