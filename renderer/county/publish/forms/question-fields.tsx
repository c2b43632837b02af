import { useWords } from '../../words/use-words.ts'
import type { Body } from '../editor/body.ts'
import { numberText, textsOf, typedNumber, withMember } from '../editor/body.ts'
import { ChoiceField } from '../editor/choice-field.tsx'
import type { Fault } from '../editor/faults.ts'
import { LineField } from '../editor/line-field.tsx'
import { TextField } from '../editor/text-field.tsx'
import { RowKeys } from '../editor/text-list.tsx'
import { useEditorWords } from '../editor/use-editor-words.ts'
import { useFaultWords } from '../editor/use-fault-words.ts'
import { AnswerChoices } from './answer-choices.tsx'

const kinds = ['choice', 'choices', 'yes-no', 'phone', 'amount', 'number', 'day', 'words'] as const
const facts = ['category', 'urgency', 'worker'] as const

type QuestionFieldsProps = {
  question: Body
  at: number
  language: string
  faults: readonly Fault[]
  earlier: readonly Body[]
  isLast: boolean
  onChange: (question: Body) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

/** One question: how it is asked and answered, and whether its answer stays sealed or may be counted. */
export function QuestionFields(props: QuestionFieldsProps) {
  const { question, at, language, faults, earlier, isLast, onChange, onMove, onRemove } = props
  const say = useEditorWords()
  const { text } = useWords()
  const faultOf = useFaultWords(faults)
  const path = `fields/${at}`
  const kind = numberText(question['kind'])
  const label = textsOf(question['label'])
  const name = `${at + 1}. ${label['zh-CN'] ? text(label as { 'zh-CN': string }) : say('form.unwritten')}`
  const change = (member: string, value: unknown) => onChange(withMember(question, member, value))
  const isPicked = kind === 'choice' || kind === 'choices'
  return (
    <details className="question">
      <summary>
        <b>{name}</b>{' '}
        <span className="soft">
          {kinds.some((each) => each === kind) ? say(`form.kinds.${kind as 'day'}`) : kind}
        </span>
        {faultOf(path) === undefined ? null : <span className="fault"> {faultOf(path)}</span>}
      </summary>
      <div className="question-fields">
        <TextField
          label={say('member.label')}
          value={question['label']}
          maxLength={60}
          language={language}
          fault={faultOf(`${path}/label`)}
          onChange={(texts) => change('label', texts)}
        />
        <TextField
          label={say('optional', { name: say('member.help') })}
          value={question['help']}
          lines
          maxLength={120}
          language={language}
          onChange={(texts) => change('help', texts)}
        />
        <div className="row-fields">
          <ChoiceField
            label={say('member.kind')}
            value={kind}
            of={kinds.map((code) => ({ code, name: say(`form.kinds.${code}`) }))}
            fault={faultOf(`${path}/kind`)}
            onValue={(code) => change('kind', code)}
          />
          {kind === 'choice' ? (
            <ChoiceField
              label={say('member.fact')}
              value={numberText(question['fact'])}
              of={facts.map((code) => ({ code, name: say(`form.facts.${code}`) }))}
              none={say('form.sealed')}
              onValue={(code) => change('fact', code === '' ? undefined : code)}
            />
          ) : null}
          {kind === 'words' ? (
            <LineField
              label={say('member.maxLength')}
              inputMode="numeric"
              value={numberText(question['maxLength'])}
              fault={faultOf(`${path}/maxLength`)}
              onValue={(typed) => change('maxLength', typedNumber(typed))}
            />
          ) : null}
        </div>
        {(['required', 'personal'] as const).map((flag) => (
          <label key={flag} className="choice">
            <input
              type="checkbox"
              checked={question[flag] === true}
              onChange={({ target }) => change(flag, target.checked)}
            />
            {say(`form.flags.${flag}`)}
          </label>
        ))}
        {isPicked ? (
          <AnswerChoices
            {...{ language, faults, path: `${path}/choices`, value: question['choices'] }}
            onChange={(choices) => change('choices', choices)}
          />
        ) : null}
        <Condition
          {...{ question, earlier }}
          fault={faultOf(`${path}/when`)}
          onChange={(when) => change('when', when)}
        />
        <RowKeys name={name} isFirst={at === 0} isLast={isLast} onMove={onMove} onRemove={onRemove} />
      </div>
    </details>
  )
}

type ConditionProps = {
  question: Body
  earlier: readonly Body[]
  fault: string | undefined
  onChange: (when: unknown) => void
}

/** Asked always, or only after one answer to an earlier question. */
function Condition({ question, earlier, fault, onChange }: ConditionProps) {
  const say = useEditorWords()
  const { text } = useWords()
  const when = question['when'] as { field: string; is: string[] } | undefined
  const answers = earlier.flatMap((each) => {
    const words = textsOf(each['label'])['zh-CN'] ?? ''
    const codes =
      each['kind'] === 'yes-no'
        ? ['yes', 'no'].map((code) => ({ code, name: say(`form.answers.${code as 'yes'}`) }))
        : Array.isArray(each['choices'])
          ? (each['choices'] as { code: string; words?: { 'zh-CN': string } }[]).map(
              ({ code, words: of }) => ({
                code,
                name: of?.['zh-CN'] ? text(of) : code,
              }),
            )
          : []
    return codes.map(({ code, name }) => ({ code: `${each['field']}=${code}`, name: `${words} — ${name}` }))
  })
  if (answers.length === 0 && when === undefined) return null
  // Several answers that lead here were set by the program: shown as the first, kept while nobody chooses anew.
  const chosen = when === undefined ? '' : `${when.field}=${when.is[0]}`
  return (
    <ChoiceField
      label={say('member.when')}
      value={chosen}
      of={answers}
      none={say('form.always')}
      fault={fault}
      onValue={(code) => {
        const [field = '', is = ''] = code.split('=')
        onChange(code === '' ? undefined : { field, is: [is] })
      }}
    />
  )
}
