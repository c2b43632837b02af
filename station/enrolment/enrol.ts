import { readEnrolment, saveEnrolment, saveSigningKey, usedKeys } from '../../db/enrolment.ts'
import { findEpoch, listEpochs } from '../../db/epochs.ts'
import { startReset } from '../../db/feed.ts'
import type { Journal } from '../../db/journal.ts'
import type { EnrolmentAnswer, EnrolmentRequest } from '../../protocol/enrolment.ts'
import { enrolmentAnswerSchema, parseCode } from '../../protocol/enrolment.ts'
import { publicPartOf, thumbprintOf } from '../../protocol/keys.ts'
import type { Clock } from '../clock.ts'
import type { AnswerOf, ParsedInputOf } from '../contract/calls.ts'
import type { Random } from '../random.ts'
import { uuidAt } from '../random.ts'
import type { AskHub } from '../sync/ask-hub.ts'
import type { EpochBeginner } from '../sync/begin-epoch.ts'
import { readJson, readProblem } from '../sync/read-answer.ts'
import type { StationKeys } from './keys.ts'
import { fetchKeys, hubUrl, leadsTo } from './look.ts'
import type { SealingKeys } from './sealing-keys.ts'

export type EnrolParts = {
  journal: Journal
  keys: StationKeys
  sealing: Pick<SealingKeys, 'recipientFor'>
  askHub: AskHub
  clock: Clock
  random: Random
  app: string
  epochs: EpochBeginner
  /** True for a station without an enrolment, and for one that its hub, as far as anyone can tell, no longer takes. */
  mayEnrol: () => boolean
}

type Enrolled = AnswerOf<'enrolment.enrol'>
/** `retryAfterMs`: how long the hub asks to be left alone, where it does. */
export type EnrolOutcome = { answer: Enrolled; retryAfterMs?: number | undefined }

/**
 * Spends a code. The hub's key must be the one that was agreed to, before the code is sent and in the answer. A station enrolled
 * before is enrolled anew by the hub it trusts and by no other: what said that its key was withdrawn was not signed.
 */
export async function enrol(
  parts: EnrolParts,
  input: ParsedInputOf<'enrolment.enrol'>,
): Promise<EnrolOutcome> {
  const { journal, keys, sealing, askHub, app, clock, random } = parts
  const hub = hubUrl(input.hub)
  const code = parseCode(input.code)
  if (!hub || !code) return refused('bad-code')
  if (!parts.mayEnrol()) return refused('already-enrolled')
  const before = readEnrolment(journal.db)
  const keysAnswer = await fetchKeys(askHub, hub)
  const newest = keysAnswer?.keys.at(-1)
  if (!keysAnswer || !newest) return refused('hub-unreachable')
  if ((await thumbprintOf(newest)) !== input.key) return refused('wrong-hub-key')
  if (before && !(await leadsTo(keysAnswer, await thumbprintOf(before.hubKey), input.key)))
    return refused('wrong-hub-key')

  const key = await keys.unused(usedKeys(journal.db))
  // A key signs the epochs it opened. A station enrolled anew goes on in a new epoch, under its new key.
  const isAgain = before !== undefined
  const epoch = isAgain ? uuidAt(clock.wallMs(), random) : journal.place().epoch
  const kid = await thumbprintOf(key)
  const sealTo = await sealing.recipientFor(kid)
  const request: EnrolmentRequest = { code, key: publicPartOf(key), epoch, app, sealTo }
  const answer = await askHub({
    method: 'POST',
    url: `${hub}/v1/enrolments`,
    type: 'application/json',
    body: Buffer.from(JSON.stringify(request)),
  })
  if (typeof answer === 'string') return refused('hub-unreachable')
  const given = answer.status === 201 ? readJson(answer, enrolmentAnswerSchema) : undefined
  if (!given) return { ...refused(refusalIn(readProblem(answer)?.name)), retryAfterMs: answer.retryAfterMs }
  const isAgreed = (await thumbprintOf(given.hub.key)) === input.key
  if (!isAgreed || (before && given.hub.id !== before.hubId)) return refused('wrong-hub-key')
  keep(parts, given, { hub, kid, ...(isAgain && { newEpoch: epoch }) })
  const { id, name, unit } = given.station
  return { answer: { ok: true, value: { station: id, name, unit } } }
}

/** Who we are, whom we trust and which key signs from here on: one transaction. */
function keep(
  parts: EnrolParts,
  given: EnrolmentAnswer,
  own: { hub: string; kid: string; newEpoch?: string },
): void {
  const { journal, epochs } = parts
  const { db } = journal
  const { station, hub, timeZone } = given
  journal.within(() => {
    saveEnrolment(db, {
      ...{ station: station.id, name: station.name, unit: station.unit, timeZone, kid: own.kid },
      ...{ hubUrl: own.hub, hubId: hub.id, hubKey: hub.key, generation: hub.generation },
    })
    startReset(db, true)
    const living = findEpoch(db, journal.place().epoch)
    if (own.newEpoch) epochs.beginAs(own.newEpoch, living?.acked ?? 0)
    else for (const { no } of listEpochs(db)) saveSigningKey(db, { epochNo: no, fromSeq: 1, kid: own.kid })
  })
}

function refused(problem: Extract<Enrolled, { ok: false }>['problem']): EnrolOutcome {
  return { answer: { ok: false, problem } }
}

function refusalIn(name: string | undefined): Extract<Enrolled, { ok: false }>['problem'] {
  switch (name) {
    case 'bad-code':
    case 'code-used':
    case 'code-expired':
    case 'slow-down':
      return name
    case 'malformed':
      return 'bad-code'
    default:
      // A portal, a proxy's page, a busy hub: nobody has judged the code.
      return 'hub-unreachable'
  }
}
