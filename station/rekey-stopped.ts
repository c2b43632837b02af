import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ballastAt } from '../db/ballast.ts'
import { checkpoint } from '../db/checkpoint.ts'
import { readEnrolment } from '../db/enrolment.ts'
import { CannotRecord } from '../db/faults.ts'
import type { WriteHandle } from '../db/handles.ts'
import { markStopped } from '../db/host-state.ts'
import { oldNodeSentence, openForWriting } from '../db/open.ts'
import { openKeys } from './enrolment/keys.ts'
import type { Rekeyed } from './enrolment/rekey.ts'
import { rekey } from './enrolment/rekey.ts'
import { openRecord } from './record/open-record.ts'
import type { HostParts } from './start-host.ts'
import { takeFolder } from './take-folder.ts'

export type RekeyStopped = { ok: true; value: Rekeyed & { station: string } } | { ok: false; say: string }

/**
 * Gives a stopped station a new key, to be told to the hub with its next batch. What a person can put right comes back as a sentence
 * and leaves everything as it was.
 */
export async function rekeyStopped(parts: Omit<HostParts, 'onLaunch' | 'onRelease'>): Promise<RekeyStopped> {
  const { dataDir } = parts.config
  const path = join(dataDir, 'station.db')
  const tooOld = oldNodeSentence(process.versions.napi)
  if (tooOld) return { ok: false, say: tooOld }
  if (!existsSync(path)) return { ok: false, say: `There is no station in ${dataDir}.` }
  const taken = takeFolder(dataDir)
  if (!taken.ok) return taken
  try {
    if (existsSync(`${path}.suspect`)) return { ok: false, say: mendFirst }
    const opened = openForWriting(path, { onFatal: parts.onFatal, relieve: () => false })
    if (!opened.ok) return { ok: false, say: opened.problem === 'damaged' ? mendFirst : opened.say }
    try {
      return await rekeyIn(opened.db, parts)
    } finally {
      opened.db.sqlite.close()
    }
  } finally {
    taken.lock.release()
  }
}

const mendFirst = 'The database may be damaged: start the station first, which mends it, then try again.'

async function rekeyIn(
  db: WriteHandle,
  parts: Omit<HostParts, 'onLaunch' | 'onRelease'>,
): Promise<RekeyStopped> {
  const { dataDir } = parts.config
  const enrolment = readEnrolment(db)
  if (!enrolment) return { ok: false, say: 'This station is not enrolled: no hub knows its key.' }
  try {
    // A start like any other, so that the line has a boot to be timed in.
    const record = openRecord({
      ...parts,
      db,
      ballast: ballastAt(join(dataDir, 'ballast')),
      wasRepaired: false,
    })
    const rekeyed = await rekey({ ...record, keys: openKeys(dataDir) })
    record.close()
    checkpoint(db, 'TRUNCATE')
    markStopped(db)
    if (!rekeyed) throw new Error('nobody else is here who could have enrolled it')
    return { ok: true, value: { station: enrolment.station, ...rekeyed } }
  } catch (error) {
    if (error instanceof CannotRecord) return { ok: false, say: `${error.message}: the key stays as it was.` }
    throw error
  }
}
