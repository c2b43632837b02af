import { Link } from 'wouter'
import type { DraftWhole } from '../../../../federation/contract/drafts.ts'
import { useUnitNames } from '../../hub/unit-names.ts'
import { Loading, TroubleNotice } from '../../shell/notices.tsx'
import { useWords } from '../../words/use-words.ts'
import { useEditorWords } from '../editor/use-editor-words.ts'
import { ChangesTable } from './changes-table.tsx'
import { DraftActs } from './draft-acts.tsx'
import { DraftMarks, DraftWho } from './draft-line.tsx'
import { useDraftWhole } from './draft-queries.ts'
import { useDraftTitle } from './draft-title.ts'
import { EffectList } from './effect-list.tsx'
import { usePathWords } from './path-words.ts'
import { useReviewWords } from './use-review-words.ts'

/** One draft, beside what is published: what is different, what is wrong, what it would do; and what to do with it. */
export function DraftPage({ unit, draft }: { unit: string; draft: string }) {
  const say = useReviewWords()
  const held = useDraftWhole(draft)
  return (
    <>
      <p>
        <Link href={`/${unit}/publish/review`}>{say('back')}</Link>
      </p>
      {held.error ? <TroubleNotice error={held.error} onAgain={() => void held.refetch()} /> : null}
      {held.data ? (
        <Whole draft={held.data} unit={unit} />
      ) : held.error ? null : (
        <Loading words={say('loading')} />
      )}
    </>
  )
}

function Whole({ draft, unit }: { draft: DraftWhole; unit: string }) {
  const say = useReviewWords()
  const of = useEditorWords()
  const units = useUnitNames()
  const titleOf = useDraftTitle()
  const isNew = draft.changes.every(({ before }) => before === undefined)
  return (
    <>
      <section className="card summary">
        <h2 className="draft-title">{titleOf(draft)}</h2>
        <div className="draft-what">
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
        {draft.isStale ? <p className="notice-line">{say('staleWords')}</p> : null}
        <DraftActs draft={draft} unit={unit} />
        {draft.published ? (
          <p>
            <Link href={`/${unit}/publish/review/of/${draft.type}/${draft.document}`}>
              {say('toHistory')}
            </Link>
          </p>
        ) : null}
      </section>
      <FaultList draft={draft} />
      <section className="card">
        <h2>{say(isNew ? 'content' : 'changes')}</h2>
        <p className="soft">
          {draft.published
            ? say('against', { rev: draft.published.rev, unit: units.name(draft.published.unit) })
            : say('againstNothing')}
        </p>
        <ChangesTable changes={draft.changes} label={say('changes')} isNew={isNew} />
      </section>
      <EffectList title={say('effects')} effects={draft.effects} />
      <MissingList draft={draft} />
    </>
  )
}

function FaultList({ draft }: { draft: DraftWhole }) {
  const say = useReviewWords()
  const of = useEditorWords()
  const words = usePathWords()
  const { text } = useWords()
  if (draft.faultList.length === 0) return null
  return (
    <section className="card">
      <h2>{say('faultsTitle')}</h2>
      <ul className="fault-list">
        {draft.faultList.map(({ path, is, detail, law }) => (
          <li key={`${path} ${is} ${detail} ${law?.rule ?? ''}`}>
            <b>{words.of(path)}</b> {of(`fault.${is}`)}
            {detail ? <span className="soft"> {detail}</span> : null}
            {law ? <span className="soft"> {text(law.cites)}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

function MissingList({ draft }: { draft: DraftWhole }) {
  const say = useReviewWords()
  const of = useEditorWords()
  const words = usePathWords()
  const missing = Object.entries(draft.missing)
  if (missing.length === 0) return null
  return (
    <section className="card">
      <h2>{say('missingTitle')}</h2>
      <p className="soft">{say('missingWords')}</p>
      <dl className="missing-list">
        {missing.map(([language, paths]) => (
          <div key={language}>
            <dt>{of(`languages.${language as 'ug'}`)}</dt>
            <dd>{paths.map(words.of).join(' / ')}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
