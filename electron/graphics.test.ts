import { describe, expect, it, vi } from 'vitest'
import type { ShellUnderTest } from '../test/support/electron/started-shell.ts'
import { shellUnderTest, startedShell } from '../test/support/electron/started-shell.ts'
import { exitCodes } from './exit-codes.ts'
import { forgivenAfterMs, readDeaths } from './graphics.ts'

const software = 'app.disableHardwareAcceleration'
const dies = ({ double }: ShellUnderTest, facts = {}) =>
  double.app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed', exitCode: 139, ...facts })

/** The next start of the same machine. */
function again(before: ShellUnderTest, laterMs = 0): ShellUnderTest {
  const next = shellUnderTest()
  next.record.text = before.record.text
  next.clock.setWall(before.clock.wallMs() + laterMs)
  return next
}

describe('graphics that keep dying', () => {
  it('end the shell with 76 at the third death, and the next start draws in software', async () => {
    const first = await startedShell()
    for (let death = 0; death < 3; death += 1) dies(first)
    first.host().dies(0)
    await vi.waitFor(() => expect(first.double.exitCode).toBe(exitCodes.graphicsLoop))
    expect(first.double.calls).not.toContain(software)
    expect((await startedShell(again(first))).double.calls).toContain(software)
  })

  it('are counted over starts, for Chromium may end the app before us', async () => {
    const first = await startedShell()
    dies(first)
    dies(first)
    const second = await startedShell(again(first))
    expect(second.double.calls).not.toContain(software)
    dies(second)
    expect((await startedShell(again(second))).double.calls).toContain(software)
  })

  it('are forgiven after a day', async () => {
    const first = await startedShell()
    for (let death = 0; death < 3; death += 1) dies(first)
    expect((await startedShell(again(first, forgivenAfterMs - 1))).double.calls).toContain(software)
    expect((await startedShell(again(first, forgivenAfterMs))).double.calls).not.toContain(software)
  })

  it('do not end a shell that already draws in software', async () => {
    const first = await startedShell()
    for (let death = 0; death < 3; death += 1) dies(first)
    const second = await startedShell(again(first))
    for (let death = 0; death < 9; death += 1) dies(second)
    expect(second.lines.some(({ event }) => event === 'leaving')).toBe(false)
  })

  it('are not blamed for another process, nor for ending cleanly', async () => {
    const shell = await startedShell()
    for (let death = 0; death < 3; death += 1) {
      dies(shell, { type: 'Utility' })
      dies(shell, { reason: 'clean-exit' })
    }
    expect(shell.record.text).toBeUndefined()
  })
})

describe('the record of deaths', () => {
  it('leaves out what is dated later than now: a wrong clock must not condemn the driver for years', () => {
    expect(readDeaths(JSON.stringify({ deaths: [900, 1_100] }), 1_000)).toEqual([900])
  })

  it.each([undefined, '', 'null', '{', '{"deaths":"many"}', '[1,2,3]'])(
    'is empty when it reads %j',
    (text) => {
      expect(readDeaths(text, 1_000)).toEqual([])
    },
  )
})
