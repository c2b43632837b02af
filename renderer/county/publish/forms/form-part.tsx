import type { Body } from '../editor/body.ts'
import { numberText, typedNumber } from '../editor/body.ts'
import type { PartProps } from '../editor/editor-type.ts'
import { LineField } from '../editor/line-field.tsx'
import { membersOf, moved, withItem } from '../editor/list-member.ts'
import { TextField } from '../editor/text-field.tsx'
import { TextList } from '../editor/text-list.tsx'
import { useEditorWords } from '../editor/use-editor-words.ts'
import { useFaultWords } from '../editor/use-fault-words.ts'
import { QuestionFields } from './question-fields.tsx'

/** Its questions in their order, the notice before anything personal, the consent, and what to bring. */
export function FormPart(part: PartProps) {
  const { body, language, faults, change } = part
  const say = useEditorWords()
  const faultOf = useFaultWords(faults)
  const questions = membersOf(body['fields'])
  const notice = (body['notice'] ?? {}) as Body
  const set = (next: readonly Body[]) => change('fields', next)
  return (
    <>
      <fieldset className="rows">
        <legend>{say('member.fields')}</legend>
        <p className="soft">{say('form.hint')}</p>
        {questions.map((question, at) => (
          <QuestionFields
            key={numberText(question['field']) || at}
            {...{ question, at, language, faults }}
            earlier={questions.slice(0, at)}
            isLast={at === questions.length - 1}
            onChange={(next) => set(withItem(questions, at, next))}
            onMove={(by) => set(moved(questions, at, by))}
            onRemove={() => set(questions.filter((each) => each !== question))}
          />
        ))}
        <button
          type="button"
          className="button small"
          onClick={() =>
            set([
              ...questions,
              {
                ...{ field: `q-${crypto.randomUUID().slice(0, 6)}`, kind: 'choice' },
                ...{ required: false, personal: false },
              },
            ])
          }
        >
          {say('rows.add', { name: say('member.label') })}
        </button>
      </fieldset>
      <TextList
        legend={say('member.notice')}
        one={say('member.paragraphs')}
        at="notice/paragraphs"
        value={notice['paragraphs']}
        maxLength={300}
        {...{ language, faults }}
        onChange={(paragraphs) => change('notice', { id: 'notice', rev: 1, ...notice, paragraphs })}
      />
      <LineField
        label={say('form.noticeRev')}
        hint={say('form.noticeRevHint')}
        inputMode="numeric"
        value={numberText(notice['rev'])}
        fault={faultOf('notice')}
        onValue={(text) => change('notice', { id: 'notice', ...notice, rev: typedNumber(text) })}
      />
      <TextField
        label={say('member.consent')}
        value={body['consent']}
        lines
        maxLength={300}
        language={language}
        fault={faultOf('consent')}
        onChange={(texts) => change('consent', texts)}
      />
      <TextList
        legend={say('optional', { name: say('member.papers') })}
        one={say('form.paper')}
        at="papers"
        value={body['papers']}
        maxLength={80}
        {...{ language, faults }}
        onChange={(papers) => change('papers', papers)}
      />
    </>
  )
}
