import { useId, useRef } from 'react'
import { Link } from 'wouter'
import type { History, HistoryRow } from '../../../../federation/contract/drafts.ts'
import { askHub } from '../../hub/ask-hub.ts'
import { useUnitNames } from '../../hub/unit-names.ts'
import { useAct } from '../../hub/use-act.ts'
import { ActTrouble } from '../../shell/act-trouble.tsx'
import { Loading, TroubleNotice } from '../../shell/notices.tsx'
import { useMoments } from '../../words/use-moments.ts'
import { useEditorWords } from '../editor/use-editor-words.ts'
import { shownByDrafts } from '../shown-by-drafts.ts'
import { ChangesTable } from './changes-table.tsx'
import { useHistory } from './draft-queries.ts'
import { useDraftTitle } from './draft-title.ts'
import { useReviewWords } from './use-review-words.ts'

/** Who published what: every revision of one document, and the way to withdraw it. */
export function HistoryPage({ unit, type, document }: { unit: string; type: string; document: string }) {
  const say = useReviewWords()
  const history = useHistory(type, document)
  return (
    <>
      <p>
        <Link href={`/${unit}/publish/review`}>{say('back')}</Link>
      </p>
      {history.error ? <TroubleNotice error={history.error} onAgain={() => void history.refetch()} /> : null}
      {history.data ? (
        <Revisions history={history.data} />
      ) : history.error ? null : (
        <Loading words={say('loading')} />
      )}
    </>
  )
}

function Revisions({ history }: { history: History }) {
  const say = useReviewWords()
  const of = useEditorWords()
  const units = useUnitNames()
  const titleOf = useDraftTitle()
  const dialog = useRef<HTMLDialogElement>(null)
  const { type, unit, rev, isWithdrawn, mayChange, revisions } = history
  return (
    <>
      <section className="card summary">
        <h2 className="draft-title">{titleOf(history)}</h2>
        <div className="draft-what">
          <span className="chip">{of(`type.${type}`)}</span>
          <span className="chip">{isWithdrawn ? say('isWithdrawn') : say('isPublished', { rev })}</span>
        </div>
        <p className="soft">{say('forUnit', { unit: units.name(unit) })}</p>
        {mayChange && !isWithdrawn ? (
          <div className="buttons">
            <button type="button" className="button danger" onClick={() => dialog.current?.showModal()}>
              {say('withdraw')}
            </button>
          </div>
        ) : null}
      </section>
      <section className="card">
        <h2>{say('history')}</h2>
        <ol className="revisions-of">
          {revisions.map((each) => (
            <Revision key={each.rev} revision={each} />
          ))}
        </ol>
      </section>
      <WithdrawDialog {...{ dialog, history }} />
    </>
  )
}

function Revision({ revision }: { revision: HistoryRow }) {
  const say = useReviewWords()
  const moments = useMoments()
  const { rev, what, how, at, author, approvedBy, isAlone, changes } = revision
  const when = at === null ? say('unknownWhen') : moments.instant(at)
  const who = author ?? say(how === 'program' ? 'byProgram' : 'unknownWho')
  return (
    <li>
      <p>
        <b>{say(what === 'withdrawn' ? 'revWithdrawn' : 'revPublished', { rev })}</b>{' '}
        {at === null ? who : say('writtenBy', { who, when })}
        {approvedBy && at !== null ? ` · ${say('approvedBy', { who: approvedBy, when })}` : ''}
      </p>
      {isAlone ? <span className="chip warn">{say('alone')}</span> : null}
      {what === 'withdrawn' ? null : changes === null ? (
        <p className="soft">{say('unknownChanges')}</p>
      ) : changes.length === 0 ? (
        <p className="soft">{say('noChanges')}</p>
      ) : (
        <details>
          <summary>{say('changedFields', { count: changes.length })}</summary>
          <ChangesTable changes={changes} label={say('changesOf', { rev })} />
        </details>
      )}
    </li>
  )
}

type WithdrawProps = { dialog: React.RefObject<HTMLDialogElement | null>; history: History }

function WithdrawDialog({ dialog, history }: WithdrawProps) {
  const say = useReviewWords()
  const act = useAct(shownByDrafts)
  const titleOf = useDraftTitle()
  const titleId = useId()
  const { type, document, rev, effects } = history
  async function withdraw() {
    const path = `/v1/documents/${type}/${document}?rev=${rev}`
    if (await act.run(() => askHub(path, { method: 'DELETE' }))) dialog.current?.close()
  }
  return (
    <dialog ref={dialog} className="unit-dialog ask-dialog" aria-labelledby={titleId}>
      <h2 id={titleId}>{say('withdrawTitle', { title: titleOf(history) })}</h2>
      <ul>
        {effects.map(({ is, count }) => (
          <li key={is}>{say(`withdrawEffect.${is}`, { count: count ?? 0 })}</li>
        ))}
      </ul>
      <p>{say('withdrawWords')}</p>
      <ActTrouble trouble={act.trouble} />
      <div className="buttons">
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          {say('cancel')}
        </button>
        <button type="button" className="button danger" disabled={act.busy} onClick={() => void withdraw()}>
          {say('withdraw')}
        </button>
      </div>
    </dialog>
  )
}
