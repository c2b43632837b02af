import type { FormEvent } from 'react'
import { useId, useState } from 'react'
import { Link } from 'wouter'
import { draftDocumentSchema } from '../../../../federation/contract/drafts.ts'
import { useUnitNames } from '../../hub/unit-names.ts'
import { ActTrouble } from '../../shell/act-trouble.tsx'
import { useMoments } from '../../words/use-moments.ts'
import { KioskPreview } from '../preview/kiosk-preview.tsx'
import { isBegun, missingTexts } from '../preview/missing-texts.ts'
import type { Body } from './body.ts'
import { slugOf, textsOf } from './body.ts'
import { DocumentFields } from './document-fields.tsx'
import { usePublished } from './draft-queries.ts'
import type { EditorType } from './editor-type.ts'
import { LanguageChoice } from './language-choice.tsx'
import { LineField } from './line-field.tsx'
import { previewOf } from './preview-of.ts'
import type { Begun, DraftEditing } from './use-draft-editing.ts'
import { useDraftEditing } from './use-draft-editing.ts'
import { useEditorWords, usePathWords } from './use-editor-words.ts'
import { useFaultWords } from './use-fault-words.ts'

type EditorFormProps = {
  of: EditorType
  begun: Begun
  /** The list it came from. */
  back: string
}

/** One document under somebody's hands: its fields, what stands in the way, and beside it the kiosk as it will be. */
export function EditorForm({ of, begun, back }: EditorFormProps) {
  const say = useEditorWords()
  const editing = useDraftEditing(of.type, begun, (body) => nameOf(of, begun, body))
  const [language, setLanguage] = useState('zh-CN')
  const published = usePublished(editing.unit, of.type)
  const { body, document, faults, change } = editing
  const titleId = useId()
  const part = { unit: editing.unit, document, body, language, faults, change }
  const preview = previewOf(of, { document, body }, published.data)
  const { Part } = of

  return (
    <section className="editor" aria-labelledby={titleId}>
      <div className="card editor-form">
        <h2 id={titleId}>
          {say(begun.baseRev > 0 ? 'titleChange' : 'titleNew', { type: say(`type.${of.type}`) })}
        </h2>
        <DraftState editing={editing} />
        <form
          noValidate
          onSubmit={(event: FormEvent) => {
            event.preventDefault()
            void editing.submit()
          }}
        >
          <Heading of={of} editing={editing} begunUnit={begun.unit} />
          <LanguageChoice
            language={language}
            onLanguage={setLanguage}
            lacks={(code) => missingTexts(body, code).length}
            isBegun={isBegun(body)}
          />
          <div className="field-grid">
            <DocumentFields fields={of.fields} {...part} />
          </div>
          {Part ? <Part {...part} /> : null}
          <FaultList editing={editing} />
          <ActTrouble trouble={editing.trouble} />
          <Keys editing={editing} back={back} />
        </form>
      </div>
      <div className="card editor-preview">
        <KioskPreview
          {...(preview ?? { documents: null, pages: [] })}
          {...{ body, language }}
          unit={editing.unit}
          onLanguage={setLanguage}
        />
      </div>
    </section>
  )
}

/** What it is called when its author has no name for it: by its English words, else by chance. */
function nameOf(of: EditorType, begun: Begun, body: Body): string {
  if (of.id === 'unit') return begun.unit
  const words = slugOf(textsOf(of.nameOf(body))['en'] ?? '')
  return words || `${of.type}-${crypto.randomUUID().slice(0, 6)}`
}

