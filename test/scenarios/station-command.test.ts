// The program as an operator meets it.
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HubPeer } from '../support/peer/hub-peer.ts'
import { scratchFolder } from '../support/station/host-in-process.ts'
import type { RunningStation } from '../support/station/host-process.ts'
import { runStation, serveStation } from '../support/station/host-process.ts'
import { openLaunch } from '../support/station/http-client.ts'
import { until } from '../support/station/until.ts'

let folder: ReturnType<typeof scratchFolder>
let data: string
let running: RunningStation | undefined
beforeEach(() => {
  folder = scratchFolder()
  data = join(folder.path, 'station')
})
afterEach(async () => {
  running?.client.close()
  running?.kill('SIGKILL')
  await running?.ended
  running = undefined
  folder.remove()
})

const visit = () => ({ act: v7(), category: 'rider', services: ['water'] })

describe('station serve', () => {
  it('says in one line of JSON where it serves, and ends with 0 when it is asked to', async () => {
    running = await serveStation(['--data', data, '--port', '0'])
    expect(running.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(running.launch.startsWith(`${running.url}/launch?code=`)).toBe(true)
    expect(await running.client.call('visits.checkIn', visit())).toMatchObject({ ok: true })
    running.kill('SIGTERM')
    expect(await running.ended).toBe(0)
    const sqlite = new Database(join(data, 'station.db'), { readonly: true })
    expect(sqlite.prepare('SELECT clean_stop FROM host_state').pluck().get()).toBe(1)
    sqlite.close()
  })

  it('keeps what it writes for this user alone', async () => {
    running = await serveStation(['--data', data, '--port', '0'])
    for (const name of ['station.db', 'shell-key'])
      expect(statSync(join(data, name)).mode & 0o077).toBe(
        process.platform === 'win32' ? expect.any(Number) : 0,
      )
  })

  it('goes on when nobody reads its lines any more', async () => {
    running = await serveStation(['--data', data, '--port', '0'])
    await until('the next launch address', () => (running?.said().length ?? 0) > 1)
    const { launch } = JSON.parse(running.said()[1] ?? '') as { launch: string }
    running.hangUp()
    // Spending it is worth a line, which now has nowhere to go.
    await openLaunch(launch)
    expect(await running.client.call('visits.checkIn', visit())).toMatchObject({ ok: true })
    running.kill('SIGTERM')
    expect(await running.ended).toBe(0)
  })

  it('goes on when the disk of its log is full', async () => {
    // Writing to /dev/full fails for want of room.
    const before = existsSync('/dev/full') ? ['sh', '-c', 'exec "$@" 2>/dev/full', 'sh'] : []
    running = await serveStation(['--data', data, '--port', '0'], { before })
    expect(await running.client.call('visits.checkIn', visit())).toMatchObject({ ok: true })
    running.kill('SIGTERM')
    expect(await running.ended).toBe(0)
  })

  it('refuses a second host on the same folder with a sentence', async () => {
    running = await serveStation(['--data', data, '--port', '0'])
    const second = await runStation(['serve', '--data', data, '--port', '0'])
    expect(second).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/already running on .*\.\n$/),
    })
  })

  it('refuses a port that is taken with a sentence, and leaves the folder free', async () => {
    running = await serveStation(['--data', data, '--port', '0'])
    const { port } = new URL(running.url)
    const other = join(folder.path, 'other')
    const second = await runStation(['serve', '--data', other, '--port', port])
    expect(second).toMatchObject({ code: 2, stderr: expect.stringMatching(/^Port \d+ .*\.\n$/m) })
  })

  it('refuses a folder that is none, or cannot be locked, with a sentence', async () => {
    writeFileSync(data, 'a file')
    const there = await runStation(['serve', '--data', data, '--port', '0'])
    expect(there).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/^The folder .*\.\n$/) })
    const other = join(folder.path, 'other')
    mkdirSync(join(other, 'host.lock'), { recursive: true })
    const locked = await runStation(['serve', '--data', other, '--port', '0'])
    expect(locked).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^The folder .*\.\n$/),
    })
  })

  it.each([
    ['bad input', ['serve', '--data', '/tmp/x', '--port', 'many'], /^--port must be/],
    ['no folder', ['serve'], /--data DIR\.$/m],
    ['no command', [], /station serve/],
  ])('refuses %s with a sentence and code 2', async (_, args, sentence) => {
    const { code, stderr, stdout } = await runStation(args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(sentence)
  })

  it('helps', async () => {
    expect(await runStation(['--help'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('station serve'),
    })
  })

  it('takes everything from the environment', async () => {
    running = await serveStation([], { env: { WAYSTATION_STATION_DATA: data, WAYSTATION_STATION_PORT: '0' } })
    expect(await running.client.call('visits.checkIn', visit())).toMatchObject({ ok: true })
  })
})

describe('station serve --code', () => {
  let hub: HubPeer
  beforeEach(async () => {
    hub = await HubPeer.open()
  })
  afterEach(() => hub.close())

  const serve = (code: string) =>
    serveStation(['--data', data, '--port', '0', '--hub', hub.url, '--code', code])
  const delivery = async () => {
    const answer = await running?.client.call('delivery.status', {})
    return answer?.ok ? answer.value : undefined
  }

  it('enrols by itself and delivers what it had recorded before', async () => {
    running = await serveStation(['--data', data, '--port', '0'])
    await running.client.call('visits.checkIn', visit())
    running.kill('SIGTERM')
    await running.ended
    running = await serve(hub.addCode().code)
    await until('everything delivered', async () => (await delivery())?.state === 'up-to-date')
    expect(hub.lines('652328-0001').filter(({ line }) => line.includes('visit.checked-in'))).toHaveLength(1)
  })

  it('waits for a hub that is not there yet, and records meanwhile', async () => {
    hub.misbehave({ name: 'bad-gateway' }, { path: '/v1' })
    running = await serve(hub.addCode().code)
    await until('a try', async () => (await delivery())?.lastFault === 'unreachable')
    expect(await running.client.call('visits.checkIn', visit())).toMatchObject({ ok: true })
    hub.behave()
    await until('delivered', async () => (await delivery())?.state === 'up-to-date', 30_000)
  })

  it.each([
    ['a code nobody gave', 'ZZZZZZZZZZ', 'bad-code'],
    ['an expired one', undefined, 'code-expired'],
  ])('says plainly that %s is refused, and goes on recording', async (_, typed, problem) => {
    running = await serve(typed ?? hub.addCode({ expired: true }).code)
    await until('the refusal', async () => (await delivery())?.lastFault === problem)
    expect(await delivery()).toMatchObject({ state: 'not-enrolled', nextTryAt: null })
    expect(running.stderr()).toContain(`could not be enrolled (${problem})`)
    expect(await running.client.call('visits.checkIn', visit())).toMatchObject({ ok: true })
  })
})
