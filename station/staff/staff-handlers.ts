import { toInstant } from '../../protocol/instants.ts'
import { stageOn } from '../../protocol/lot-stages.ts'
import type { Clock } from '../clock.ts'
import type { AnswerOf, OutputOf } from '../contract/calls.ts'
import type { Handlers } from '../contract/dispatch.ts'
import type { Random } from '../random.ts'
import { answerOnce } from './answer-once.ts'
import type { OpenedDesk } from './open-staff-desk.ts'
import { rightsOf } from './rights.ts'

type StaffCall = 'staff.cards' | 'staff.signIn' | 'staff.signOut' | 'staff.trainings'
type Card = OutputOf<'staff.cards'>['cards'][number]
type Training = OutputOf<'staff.trainings'>['staff'][number]['trainings'][number]

/** The calls of the staff themselves: who may sign in, signing in and out, trainings. */
export function staffHandlers(
  desk: OpenedDesk,
  parts: { clock: Pick<Clock, 'wallMs'>; random: Random },
): Pick<Handlers, StaffCall> {
  const { clock, random } = parts
  const { book, locks, sessions } = desk
  const once = answerOnce<AnswerOf<'staff.signIn'>>(random)

  async function stateOf(card: ReturnType<typeof book.list>[number]): Promise<Card['state']> {
    if (book.isExpired(card)) return 'expired'
    return (await book.verifierOf(card)) ? 'valid' : 'unreadable'
  }

  async function signIn(card: string, pin: string): Promise<AnswerOf<'staff.signIn'>> {
    const checked = await desk.check(card, pin, [{ kind: 'staff.signed-in', by: `staff/${card}`, body: {} }])
    if (checked.is !== 'right') return { ok: true, value: checked }
    const { name, role } = checked.card
    const session = sessions.begin(checked.card)
    return { ok: true, value: { is: 'signed-in', session, card, name, role, rights: [...rightsOf(role)] } }
  }

  return {
    'staff.cards': async () => {
      const cards = book.list().map(async (card): Promise<Card> => {
        const { name, role, validUntil } = card
        const leftMs = locks.leftMs(card)
        const lockedUntil = leftMs > 0 ? toInstant(clock.wallMs() + leftMs) : null
        return { card: card.card, name, role, validUntil, state: await stateOf(card), lockedUntil }
      })
      return { ok: true, value: { cards: await Promise.all(cards) } }
    },
    'staff.signIn': ({ act, card, pin }) => once(act, [card, pin], () => signIn(card, pin)),
    'staff.signOut': ({ session }) => {
      sessions.end(session)
      return { ok: true, value: {} }
    },
    'staff.trainings': ({ session }) => {
      if (!desk.whoIs(session)) return { ok: false, problem: 'not-signed-in' }
      const day = desk.today()
      const staff = book.list().map(({ card, name, role, trainings }) => ({
        ...{ card, name, role },
        trainings: trainings.map((one) => ({ ...one, stage: trainingStage(day, one.validUntil) })),
      }))
      return { ok: true, value: { day, staff } }
    },
  }
}

/** The stages of a lot: a training that runs out is renewed like medicine. */
function trainingStage(day: string, validUntil: string | null): Training['stage'] {
  if (validUntil !== null && validUntil < day) return 'ended'
  const stage = stageOn(day, { effectiveUntil: validUntil, recalled: false, quarantined: false })
  return stage === 'red' || stage === 'amber' ? stage : 'green'
}
