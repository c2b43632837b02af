// Weekly reports in folders: whole files, and none outside the directory that the operator gave.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SenderOnTrial } from '../support/hub/sender-on-trial.ts'
import { minuteMs, runUntil, senderOnTrial, trialUnit } from '../support/hub/sender-on-trial.ts'
import { notRun } from '../support/not-run.ts'
import { smallDisk } from '../support/station/small-disk.ts'

let on: SenderOnTrial
beforeEach(async () => {
  on = await senderOnTrial('2026-11-23 09:00')
})
afterEach(() => on.close())

describe('a folder', () => {
  const files = () => readdirSync(join(on.reportsDir, trialUnit, 'monday')).toSorted()
  beforeEach(async () => {
    await on.subscribe({ target: { kind: 'folder', folder: 'monday' } })
  })

  it('has whole files and nothing else, named by week, unit and revision', async () => {
    const hub = on.start()
    await hub.tick()
    await on.lateNews(3)
    await runUntil(on, hub, '2026-11-23 10:00')
    const names = [1, 2].flatMap((revision) =>
      ['csv', 'json'].map((ending) => `waystation-2026-W47-652328-r${revision}.${ending}`),
    )
    expect(files()).toEqual(names.toSorted())
    const kept = await on.store.read((reads) => reads.reports.find(trialUnit, '2026-W47', 2))
    const written = readFileSync(
      join(on.reportsDir, trialUnit, 'monday', 'waystation-2026-W47-652328-r2.json'),
      'utf8',
    )
    expect(written).toBe(kept?.body)
  })

  it.each(['unit', 'folder'])('that is a link to elsewhere is not written into: %s', async (which) => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'waystation-elsewhere-'))
    if (which === 'folder') mkdirSync(join(on.reportsDir, trialUnit))
    symlinkSync(elsewhere, join(on.reportsDir, ...(which === 'unit' ? [trialUnit] : [trialUnit, 'monday'])))
    await on.start().tick()
    expect((await on.known())[0]).toMatchObject({ state: 'waiting', fault: 'folder-leaves' })
    expect(readdirSync(elsewhere)).toEqual([])
    rmSync(elsewhere, { recursive: true })
  })

  it.each([
    ['nobody may write', 'folder-denied', () => '/sys/kernel'],
    ['is not there', 'folder-missing', () => join(on.reportsDir, 'gone')],
  ])('whose directory %s fails with its reason', async (_, fault, dir) => {
    await on.start({ reportsDir: dir() }).tick()
    expect((await on.known())[0]).toMatchObject({ state: 'waiting', fault, tries: 1 })
  })

  it('without a directory of the operator is none', async () => {
    await on.start({ reportsDir: undefined }).tick()
    expect((await on.known())[0]).toMatchObject({ fault: 'no-folders' })
  })

  it('on a full disk has nothing half written, and the report when there is room', async (test) => {
    const disk = smallDisk(2)
    if (!disk) return notRun(test, 'no small disk may be mounted here: run as root')
    const hub = on.start({ reportsDir: disk.path })
    disk.fill()
    await hub.tick()
    expect((await on.known())[0]).toMatchObject({ fault: 'folder-full' })
    disk.free()
    on.clock.nowMs += minuteMs
    await hub.tick()
    expect((await on.known())[0]?.state).toBe('delivered')
    expect(readdirSync(join(disk.path, trialUnit, 'monday'))).toHaveLength(2)
    disk.remove()
  })
})
