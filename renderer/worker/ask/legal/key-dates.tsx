import { useReducer } from 'react'
import type { OutputOf } from '../../../../station/contract/calls.ts'
import { useFocusOnNew } from '../../../ui/use-focus-on-new.ts'
import type { FeatureProps } from '../../features.ts'
import { beginAsking, isFirst, nextAsking, progressOf, questionsOf } from '../ask-flow.ts'
import { HiddenPage } from '../hidden-page.tsx'
import { deadlinesOf } from '../key-days.ts'
import { QuestionPage } from '../question-page.tsx'
import type { Answers, RequestForm } from '../questions.ts'
import { LimitsPage } from './limits-page.tsx'
import { keyDatesOf } from './topics.ts'

type Props = Pick<FeatureProps, 'client' | 'grid'> & {
  form: RequestForm
  known: Answers
  said: OutputOf<'requests.forms'>
  onBack: () => void
  onAsk: (answers: Answers) => void
}

/** The days that matter, one by one, and the limits that follow from them. */
export function KeyDates({ client, grid, form, known, said, onBack, onAsk }: Props) {
  const [asking, dispatch] = useReducer(nextAsking, undefined, () => beginAsking(keyDatesOf(form), known))
  const { stage } = asking
  useFocusOnNew(stage.at === 'question' ? stage.field : stage.at)
  const back = () => (isFirst(asking) ? onBack() : dispatch({ type: 'went-back' }))
  const hide = () => dispatch({ type: 'hid' })

  if (asking.hidden) return <HiddenPage onShow={() => dispatch({ type: 'showed' })} />
  const field =
    stage.at === 'question' ? questionsOf(asking).find((each) => each.field === stage.field) : undefined
  if (field === undefined)
    return (
      <LimitsPage
        client={client}
        deadlines={deadlinesOf(asking.form.body, asking.answers, said)}
        onBack={back}
        onHide={hide}
        // What was passed over here is not asked again by the form that follows.
        onAsk={() =>
          onAsk(
            Object.fromEntries(
              questionsOf(asking).map(({ field: each }) => [each, asking.answers[each] ?? '']),
            ),
          )
        }
      />
    )
  return (
    <QuestionPage
      key={field.field}
      field={field}
      answer={asking.answers[field.field]}
      grid={grid}
      today={said.day}
      progress={progressOf(asking)}
      dispatch={dispatch}
      onBack={back}
      onHide={hide}
    />
  )
}
