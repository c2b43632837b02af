import { numberText, typedNumber } from './body.ts'
import { ChoiceField } from './choice-field.tsx'
import type { FieldSpec, PartProps } from './editor-type.ts'
import { LineField } from './line-field.tsx'
import { PictureChoice } from './picture-choice.tsx'
import { TextField } from './text-field.tsx'
import { useEditorWords } from './use-editor-words.ts'
import { useFaultWords } from './use-fault-words.ts'

/** As long as a name may be: more does not fit a tile. */
const nameLength = 40

/** The plain members of a document, each with its own fault beside it. */
export function DocumentFields({ fields, ...part }: PartProps & { fields: readonly FieldSpec[] }) {
  return (
    <>
      {fields.map((field) => (
        <OneField key={field.at} field={field} {...part} />
      ))}
    </>
  )
}

function OneField({ field, body, language, faults, change }: PartProps & { field: FieldSpec }) {
  const say = useEditorWords()
  const faultOf = useFaultWords(faults)
  const { at } = field
  const value = body[at]
  const isOptional = 'optional' in field
  const name = say(`member.${at as 'name'}`)
  const label = isOptional ? say('optional', { name }) : name
  const fault = faultOf(at)
  switch (field.is) {
    case 'texts':
      return (
        <TextField
          {...{ label, value, language, fault }}
          lines={field.lines}
          maxLength={field.maxLength ?? nameLength}
          onChange={(texts) => change(at, texts)}
        />
      )
    case 'choice':
      return (
        <ChoiceField
          {...{ label, fault }}
          value={typeof value === 'string' ? value : ''}
          of={field.of.map((code) => ({ code, name: say(`choice.${at}.${code}` as 'choice.group.pack') }))}
          none={say('choose')}
          onValue={(chosen) => change(at, chosen === '' ? undefined : chosen)}
        />
      )
    case 'flag':
      return (
        <label className="choice">
          <input
            type="checkbox"
            checked={value === true}
            onChange={({ target }) => change(at, target.checked)}
          />
          {say(`flag.${at as 'medicine'}`)}
        </label>
      )
    case 'number':
      return (
        <LineField
          {...{ label, fault }}
          inputMode="decimal"
          value={numberText(value)}
          onValue={(text) => change(at, typedNumber(text))}
        />
      )
    case 'day':
    case 'line':
      return (
        <LineField
          {...{ label, fault }}
          type={field.is === 'day' ? 'date' : 'text'}
          maxLength={field.is === 'line' ? field.maxLength : undefined}
          value={typeof value === 'string' ? value : ''}
          onValue={(text) => change(at, text === '' ? undefined : text)}
        />
      )
    case 'picture':
      return (
        <PictureChoice
          label={label}
          value={typeof value === 'string' ? value : ''}
          onValue={(picture) => change(at, picture)}
        />
      )
  }
}