/** For whom it is, and what it is called for ever. */
function Heading(props: { of: EditorType; editing: DraftEditing; begunUnit: string }) {
  const { of, editing, begunUnit } = props
  const say = useEditorWords()
  const units = useUnitNames()
  const faultOf = useFaultWords(editing.faults)
  const unitId = useId()
  const proposed = slugOf(textsOf(of.nameOf(editing.body))['en'] ?? '')
  return (
    <div className="editor-heading">
      {of.id === 'unit' || editing.isNamed ? null : (
        <LineField
          label={say(of.id === 'year' ? 'year' : 'id')}
          hint={say(of.id === 'year' ? 'yearHint' : 'idHint')}
          value={editing.document}
          maxLength={of.id === 'year' ? 4 : 32}
          fault={
            editing.document === '' || draftDocumentSchema.safeParse(editing.document).success
              ? faultOf('')
              : say('fault.document')
          }
          placeholder={of.id === 'chosen' ? proposed : undefined}
          onValue={editing.setDocument}
        />
      )}
      {editing.isNamed && of.id !== 'unit' ? (
        <p className="labelled">
          <span>{say(of.id === 'year' ? 'year' : 'id')}</span>
          <b>{editing.document}</b>
        </p>
      ) : null}
      <div className="labelled">
        <label htmlFor={unitId}>{say('unit')}</label>
        <select
          id={unitId}
          className="field"
          value={editing.unit}
          disabled={of.isWhole || (of.id === 'unit' && editing.isNamed)}
          onChange={({ target }) => {
            editing.setUnit(target.value)
            if (of.id === 'unit') editing.setDocument(target.value)
          }}
        >
          {units.below(begunUnit).map((each) => (
            <option key={each} value={each}>
              {units.name(each)}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}

function DraftState({ editing: { row, saved } }: { editing: DraftEditing }) {
  const say = useEditorWords()
  const moments = useMoments()
  if (row === undefined) return <p className="soft">{say('state.unsaved')}</p>
  return (
    <div className="draft-state" aria-live="polite">
      <p>
        <span className={`chip draft-${row.state}`}>{say(`state.${row.state}`)}</span>{' '}
        {saved
          ? say('savedAt', { moment: moments.instant(row.savedAt), author: row.author })
          : say('notSaved')}
      </p>
      {row.note === null ? null : (
        <p className="notice-line">{say('note', { reviewer: row.reviewer ?? '', note: row.note })}</p>
      )}
      {row.isStale ? <p className="notice-line">{say('stale')}</p> : null}
    </div>
  )
}

/** Everything that stands in the way, in one place: a form may be longer than the screen. */
function FaultList({ editing: { faults } }: { editing: DraftEditing }) {
  const say = useEditorWords()
  const pathWords = usePathWords()
  const faultOf = useFaultWords(faults)
  return (
    <div role="alert" className="fault-list">
      {faults.length === 0 ? null : (
        <>
          <p>{say('fault.title', { count: faults.length })}</p>
          <ul>
            {faults.map(({ path, is }) => (
              <li key={`${path}/${is}`}>
                {path === '' ? '' : say('fault.at', { where: pathWords(path) })}
                {faultOf(path) ?? say(`fault.${is}`)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function Keys({ editing, back }: { editing: DraftEditing; back: string }) {
  const say = useEditorWords()
  const { row, busy } = editing
  if (row?.state === 'discarded')
    return (
      <div className="buttons">
        <button
          type="button"
          className="button primary"
          disabled={busy}
          onClick={() => void editing.discard(false)}
        >
          {say('takeBack')}
        </button>
        <Link className="button" href={back}>
          {say('back')}
        </Link>
      </div>
    )
  return (
    <div className="buttons">
      <button
        type="submit"
        className="button primary"
        disabled={busy || (row?.state === 'in-review' && editing.saved)}
      >
        {say(busy ? 'sending' : row?.state === 'in-review' && editing.saved ? 'submitted' : 'submit')}
      </button>
      <button
        type="button"
        className="button"
        disabled={busy || editing.saved}
        onClick={() => void editing.save()}
      >
        {say(editing.saved ? 'saved' : 'save')}
      </button>
      {row?.may.discard ? (
        <button
          type="button"
          className="button danger"
          disabled={busy}
          onClick={() => void editing.discard(true)}
        >
          {say('discard')}
        </button>
      ) : null}
      <Link className="button" href={back}>
        {say('back')}
      </Link>
    </div>
  )
}
