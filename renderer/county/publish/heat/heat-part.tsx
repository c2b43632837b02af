import type { Body } from '../editor/body.ts'
import { numberText, typedNumber } from '../editor/body.ts'
import type { PartProps } from '../editor/editor-type.ts'
import { LineField } from '../editor/line-field.tsx'
import { membersOf, withItem } from '../editor/list-member.ts'
import { TextField } from '../editor/text-field.tsx'
import { useEditorWords } from '../editor/use-editor-words.ts'
import { useFaultWords } from '../editor/use-fault-words.ts'

/** From which temperature what is advised; each band ends where the next begins. */
export function HeatPart({ body, language, faults, change }: PartProps) {
  const say = useEditorWords()
  const faultOf = useFaultWords(faults)
  const bands = membersOf(body['bands'])
  const set = (next: readonly Body[]) => change('bands', next)
  return (
    <fieldset className="rows">
      <legend>{say('member.bands')}</legend>
      <p className="soft">{say('heat.hint')}</p>
      {bands.map((band, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a band has no name but its place.
        <div key={at} className="row-fields heat-band">
          <LineField
            label={say('member.fromCelsius')}
            inputMode="decimal"
            value={numberText(band['fromCelsius'])}
            fault={faultOf(`bands/${at}/fromCelsius`)}
            onValue={(text) => set(withItem(bands, at, { ...band, fromCelsius: typedNumber(text) }))}
          />
          <TextField
            label={say('heat.words')}
            value={band['words']}
            lines
            maxLength={120}
            language={language}
            fault={faultOf(`bands/${at}/words`)}
            onChange={(words) => set(withItem(bands, at, { ...band, words }))}
          />
          <button
            type="button"
            className="button small"
            onClick={() => set(bands.filter((each) => each !== band))}
          >
            {say('heat.remove')}
          </button>
        </div>
      ))}
      <div className="buttons">
        <button type="button" className="button small" onClick={() => set([...bands, {}])}>
          {say('heat.add')}
        </button>
        <button
          type="button"
          className="button small"
          onClick={() =>
            set(bands.toSorted((one, other) => Number(one['fromCelsius']) - Number(other['fromCelsius'])))
          }
        >
          {say('heat.sort')}
        </button>
      </div>
    </fieldset>
  )
}
