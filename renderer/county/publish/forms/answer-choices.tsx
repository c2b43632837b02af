import { numberText } from '../editor/body.ts'
import type { Fault } from '../editor/faults.ts'
import { membersOf, moved, withItem } from '../editor/list-member.ts'
import { PictureChoice } from '../editor/picture-choice.tsx'
import { FieldFault, TextField } from '../editor/text-field.tsx'
import { RowKeys } from '../editor/text-list.tsx'
import { useEditorWords } from '../editor/use-editor-words.ts'
import { useFaultWords } from '../editor/use-fault-words.ts'

type AnswerChoicesProps = {
  path: string
  value: unknown
  language: string
  faults: readonly Fault[]
  onChange: (choices: unknown) => void
}

/** What there is to choose from. A code is made once, so that counts of old requests keep their meaning. */
export function AnswerChoices({ path, value, language, faults, onChange }: AnswerChoicesProps) {
  const say = useEditorWords()
  const faultOf = useFaultWords(faults)
  const choices = membersOf(value)
  return (
    <fieldset className="rows">
      <legend>{say('member.choices')}</legend>
      <FieldFault
        id={`${path.replaceAll('/', '-')}-fault`}
        fault={choices.length === 0 ? faultOf(path) : undefined}
      />
      {choices.map((choice, at) => (
        <div key={numberText(choice['code'])} className="text-row">
          <TextField
            label={say('form.choice', { number: at + 1 })}
            value={choice['words']}
            maxLength={30}
            language={language}
            fault={faultOf(`${path}/${at}`)}
            onChange={(words) => onChange(withItem(choices, at, { ...choice, words }))}
          />
          <PictureChoice
            label={say('member.pictogram')}
            value={numberText(choice['pictogram'])}
            onValue={(pictogram) => onChange(withItem(choices, at, { ...choice, pictogram }))}
          />
          <RowKeys
            name={say('form.choice', { number: at + 1 })}
            isFirst={at === 0}
            isLast={at === choices.length - 1}
            onMove={(by) => onChange(moved(choices, at, by))}
            onRemove={() => onChange(choices.filter((each) => each !== choice))}
          />
        </div>
      ))}
      <button
        type="button"
        className="button small"
        onClick={() => onChange([...choices, { code: `c-${crypto.randomUUID().slice(0, 6)}` }])}
      >
        {say('rows.add', { name: say('form.oneChoice') })}
      </button>
    </fieldset>
  )
}
