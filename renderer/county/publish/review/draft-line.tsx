import { Link } from 'wouter'
import type { DraftRow } from '../../../../federation/contract/drafts.ts'
import { useUnitNames } from '../../hub/unit-names.ts'
import { useMoments } from '../../words/use-moments.ts'
import { useEditorWords } from '../editor/use-editor-words.ts'
import { useDraftTitle } from './draft-title.ts'
import { useReviewWords } from './use-review-words.ts'

/** One draft in a list: what, for whom, who and when, and what is still wrong with it. */
export function DraftLine({ draft, unit }: { draft: DraftRow; unit: string }) {
  const say = useReviewWords()
  const of = useEditorWords()
  const units = useUnitNames()
  const titleOf = useDraftTitle()
  return (
    <li className="draft-line">
      <div className="draft-what">
        <Link href={`/${unit}/publish/review/${draft.draft}`} className="draft-name">
          {titleOf(draft)}
        </Link>
        <span className="chip">{of(`type.${draft.type}`)}</span>
        <span className={`chip draft-${draft.state}`}>{of(`state.${draft.state}`)}</span>
        <DraftMarks draft={draft} />
      </div>
      <p className="soft">
        {say('forUnit', { unit: units.name(draft.unit) })} · <DraftWho draft={draft} />
      </p>
      {draft.note && draft.state !== 'published' ? (
        <blockquote className="draft-note">{draft.note}</blockquote>
      ) : null}
    </li>
  )
}

/** What keeps it from being published, or should be looked at. */
export function DraftMarks({ draft }: { draft: DraftRow }) {
  const say = useReviewWords()
  const of = useEditorWords()
  return (
    <>
      {draft.faults > 0 ? <span className="chip bad">{say('faults', { count: draft.faults })}</span> : null}
      {draft.isStale ? <span className="chip bad">{say('stale')}</span> : null}
      {draft.isAlone ? <span className="chip warn">{say('alone')}</span> : null}
      {Object.entries(draft.missing).map(([language, paths]) => (
        <span key={language} className="chip warn">
          {say('missingIn', { language: of(`languages.${language as 'ug'}`), count: paths.length })}
        </span>
      ))}
    </>
  )
}

export function DraftWho({ draft }: { draft: DraftRow }) {
  const say = useReviewWords()
  const moments = useMoments()
  const { author, savedAt, reviewer, decidedAt, submittedAt, state } = draft
  const written = say('writtenBy', { who: author, when: moments.instant(savedAt) })
  if (state === 'in-review' && submittedAt)
    return say('submittedBy', { who: author, when: moments.instant(submittedAt) })
  if (!decidedAt) return written
  const when = moments.instant(decidedAt)
  if (state === 'published')
    return `${written} · ${reviewer ? say('approvedBy', { who: reviewer, when }) : say('publishedAlone', { when })}`
  return reviewer ? `${written} · ${say('returnedBy', { who: reviewer, when })}` : written
}
