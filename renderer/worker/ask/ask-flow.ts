import type { Act, ActEvent } from '../act-flow.ts'
import { isActEvent, newAct, nextAct } from '../act-flow.ts'
import type { Answer, Answers, Field, RequestForm } from './questions.ts'
import { askedFields, fittingAnswers, isAnswered, needsName } from './questions.ts'

// One request, from the first question to the ticket. All of it lives in this page's memory and goes with it.
//
//   question ─▶ … ─▶ notice ──agreed──▶ question ─▶ … ─▶ summary ─▶ sealing ─▶ filed
//                       └──refused──▶ refused ──without a name, where the form allows──▶ summary

export type AskStage =
  | { at: 'question'; field: string }
  | { at: 'notice' | 'refused' | 'summary' | 'sealing' }
  | { at: 'filed'; code: string; finger: string; act: Act }

export type Asking = {
  /** The form this person began with; a newer one is the next person's. */
  form: RequestForm
  stage: AskStage
  answers: Answers
  /** Fields whose answers came along: not asked again, unless from the summary. */
  given: readonly string[]
  /** Fields that they would rather tell than write. */
  inPerson: readonly string[]
  consent: 'not-asked' | 'given' | 'refused'
  /** Somebody stands behind: nothing of it is to be seen. */
  hidden: boolean
  /** One answer is being changed: the next step leads back to the summary. */
  correcting: boolean
}

export type AskEvent =
  | { type: 'changed'; field: string; answer: Answer }
  | { type: 'went-on' }
  | { type: 'tells-in-person'; field: string }
  | { type: 'went-back' }
  | { type: 'agreed' }
  | { type: 'refused' }
  | { type: 'goes-without-name' }
  | { type: 'corrects'; field: string }
  | { type: 'hid' }
  | { type: 'showed' }
  | { type: 'seals' }
  | { type: 'could-not-seal' }
  | { type: 'sealed'; code: string; finger: string; act: string }
  | ActEvent

/** `known`: what has been answered before, and is not asked again. */
export function beginAsking(form: RequestForm, known: Answers): Asking {
  const answers = fittingAnswers(form.body, known)
  const begun: Asking = {
    form,
    stage: { at: 'summary' },
    answers,
    given: Object.keys(answers),
    inPerson: [],
    consent: 'not-asked',
    hidden: false,
    correcting: false,
  }
  return { ...begun, stage: stageAfter(begun, undefined) }
}

/** The questions of this request as it stands. Who refused is not asked who they are. */
export function questionsOf({ form, answers, consent }: Asking): Field[] {
  return askedFields(form.body, answers).filter(({ personal }) => !(personal && consent === 'refused'))
}

/** The questions that are asked one by one. */
function stepsOf(asking: Asking): Field[] {
  return questionsOf(asking).filter(({ field }) => !asking.given.includes(field))
}

/** The question behind `field` (the first without one), or what comes then. */
function stageAfter(asking: Asking, field: string | undefined): AskStage {
  const questions = questionsOf(asking)
  const steps = stepsOf(asking)
  const place = questions.findIndex((each) => each.field === field)
  const next = steps.find((step) => questions.indexOf(step) > place)
  const tellsWho = next === undefined ? namesSomebody(asking) : next.personal
  if (tellsWho && asking.consent === 'not-asked') return { at: 'notice' }
  return next === undefined ? { at: 'summary' } : { at: 'question', field: next.field }
}

/** Whether anything is said of who this is: answers that came along, or to a question that a correction has opened, say it too. */
function namesSomebody(asking: Asking): boolean {
  return questionsOf(asking).some(({ field, personal }) => personal && isAnswered(asking.answers[field]))
}

function stageBefore(asking: Asking): AskStage | undefined {
  const { stage } = asking
  const steps = stepsOf(asking)
  const toStep = (step: Field | undefined): AskStage | undefined =>
    step && { at: 'question', field: step.field }
  if (stage.at === 'summary') return toStep(steps.at(-1))
  if (stage.at === 'refused') return { at: 'notice' }
  if (stage.at === 'notice') return toStep(steps.findLast(({ personal }) => !personal))
  if (stage.at !== 'question') return undefined
  return toStep(steps[steps.findIndex(({ field }) => field === stage.field) - 1])
}

