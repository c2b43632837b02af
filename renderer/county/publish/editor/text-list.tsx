import type { PartProps } from './editor-type.ts'
import { membersOf, moved, withItem } from './list-member.ts'
import { TextField } from './text-field.tsx'
import { useEditorWords } from './use-editor-words.ts'
import { useFaultWords } from './use-fault-words.ts'

type TextListProps = Pick<PartProps, 'language' | 'faults'> & {
  legend: string
  /** Path of the list, and what one of it is called. */
  at: string
  one: string
  value: unknown
  maxLength: number
  onChange: (value: unknown) => void
}

/** A list of words in languages, in an order that matters. */
export function TextList({ legend, at, one, value, maxLength, language, faults, onChange }: TextListProps) {
  const say = useEditorWords()
  const faultOf = useFaultWords(faults)
  const list = membersOf(value)
  return (
    <fieldset className="rows">
      <legend>{legend}</legend>
      {list.map((each, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one of these has no name but its place.
        <div key={place} className="text-row">
          <TextField
            label={`${one} ${place + 1}`}
            value={each}
            lines
            maxLength={maxLength}
            language={language}
            fault={faultOf(`${at}/${place}`)}
            onChange={(texts) => onChange(withItem(list, place, (texts ?? {}) as Record<string, unknown>))}
          />
          <RowKeys
            name={`${one} ${place + 1}`}
            isFirst={place === 0}
            isLast={place === list.length - 1}
            onMove={(by) => onChange(moved(list, place, by))}
            onRemove={() => onChange(list.filter((other) => other !== each))}
          />
        </div>
      ))}
      <button type="button" className="button small" onClick={() => onChange([...list, {}])}>
        {say('rows.add', { name: one })}
      </button>
    </fieldset>
  )
}

type RowKeysProps = {
  name: string
  isFirst: boolean
  isLast: boolean
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

/** Earlier, later, away: each says of what. */
export function RowKeys({ name, isFirst, isLast, onMove, onRemove }: RowKeysProps) {
  const say = useEditorWords()
  return (
    <span className="row-keys">
      <button
        type="button"
        className="button small"
        disabled={isFirst}
        aria-label={say('rows.upOf', { name })}
        onClick={() => onMove(-1)}
      >
        ↑
      </button>
      <button
        type="button"
        className="button small"
        disabled={isLast}
        aria-label={say('rows.downOf', { name })}
        onClick={() => onMove(1)}
      >
        ↓
      </button>
      <button
        type="button"
        className="button small"
        aria-label={say('rows.removeOf', { name })}
        onClick={onRemove}
      >
        {say('rows.remove')}
      </button>
    </span>
  )
}
