import { describe, expect, it, vi } from 'vitest'
import type { StartedShell } from '../test/support/electron/started-shell.ts'
import { startedShell } from '../test/support/electron/started-shell.ts'
import { lossWindowMs, stuckAfterMs, withLoss } from './crashes.ts'
import { exitCodes } from './exit-codes.ts'

const crash = ({ window }: StartedShell) =>
  window.page.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 139 })

describe('a page that is lost', () => {
  it('is loaded again', async () => {
    const shell = await startedShell()
    crash(shell)
    expect(shell.window.loads).toEqual(['waystation://kiosk/', 'waystation://kiosk/'])
  })

  it('ends the shell with 75 the third time within a minute', async () => {
    const shell = await startedShell()
    crash(shell)
    shell.clock.advance(29_000)
    crash(shell)
    shell.clock.advance(29_000)
    crash(shell)
    expect(shell.window.loads).toHaveLength(3)
    shell.host().dies(0)
    await vi.waitFor(() => expect(shell.double.exitCode).toBe(exitCodes.pageLoop))
  })

  it('may be lost for ever at more than a minute apart', async () => {
    const shell = await startedShell()
    for (let loss = 0; loss < 10; loss += 1) {
      crash(shell)
      shell.clock.advance(lossWindowMs / 2)
    }
    expect(shell.window.loads).toHaveLength(11)
    expect(shell.lines.some(({ event }) => event === 'leaving')).toBe(false)
  })

  it('is tried again a moment after it could not be loaded', async () => {
    const shell = await startedShell()
    shell.window.page.emit('did-fail-load', {}, -6, 'ERR_FILE_NOT_FOUND', 'waystation://kiosk/', true)
    expect(shell.window.loads).toHaveLength(1)
    shell.clock.advance(1_000)
    expect(shell.window.loads).toHaveLength(2)
  })

  it('is not called lost for a part that failed, nor for a load that was called off', async () => {
    const shell = await startedShell()
    shell.window.page.emit('did-fail-load', {}, -6, '', '', false)
    shell.window.page.emit('did-fail-load', {}, -3, '', '', true)
    shell.clock.advance(10_000)
    expect(shell.window.loads).toHaveLength(1)
  })

  it('is not brought back while the shell is leaving', async () => {
    const shell = await startedShell()
    shell.window.events.emit('closed')
    crash(shell)
    expect(shell.window.loads).toHaveLength(1)
  })
})

describe('a page that hangs', () => {
  it('is crashed after 30 s, and comes back', async () => {
    const shell = await startedShell()
    shell.window.events.emit('unresponsive')
    shell.clock.advance(stuckAfterMs - 1)
    expect(shell.window.crashes).toBe(0)
    shell.clock.advance(1)
    expect(shell.window.crashes).toBe(1)
    crash(shell)
    expect(shell.window.loads).toHaveLength(2)
  })

  it('is left alone when it answers again', async () => {
    const shell = await startedShell()
    shell.window.events.emit('unresponsive')
    shell.clock.advance(stuckAfterMs - 1)
    shell.window.events.emit('responsive')
    shell.clock.advance(stuckAfterMs)
    expect(shell.window.crashes).toBe(0)
  })

  it('takes no revenge on the page that came after it', async () => {
    const shell = await startedShell()
    shell.window.events.emit('unresponsive')
    crash(shell)
    shell.clock.advance(stuckAfterMs)
    expect(shell.window.crashes).toBe(0)
  })
})

it('forgets losses older than a minute', () => {
  expect(withLoss([0, 30_000], lossWindowMs)).toEqual([30_000, lossWindowMs])
})
