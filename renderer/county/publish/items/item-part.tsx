import known from '../../../../assets/catalogue/warnings.json'
import { useWords } from '../../words/use-words.ts'
import { numberText, textsOf } from '../editor/body.ts'
import { ChoiceField } from '../editor/choice-field.tsx'
import { usePublished } from '../editor/draft-queries.ts'
import type { PartProps } from '../editor/editor-type.ts'
import { TextField } from '../editor/text-field.tsx'
import { useEditorWords } from '../editor/use-editor-words.ts'
import { useFaultWords } from '../editor/use-fault-words.ts'

type Warning = { code: string; words?: unknown }

/** What an item is counted in, what does the same without alcohol, and what to know before using it. */
export function ItemPart(part: PartProps) {
  const { body, change, faults } = part
  const say = useEditorWords()
  const { text } = useWords()
  const items = useItems(part.unit)
  const faultOf = useFaultWords(faults)
  return (
    <>
      <UnitField {...part} />
      {body['containsEthanol'] === true ? (
        <ChoiceField
          label={say('optional', { name: say('member.ethanolFree') })}
          value={numberText(body['ethanolFree'])}
          of={items
            .filter(({ code, containsEthanol }) => code !== part.document && !containsEthanol)
            .map(({ code, name }) => ({ code, name: text(name) }))}
          none={say('choose')}
          fault={faultOf('ethanolFree')}
          onValue={(code) => change('ethanolFree', code === '' ? undefined : code)}
        />
      ) : null}
      <Warnings {...part} />
    </>
  )
}

/** Every measure that some item already has, whole in its languages, or another in words. */
function UnitField({ unit, body, language, faults, change }: PartProps) {
  const say = useEditorWords()
  const { text } = useWords()
  const faultOf = useFaultWords(faults)
  const measures = new Map(useItems(unit).map((each) => [JSON.stringify(each.unit), each.unit]))
  const chosen = JSON.stringify(body['unit'] ?? '')
  return (
    <div className="unit-field">
      <ChoiceField
        label={say('measure.known')}
        value={measures.has(chosen) ? chosen : ''}
        of={[...measures].map(([code, texts]) => ({ code, name: text(texts) }))}
        none={say('measure.other')}
        onValue={(code) => change('unit', measures.get(code))}
      />
      <TextField
        label={say('member.unit')}
        value={body['unit']}
        maxLength={12}
        fault={faultOf('unit')}
        language={language}
        onChange={(texts) => change('unit', texts)}
      />
    </div>
  )
}

function Warnings({ body, language, faults, change }: PartProps) {
  const say = useEditorWords()
  const { text } = useWords()
  const faultOf = useFaultWords(faults)
  const warnings = Array.isArray(body['warnings']) ? (body['warnings'] as Warning[]) : []
  const codes = new Set(warnings.map(({ code }) => code))
  const own = warnings.filter(({ code }) => !(code in known))
  const set = (next: readonly Warning[]) => change('warnings', next)
  return (
    <fieldset className="warnings-field">
      <legend>{say('member.warnings')}</legend>
      <p className="soft">{say('warnings.hint')}</p>
      <div className="check-grid">
        {Object.entries(known).map(([code, words]) => (
          <label key={code} className="choice">
            <input
              type="checkbox"
              checked={codes.has(code)}
              onChange={({ target }) =>
                set(target.checked ? [...warnings, { code }] : warnings.filter((each) => each.code !== code))
              }
            />
            {text(words)}
          </label>
        ))}
      </div>
      {own.map((warning, at) => (
        <div key={warning.code} className="own-warning">
          <TextField
            label={say('warnings.own', { number: at + 1 })}
            value={textsOf(warning.words)}
            maxLength={60}
            language={language}
            fault={faultOf(`warnings/${warnings.indexOf(warning)}`)}
            onChange={(words) => set(warnings.map((each) => (each === warning ? { ...each, words } : each)))}
          />
          <button
            type="button"
            className="button small"
            onClick={() => set(warnings.filter((each) => each !== warning))}
          >
            {say('warnings.remove')}
          </button>
        </div>
      ))}
      <button
        type="button"
        className="button small"
        onClick={() => set([...warnings, { code: `own-${crypto.randomUUID().slice(0, 8)}` }])}
      >
        {say('warnings.add')}
      </button>
    </fieldset>
  )
}

type Named = { code: string; name: Texts; unit: Texts; containsEthanol: boolean }
type Texts = { 'zh-CN': string; [language: string]: string }

/** Published items, as far as this form asks of them. */
function useItems(unit: string): Named[] {
  const published = usePublished(unit, 'item').data?.documents ?? []
  return published.flatMap(({ document, body }) => {
    const { name, unit: measure, containsEthanol } = body as Partial<Record<string, unknown>>
    return name && measure
      ? [
          {
            code: document,
            name: name as Texts,
            unit: measure as Texts,
            containsEthanol: containsEthanol === true,
          },
        ]
      : []
  })
}
