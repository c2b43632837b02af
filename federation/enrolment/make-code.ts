import { enrolmentCodeHours, enrolmentCodeLength, toCode } from '../../protocol/enrolment.ts'
import { hashSecret } from '../identity/secrets.ts'
import { publish } from '../publishing/publish.ts'
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
  const { store, clock, randomBytes } = parts
  const code = toCode(randomBytes(enrolmentCodeLength))
  const createdMs = clock()
  const expiresMs = createdMs + enrolmentCodeHours * hourMs
  return store.write(async (writes): Promise<CodeMade> => {
    const station = 'station' in asked ? asked.station : await addStation(writes, parts, asked)
    if (station === undefined) return { ok: false, why: 'unknown-unit' }
    if (!(await writes.stations.find(station))) return { ok: false, why: 'unknown-station' }
    await writes.enrolment.addCode({
      hash: hashSecret(code),
      station,
      createdMs,
      expiresMs,
      usedBy: undefined,
    })
    return { ok: true, code, station, expiresMs }
  })
}

async function addStation(
  writes: StoreWrites,
  { clock, days }: Parts,
  asked: Extract<CodeAsked, { unit: string }>,
): Promise<string | undefined> {
  const { unit, name, hostOrganisation } = asked
  const units = await writes.documents.units()
  if (!units.some((each) => each.id === unit)) return undefined
  const number = (await writes.stations.highestNumber(unit)) + 1
  const id = `${unit}-${String(number).padStart(4, '0')}`
  const createdMs = clock()
  await writes.stations.add({ id, name, unit, createdMs, fromDay: days.placeOf(createdMs).day })
  const host = hostOrganisation === undefined ? {} : { hostOrganisation: { 'zh-CN': hostOrganisation } }
  const body = { name: { 'zh-CN': name }, unit, ...host }
  await publish(writes, { type: 'station', id, audience: `station:${id}`, body })
  return id
}
