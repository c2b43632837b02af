import { describe, expect, it, vi } from 'vitest'
import type { StartedShell } from '../test/support/electron/started-shell.ts'
import { shellUnderTest, startedShell } from '../test/support/electron/started-shell.ts'
import { exitCodes } from './exit-codes.ts'
import { homePage } from './pages.ts'
import { pauseMs } from './service-exit.ts'

const tell = ({ double, window }: StartedShell, pin: unknown, from = {}) =>
  double.ipc.invoke('waystation:leave-kiosk', { window, url: homePage, ...from }, pin)

describe('the way into service mode', () => {
  it('opens to the right PIN, with code 78', async () => {
    const shell = await startedShell()
    expect(await tell(shell, '246810')).toEqual({ ok: true })
    shell.host().dies(0)
    await vi.waitFor(() => expect(shell.double.exitCode).toBe(exitCodes.service))
  })

  it.each(['000000', '', '9'.repeat(33), 246810, null, ['246810']])('stays shut to %j', async (pin) => {
    const shell = await startedShell()
    expect(await tell(shell, pin)).toEqual({ ok: false, problem: 'wrong-pin' })
    expect(shell.lines.some(({ event }) => event === 'leaving')).toBe(false)
  })

  it('looks at no PIN for a minute after three wrong ones, not even the right one', async () => {
    const shell = await startedShell()
    for (const pin of ['1', '2', '3']) await tell(shell, pin)
    expect(await tell(shell, '246810')).toEqual({ ok: false, problem: 'slow-down' })
    shell.clock.advance(pauseMs)
    expect(await tell(shell, '246810')).toEqual({ ok: true })
  })

  it('looks at one PIN at a time', async () => {
    const shell = await startedShell()
    const answers = await Promise.all(['1', '2', '3', '246810'].map((pin) => tell(shell, pin)))
    expect(answers.slice(1)).toEqual(Array.from({ length: 3 }, () => ({ ok: false, problem: 'slow-down' })))
  })

  it('counts a verifier that fails as a wrong PIN', async () => {
    const given = shellUnderTest()
    given.deps.isServicePin = () => Promise.reject(new Error('disk'))
    expect(await tell(await startedShell(given), '246810')).toEqual({ ok: false, problem: 'wrong-pin' })
  })

  it.each([
    ['another page', { url: 'https://example.org/' }],
    ['a frame within the page', { isSubframe: true }],
    ['a frame that has gone', { isGone: true }],
  ])('does not listen to %s', async (_who, from) => {
    const shell = await startedShell()
    expect(await tell(shell, '246810', from)).toBeUndefined()
    expect(shell.lines.at(-1)).toEqual({
      event: 'sender-refused',
      facts: { channel: 'waystation:leave-kiosk' },
    })
  })

  it('never writes a PIN into the log', async () => {
    const shell = await startedShell()
    await tell(shell, '135791')
    expect(JSON.stringify(shell.lines)).not.toContain('135791')
  })
})

it('gives no line to the host to a page that is not ours', async () => {
  const { double, window, host } = await startedShell()
  double.ipc.send('waystation:screen-loaded', { window, url: 'https://example.org/' })
  expect(host().received).toEqual([])
})
