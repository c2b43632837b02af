import { toBase64 } from '../../../protocol/base64.ts'
import { maxSealedText } from '../../../protocol/kinds/request-filed.ts'
import { sealRequestWords } from '../../../protocol/sealing/request-words.ts'
import { ticketFinger } from '../../../protocol/ticket.ts'
import { makeTicketCode } from '../../../protocol/ticket-code.ts'
import type { InputOf } from '../../../station/contract/calls.ts'
import type { Asking } from './ask-flow.ts'
import { questionsOf } from './ask-flow.ts'
import type { Answers, Field } from './questions.ts'
import { isAnswered } from './questions.ts'

type Filing = Omit<InputOf<'requests.file'>, 'act'>

export type ToSeal = {
  asking: Asking
  /** The office to seal to, with a recipient of today. */
  office: { office: string; recipients: readonly string[] }
  language: string
  urgent: boolean
  /** The listing it is about. */
  listing: string | undefined
}

/**
 * Seals a request here, before anything of it leaves this page: the host is handed an age file, a finger, and what the form says may be
 * counted. `code` stays on the screen. Throws when a recipient is no age recipient, and when more was written than a request holds: the
 * host would refuse it with the ticket already on the screen, and the words gone.
 */
export async function sealRequest(of: ToSeal): Promise<{ code: string; filing: Filing }> {
  const { asking, office, language, listing } = of
  const { form, rev, body } = asking.form
  const code = makeTicketCode((bytes) => crypto.getRandomValues(new Uint8Array(bytes)))
  const consented = asking.consent === 'given'
  // Whatever road led here: without a consent nothing that says who somebody is goes out.
  const questions = questionsOf(asking).filter(({ personal }) => consented || !personal)
  const answers = answersTo(questions, asking.answers)
  const inPerson = asking.inPerson.filter((field) => questions.some((each) => each.field === field))
  const sealed = await sealRequestWords(
    {
      v: 1,
      code,
      language,
      form,
      formRev: rev,
      answers,
      ...(inPerson.length > 0 && { inPerson }),
      ...(listing !== undefined && { listing }),
    },
    office.recipients,
  )
  const text = toBase64(sealed)
  if (text.length > maxSealedText) throw new Error('more was written than a request holds')
  return {
    code,
    filing: {
      finger: await ticketFinger(code),
      form,
      formRev: rev,
      office: office.office,
      facts: factsOf(questions, answers, of.urgent),
      sealed: text,
      ...(consented && {
        consent: { notice: body.notice.id, noticeRev: body.notice.rev, recipient: office.office },
      }),
    },
  }
}

function answersTo(questions: readonly Field[], answers: Answers): Record<string, string | string[]> {
  return Object.fromEntries(
    questions.flatMap(({ field }) => {
      const answer = answers[field]
      if (!isAnswered(answer)) return []
      return [[field, typeof answer === 'string' ? answer.trim() : [...answer]]]
    }),
  )
}

/**
 * What may be counted in the open: the choices that the form names as facts, and nothing else that was said; that a limit ends within days
 * is a fact of the form's key dates, not of the person.
 */
export function factsOf(questions: readonly Field[], answers: Answers, urgent: boolean): Filing['facts'] {
  const facts: Filing['facts'] = {}
  for (const { field, fact, kind } of questions) {
    const answer = answers[field]
    if (fact !== undefined && kind === 'choice' && typeof answer === 'string') facts[fact] = answer
  }
  // A limit that ends within days is urgent, whatever was chosen.
  return urgent ? { ...facts, urgency: 'urgent' } : facts
}
