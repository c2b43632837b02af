import { useState } from 'react'
import { useUnits } from '../../hub/queries.ts'
import { ActTrouble } from '../../shell/act-trouble.tsx'
import { useWords } from '../../words/use-words.ts'
import type { EditorType } from '../editor/editor-type.ts'
import { useEditorWords, usePathWords } from '../editor/use-editor-words.ts'
import type { ReadFile, ReadRow } from './read-documents.ts'
import { useSaveRows } from './use-save-rows.ts'

type ReadResultProps = {
  of: EditorType
  unit: string
  name: string
  file: Extract<ReadFile, { ok: true }>
}

/** What would become of each line; then, on a word, what has. */
export function ReadResult({ of, unit, name, file }: ReadResultProps) {
  const say = useEditorWords()
  const units = useUnits().data
  const owner = of.isWhole ? (units?.root ?? unit) : unit
  const saving = useSaveRows(of.type, owner)
  // As it was when it was read: what is saved meanwhile is no news of the file.
  const [{ rows, unknown, beyond }] = useState(file)
  const count = (what: ReadRow['what']) => rows.filter((row) => row.what === what).length
  const sound = rows.filter(({ what }) => what === 'new' || what === 'changed')
  const isDone = saving.saved === sound.length && sound.length > 0
  return (
    <>
      <div className={isDone ? 'import-result done' : 'import-result'} aria-live="polite">
        <p className="sentence">
          {say(isDone ? 'imports.saved' : 'imports.look', { name, count: saving.saved })}
        </p>
        <ul className="import-counts">
          {(['new', 'changed', 'same', 'refused'] as const).map((what) => (
            <li key={what} className={what === 'refused' && count(what) > 0 ? 'waits' : ''}>
              {say(`imports.${what}`, { count: count(what) })}
            </li>
          ))}
        </ul>
        {unknown.length === 0 ? null : (
          <p>{say('imports.unknown', { columns: unknown.join(say('missing.and')) })}</p>
        )}
        {beyond === 0 ? null : <p>{say('imports.beyond', { count: beyond, of: rows.length })}</p>}
      </div>
      <RefusedRows rows={rows.filter(({ what }) => what === 'refused')} />
      <ActTrouble trouble={saving.trouble} />
      {isDone || sound.length === 0 ? null : (
        <div className="buttons">
          <button
            type="button"
            className="button primary"
            disabled={saving.busy}
            onClick={() => void saving.save(sound, { submit: true })}
          >
            {saving.busy
              ? say('imports.saving', { done: saving.saved, of: sound.length })
              : say('imports.submit', { count: sound.length })}
          </button>
          <button
            type="button"
            className="button"
            disabled={saving.busy}
            onClick={() => void saving.save(sound, { submit: false })}
          >
            {say('imports.save', { count: sound.length })}
          </button>
        </div>
      )}
    </>
  )
}

/** What cannot be saved, by line and column, and what to do about it. */
function RefusedRows({ rows }: { rows: readonly ReadRow[] }) {
  const say = useEditorWords()
  const pathWords = usePathWords()
  const { number } = useWords()
  if (rows.length === 0) return null
  return (
    <div className="refused">
      <h3>{say('imports.refusedTitle')}</h3>
      <p className="soft">{say('imports.refusedHint')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className="scroll refused-scroll" tabIndex={0} aria-label={say('imports.refusedTitle')}>
        <table className="station-table refused-table">
          <thead>
            <tr>
              {(['line', 'document', 'column', 'fault', 'text'] as const).map((column) => (
                <th key={column} scope="col">
                  {say(`imports.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.flatMap(({ line, document, faults }) =>
              faults.map(({ column, path, is, text }) => (
                <tr key={`${line}/${path}/${is}`}>
                  <th scope="row">{number(line)}</th>
                  <td>{document}</td>
                  <td>{column ?? say('imports.noColumn', { name: pathWords(path) })}</td>
                  <td>{say(`imports.fault.${is}`)}</td>
                  <td className="quoted">{text}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </section>
    </div>
  )
}
