// A disk that fails or is full. After a failed write or fsync the host ends rather than answer in doubt; a full disk is told, and
// passes by itself. In both cases what was acknowledged is there.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { damagedLines } from '../../db/check-chain.ts'
import { listEpochs } from '../../db/epochs.ts'
import { openForReading } from '../../db/open.ts'
import { readEntries } from '../../db/read-entries.ts'
import type { StationClient } from '../../station/contract/client.ts'
import { notRun } from '../support/not-run.ts'
import { scratchFolder } from '../support/station/host-in-process.ts'
import type { RunningStation } from '../support/station/host-process.ts'
import { serveStation } from '../support/station/host-process.ts'
import { smallDisk } from '../support/station/small-disk.ts'

let folder: ReturnType<typeof scratchFolder>
let running: RunningStation | undefined
beforeEach(() => {
  folder = scratchFolder()
})
afterEach(async () => {
  running?.client.close()
  running?.kill('SIGKILL')
  await running?.ended
  running = undefined
  folder.remove()
})

const checkIn = (client: StationClient, act: string = v7()) =>
  client.call('visits.checkIn', { act, category: 'rider', services: ['water'] })

/** Checks in until it does not work any more (or `atMost` times); the visits that were acknowledged, and the last outcome. */
async function checkInUntilRefused(client: StationClient, atMost: number) {
  const acknowledged: string[] = []
  for (let n = 0; n < atMost; n += 1) {
    const answer = await checkIn(client).catch(() => undefined)
    if (!answer?.ok) return { acknowledged, last: answer }
    acknowledged.push(`${answer.value.visit.epoch}/${answer.value.visit.seq}`)
  }
  return { acknowledged, last: undefined }
}

function visitsIn(data: string): string[] {
  const db = openForReading(join(data, 'station.db'))
  const held = listEpochs(db).flatMap(({ no, epoch, tip }) => {
    expect(damagedLines(db, no, { from: 1, through: tip })).toEqual([])
    const lines = [...readEntries(db, { epochNo: no })]
    return lines.filter(({ line }) => line.includes('"visit.checked-in"')).map(({ seq }) => `${epoch}/${seq}`)
  })
  db.sqlite.close()
  return held
}

/** Starts it under `before`, checks in until it dies, then starts it again as it is. */
async function dieAndComeBack(data: string, before: string[]) {
  running = await serveStation(['--data', data, '--port', '0'], { before })
  const { acknowledged } = await checkInUntilRefused(running.client, 3000)
  const code = await running.ended
  const stderr = running.stderr()
  running.client.close()
  running = await serveStation(['--data', data, '--port', '0'])
  const again = await checkIn(running.client)
  return { acknowledged, code, stderr, again }
}

describe('a write that fails', () => {
  it('ends the host with code 74 and a line that says why; what it acknowledged is there', async () => {
    const data = join(folder.path, 'station')
    // A file may grow to 512 KiB and no further; with its signal ignored, the write fails with EFBIG.
    const limited = ['sh', '-c', 'trap "" XFSZ; ulimit -f 1024; exec "$@"', 'sh']
    const { acknowledged, code, stderr, again } = await dieAndComeBack(data, limited)
    expect([code, again.ok]).toEqual([74, true])
    expect(stderr).toContain('the disk failed')
    expect(acknowledged.length).toBeGreaterThan(5)
    expect(visitsIn(data)).toEqual(expect.arrayContaining(acknowledged))
  })
})

describe('an fsync that fails', () => {
  it.for([1, 2, 7])('ends the host at the act whose commit it was: number %i', async (number, context) => {
    const data = join(folder.path, 'station')
    const tracer = tracerFailing('fsync,fdatasync', join(data, 'station.db-wal'), number)
    if (!tracer) notRun(context, 'strace may not trace here; install it, and run as root')
    const { acknowledged, code, stderr, again } = await dieAndComeBack(data, tracer)
    expect([code, again.ok]).toEqual([74, true])
    expect(stderr).toContain('SQLITE_IOERR_FSYNC')
    const held = visitsIn(data)
    expect(held).toEqual(expect.arrayContaining(acknowledged))
    // Besides the act that came after the restart at most one is there that nobody was thanked for.
    expect(held.length - acknowledged.length).toBeLessThanOrEqual(2)
  })
})

/** A command that runs another with its n-th call of these kinds on `path` failing; undefined where nobody may trace. */
function tracerFailing(calls: string, path: string, number: number): string[] | undefined {
  if (spawnSync('strace', ['-e', 'trace=none', 'true']).status !== 0) return undefined
  const inject = `inject=${calls}:error=EIO:when=${number + 20}`
  return ['strace', '-f', '-qq', '-o', '/dev/null', '-P', path, '-e', `trace=${calls}`, '-e', inject]
}

describe('a full disk', () => {
  it('is told to each act, keeps what was acknowledged, and passes by itself', async (context) => {
    const disk = smallDisk(24)
    if (!disk) notRun(context, 'no small file system may be mounted here; run as root')
    try {
      running = await serveStation(['--data', disk.path, '--port', '0'])
      const before = await checkInUntilRefused(running.client, 20)
      disk.fill()
      const full = await checkInUntilRefused(running.client, 2000)
      expect(full.last).toEqual({ ok: false, problem: 'cannot-record' })
      const act = v7()
      expect(await checkIn(running.client, act)).toEqual({ ok: false, problem: 'cannot-record' })
      expect(await running.client.call('visits.today', {})).toMatchObject({ ok: true })
      disk.free()
      const later = await checkIn(running.client, act)
      if (!later.ok) throw new Error(later.problem)
      running.kill('SIGKILL')
      await running.ended
      const name = `${later.value.visit.epoch}/${later.value.visit.seq}`
      expect(visitsIn(disk.path)).toEqual([...before.acknowledged, ...full.acknowledged, name])
    } finally {
      disk.remove()
    }
  })
})

describe('a database that is not one', () => {
  it('is laid aside, and said in the log; the station records', async () => {
    const text = 'not a database, but somebody’s file'.repeat(200)
    writeFileSync(join(folder.path, 'station.db'), text)
    running = await serveStation(['--data', folder.path, '--port', '0'])
    expect(running.stderr()).toContain('the database was damaged')
    const aside = readdirSync(folder.path).filter((name) => name.startsWith('station.db.damaged-'))
    expect(readFileSync(join(folder.path, aside[0] ?? ''), 'utf8')).toBe(text)
    expect(await checkIn(running.client)).toMatchObject({ ok: true })
  })
})
