import { enrolmentCodeHours, enrolmentCodeLength, toCode } from '../../protocol/enrolment.ts'
import { hashSecret } from '../identity/secrets.ts'
import { addStation } from '../stations/add-station.ts'
import type { Store, StoreWrites } from '../store/store.ts'
import type { DayClock } from '../timelines/day-clock.ts'

const hourMs = 3_600_000

export type CodeAsked =
  /** A new station of a unit. */
  | { unit: string; name: string; hostOrganisation?: string | undefined }
  /** One more code for a station that is there: its kiosk was replaced, or its code ran out. */
  | { station: string }

export type CodeMade =
  | { ok: true; code: string; station: string; expiresMs: number }
  | { ok: false; why: 'unknown-unit' | 'unknown-station' }

type Parts = {
  store: Store
  clock: () => number
  randomBytes: (count: number) => Uint8Array
  days: DayClock
}

/** Makes an enrolment code, and the station that it is for. The code itself is kept nowhere. */
export async function makeCode(parts: Parts, asked: CodeAsked): Promise<CodeMade> {
  const { store, clock, randomBytes, days } = parts
  const nowMs = clock()
  return store.write(async (writes): Promise<CodeMade> => {
    const station =
      'station' in asked ? asked.station : await addStation(writes, toOrder(asked), { nowMs, days })
    if (station === undefined) return { ok: false, why: 'unknown-unit' }
    if (!(await writes.stations.find(station))) return { ok: false, why: 'unknown-station' }
    return { ok: true, station, ...(await addCode(writes, { station, nowMs, randomBytes })) }
  })
}

type CodeParts = { station: string; nowMs: number; randomBytes: Parts['randomBytes'] }

/** One more code for a station. Those nobody used are worth nothing any more: a sheet that was lost must not enrol a second kiosk. */
export async function addCode(
  writes: Pick<StoreWrites, 'enrolment'>,
  { station, nowMs: createdMs, randomBytes }: CodeParts,
): Promise<{ code: string; expiresMs: number }> {
  const code = toCode(randomBytes(enrolmentCodeLength))
  const expiresMs = createdMs + enrolmentCodeHours * hourMs
  await writes.enrolment.dropUnusedCodes(station)
  await writes.enrolment.addCode({ hash: hashSecret(code), station, createdMs, expiresMs, usedBy: undefined })
  return { code, expiresMs }
}

function toOrder({ unit, name, hostOrganisation }: Extract<CodeAsked, { unit: string }>) {
  const host = hostOrganisation === undefined ? {} : { hostOrganisation: { 'zh-CN': hostOrganisation } }
  return { unit, said: { name: { 'zh-CN': name }, ...host } }
}
