import { Link } from 'wouter'
import { useEditorWords } from './editor/use-editor-words.ts'
import type { EditorPart } from './editor-parts.ts'
import { editorParts } from './editor-parts.ts'

/** What can be published: listings, and everything else that stations draw themselves by. */
export function PublishTabs({ unit, here }: { unit: string; here: 'listings' | 'review' | EditorPart }) {
  const say = useEditorWords()
  return (
    <nav className="publish-tabs" aria-label={say('tabs.label')}>
      {(['listings', ...editorParts, 'review'] as const).map((part) => (
        <Link
          key={part}
          href={part === 'listings' ? `/${unit}/publish` : `/${unit}/publish/${part}`}
          aria-current={part === here ? 'page' : undefined}
        >
          {say(`tabs.${part}`)}
        </Link>
      ))}
    </nav>
  )
}
