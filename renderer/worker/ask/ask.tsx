import './ask.css'
import { useEffect, useReducer, useState } from 'react'
import { useAsked } from '../../host/use-asked.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-say.ts'
import { featurePictogramsUrl } from '../../ui/feature-pictogram.tsx'
import { useFocusOnNew } from '../../ui/use-focus-on-new.ts'
import type { FeatureProps } from '../features.ts'
import { useActs } from '../use-acts.ts'
import { beginAsking, isFirst, nextAsking, progressOf, questionsOf } from './ask-flow.ts'
import { CannotPage } from './cannot-page.tsx'
import { FiledPage } from './filed-page.tsx'
import { FormsPage } from './forms-page.tsx'
import { HiddenPage } from './hidden-page.tsx'
import { deadlinesOf } from './key-days.ts'
import { NoticePage } from './notice-page.tsx'
import { QuestionPage } from './question-page.tsx'
import type { RequestForm } from './questions.ts'
import { RefusedPage } from './refused-page.tsx'
import { sealRequest } from './seal-request.ts'
import { SummaryPage } from './summary-page.tsx'

export const pictures: readonly string[] = [featurePictogramsUrl]

/** The form that reports unpaid wages and asks nobody's name. */
const clueForm = 'arrears-clue'
const wagesForms: readonly string[] = ['wage-arrears', 'legal-aid', 'legal-consultation']

/** Asks an office for something by one of the county's forms: `about.form`, or one chosen here. */
export function Ask(props: FeatureProps) {
  const { client, about, grid, onBack } = props
  const words = useWords('ask')
  const { heard, problem } = useAsked(client, 'requests.forms')
  const [chosen, setChosen] = useState(about.form)
  const forms = heard?.value.forms ?? []
  const form = forms.find((each) => each.form === chosen)
  // Who came for one form goes back to where they came from; who chose it here, to the choice.
  const back = about.form === undefined && chosen !== undefined ? () => setChosen(undefined) : onBack
  useFocusOnNew(chosen ?? 'forms')

  if (heard === null || (chosen !== undefined && form === undefined))
    return heard === null && problem === null ? (
      <CannotPage client={client} title={words('asking')} waiting onBack={onBack} />
    ) : (
      <CannotPage client={client} title={words('away')} more={words('awayMore')} onBack={back} />
    )
  if (form === undefined) return <FormsPage forms={forms} grid={grid} onChoose={setChosen} onBack={onBack} />
  const { office } = form
  if (office === null || office.recipients === null)
    return (
      <CannotPage
        client={client}
        title={words('noOffice.title')}
        more={words('noOffice.more')}
        wanted={form.body.hotlines ?? []}
        office={office}
        onBack={back}
      />
    )
  return <OneForm {...props} key={form.form} form={form} onBack={back} />
}

function OneForm(props: FeatureProps & { form: RequestForm }) {
  const { client, mailbox, about, shape, grid, onBack } = props
  const { language } = useLanguage()
  const { heard } = useAsked(client, 'requests.forms')
  const title = about.listing?.title['zh-CN']
  const [asking, dispatch] = useReducer(nextAsking, undefined, () =>
    beginAsking(props.form, { ...(title && { job: title, programme: title }), ...about.answers }),
  )
  const [urgent, setUrgent] = useState(false)
  const [failed, setFailed] = useState(false)
  const acts = useActs({ mailbox, client, dispatch })
  const { stage, form } = asking
  useFocusOnNew(stage.at === 'question' ? stage.field : stage.at)

  const said = heard?.value
  const send = async () => {
    const { office } = form
    if (said === undefined || office === null || office.recipients === null) return
    dispatch({ type: 'seals' })
    const isUrgent = deadlinesOf({ fields: questionsOf(asking) }, asking.answers, said).some(
      (each) => each.isUrgent,
    )
    const of = { office: office.office, recipients: office.recipients }
    try {
      const { code, filing } = await sealRequest({
        asking,
        office: of,
        language: language.code,
        urgent: isUrgent,
        listing: about.listing?.id,
      })
      const act = acts.post((id) => ({ id, call: 'requests.file', input: { ...filing, act: id } }))
      setUrgent(isUrgent)
      dispatch({ type: 'sealed', code, finger: filing.finger, act })
    } catch {
      // A recipient that is none, or a browser without what sealing needs: nothing has left this page.
      setFailed(true)
      dispatch({ type: 'could-not-seal' })
    }
  }

  // Language, hands and glass may change what fits; the person may not lose their place for it.
  useEffect(() => {
    if (stage.at === 'filed') setFailed(false)
  }, [stage.at])

  const back = () => (isFirst(asking) ? onBack() : dispatch({ type: 'went-back' }))
  const hide = () => dispatch({ type: 'hid' })

  if (asking.hidden) return <HiddenPage onShow={() => dispatch({ type: 'showed' })} />
  switch (stage.at) {
    case 'question': {
      const field = questionsOf(asking).find((each) => each.field === stage.field)
      if (field === undefined) return null
      return (
        <QuestionPage
          key={field.field}
          field={field}
          answer={asking.answers[field.field]}
          grid={grid}
          today={said?.day ?? ''}
          progress={progressOf(asking)}
          dispatch={dispatch}
          onBack={back}
          onHide={hide}
        />
      )
    }
    case 'notice':
      return (
        <NoticePage
          form={form}
          onBack={back}
          onHide={hide}
          onAgree={() => dispatch({ type: 'agreed' })}
          onRefuse={() => dispatch({ type: 'refused' })}
        />
      )
    case 'refused':
      return (
        <RefusedPage
          client={client}
          form={form}
          onBack={back}
          onWithoutName={() => dispatch({ type: 'goes-without-name' })}
          onClue={
            wagesForms.includes(form.form) && said?.forms.some((each) => each.form === clueForm)
              ? () => props.onOpen('ask', { form: clueForm })
              : null
          }
        />
      )
    case 'summary':
    case 'sealing':
      return (
        <SummaryPage
          asking={asking}
          perPage={shape === 'column' ? 9 : 6}
          failed={failed}
          onCorrect={(field) => dispatch({ type: 'corrects', field })}
          onBack={back}
          onHide={hide}
          onSend={() => void send()}
        />
      )
    case 'filed':
      return (
        <FiledPage
          client={client}
          form={form}
          code={stage.code}
          act={stage.act}
          urgent={urgent}
          onLook={() => props.onOpen('ticket', { ticket: stage.code })}
          onLeave={props.onLeave}
        />
      )
  }
}
