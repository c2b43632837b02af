import { randomBytes } from 'node:crypto'
import { enrol } from '../../../federation/enrolment/enrol.ts'
import { makeCode } from '../../../federation/enrolment/make-code.ts'
import type { HubIdentity } from '../../../federation/identity/hub-identity.ts'
import type { Intake } from '../../../federation/intake/accept-batch.ts'
import { makeIntake } from '../../../federation/intake/accept-batch.ts'
import { makeVerifiers } from '../../../federation/intake/verifiers.ts'
import { openHub } from '../../../federation/open-hub.ts'
import type { Store } from '../../../federation/store/store.ts'
import { makeDayClock } from '../../../federation/timelines/day-clock.ts'
import type { BatchToSign } from '../../../protocol/batch.ts'
import { sealBatch } from '../../../protocol/batch.ts'
import { chainNext, chainStart, toDigest } from '../../../protocol/chain.ts'
import { toInstant } from '../../../protocol/instants.ts'
import type { Signer } from '../../../protocol/keys.ts'
import { makePrivateKey, toSigner } from '../../../protocol/keys.ts'
import { hubDirectory } from './hub-process.ts'

/** A hub's parts without its server, on a real database, by a clock that the test moves. */
export type HubInProcess = {
  dir: string
  store: Store
  identity: HubIdentity
  intake: Intake
  clock: { nowMs: number }
  /** A new station with a key of its own. */
  addStation(unit?: string): Promise<{ station: string; signer: Signer }>
  close(): Promise<void>
}

export async function openHubInProcess(
  nowMs = Date.parse('2026-11-22T04:00:00.000Z'),
): Promise<HubInProcess> {
  const { dir, remove } = await hubDirectory()
  const clock = { nowMs }
  const now = () => clock.nowMs
  const fatal = (error: unknown): never => {
    throw error
  }
  const { store, identity } = await openHub({ dir, clock: now, fatal })
  const days = makeDayClock(identity.timeZone)
  const observe = { batch: () => undefined, group: () => undefined }
  const intake = makeIntake({ store, identity, clock: now, days, verifiers: makeVerifiers(), observe })
  return {
    dir,
    store,
    identity,
    intake,
    clock,
    addStation: async (unit = '652328') => {
      const made = await makeCode({ store, clock: now, randomBytes, days }, { unit, name: '驿站' })
      if (!made.ok) throw new Error(made.why)
      const signer = await toSigner(await makePrivateKey())
      const request = { code: made.code, key: signer.publicKey, epoch: anyEpoch, app: '0.1.0' }
      const enrolled = await enrol({ store, identity }, { request, address: '127.0.0.1', nowMs: clock.nowMs })
      if (!enrolled.ok) throw new Error(enrolled.problem)
      return { station: made.station, signer }
    },
    close: async () => {
      await store.close()
      await remove()
    },
  }
}

const anyEpoch = '0197b3a0-0000-7000-8000-00000000ffff'

export type Cut = { from: number; to: number; tip?: number; throughMs?: number; cursor?: number }

/** Cuts a signed batch from a journal's lines, from and to included. */
export function cutFrom(
  journal: { epoch: string; lines: readonly string[] },
  by: { station: string; signer: Signer },
  cut: Cut,
): Promise<Buffer> {
  const chain = [chainStart(journal.epoch)]
  for (const line of journal.lines) chain.push(chainNext(chain.at(-1) as Buffer, Buffer.from(line)))
  const { from, to } = cut
  const batch: BatchToSign = {
    station: by.station,
    epoch: journal.epoch,
    from,
    to,
    prev: toDigest(chain[from - 1] as Buffer),
    head: toDigest(chain[to] as Buffer),
    tip: cut.tip ?? journal.lines.length,
    through: toInstant(cut.throughMs ?? Date.parse('2026-11-22T03:59:00.000Z')),
    cursor: cut.cursor ?? 0,
    lines: journal.lines.slice(from - 1, to).map((line) => Buffer.from(line)),
  }
  return sealBatch(batch, by.signer)
}