/** Where the question that is asked stands among all of them, for who wants to know how long it takes. */
export function progressOf(asking: Asking): { at: number; of: number } {
  const steps = stepsOf(asking)
  const { stage } = asking
  const place = stage.at === 'question' ? steps.findIndex(({ field }) => field === stage.field) : -1
  return { at: place === -1 ? steps.length : place + 1, of: steps.length }
}

/** Whether "back" leads out of the form. */
export function isFirst(asking: Asking): boolean {
  return stageBefore(asking) === undefined && !asking.correcting
}

/** Events that do not fit the stage change nothing. */
export function nextAsking(asking: Asking, event: AskEvent): Asking {
  const { stage } = asking
  switch (event.type) {
    case 'hid':
      return stage.at === 'filed' ? asking : { ...asking, hidden: true }
    case 'showed':
      return { ...asking, hidden: false }
    case 'changed':
      return {
        ...asking,
        answers: { ...asking.answers, [event.field]: event.answer },
        inPerson: asking.inPerson.filter((field) => field !== event.field),
      }
    case 'tells-in-person': {
      const { [event.field]: _, ...answers } = asking.answers
      const inPerson = [...new Set([...asking.inPerson, event.field])]
      return goOn({ ...asking, answers, inPerson })
    }
    case 'went-on':
      return goOn(asking)
    case 'went-back': {
      if (asking.correcting) return { ...asking, stage: { at: 'summary' }, correcting: false }
      const before = stageBefore(asking)
      return before === undefined ? asking : { ...asking, stage: before }
    }
    case 'agreed':
      if (stage.at !== 'notice') return asking
      return withNext({ ...asking, consent: 'given' }, lastAnonymous(asking))
    case 'refused':
      return stage.at === 'notice' ? { ...asking, stage: { at: 'refused' } } : asking
    case 'goes-without-name':
      if (stage.at !== 'refused' || needsName(asking.form.body)) return asking
      return { ...asking, consent: 'refused', stage: { at: 'summary' } }
    case 'corrects':
      if (stage.at !== 'summary') return asking
      if (asking.consent === 'not-asked' && isPersonal(asking, event.field))
        return { ...asking, stage: { at: 'notice' } }
      return { ...asking, stage: { at: 'question', field: event.field }, correcting: true }
    case 'seals':
      return stage.at === 'summary' ? { ...asking, stage: { at: 'sealing' } } : asking
    case 'could-not-seal':
      return stage.at === 'sealing' ? { ...asking, stage: { at: 'summary' } } : asking
    case 'sealed':
      if (stage.at !== 'sealing') return asking
      return {
        ...asking,
        // Sealed is sealed: what was said stays in no memory either.
        answers: {},
        stage: { at: 'filed', code: event.code, finger: event.finger, act: newAct(event.act) },
      }
    default: {
      if (stage.at !== 'filed' || !isActEvent(event)) return asking
      const act = nextAct(stage.act, event)
      return act === stage.act ? asking : { ...asking, stage: { ...stage, act } }
    }
  }
}

function goOn(asking: Asking): Asking {
  const { stage } = asking
  if (stage.at !== 'question') return asking
  const current = questionsOf(asking).find(({ field }) => field === stage.field)
  const mayGo = current === undefined || !current.required || isAnswered(asking.answers[stage.field])
  if (!mayGo) return asking
  // A changed answer may ask for more: what has no answer yet and is required comes before the summary.
  const needsConsent = asking.consent === 'not-asked' && namesSomebody(asking)
  if (asking.correcting && missing(asking).length === 0 && !needsConsent)
    return { ...asking, stage: { at: 'summary' }, correcting: false }
  return withNext({ ...asking, correcting: false }, stage.field)
}

function withNext(asking: Asking, field: string | undefined): Asking {
  return { ...asking, stage: stageAfter(asking, field) }
}

function isPersonal({ form }: Asking, field: string): boolean {
  return form.body.fields.some((each) => each.field === field && each.personal)
}

function lastAnonymous(asking: Asking): string | undefined {
  return questionsOf(asking).findLast(({ personal }) => !personal)?.field
}

/** Required questions without an answer. */
export function missing(asking: Asking): Field[] {
  return questionsOf(asking).filter(({ field, required }) => required && !isAnswered(asking.answers[field]))
}
