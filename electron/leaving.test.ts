import { describe, expect, it, vi } from 'vitest'
import { startedShell } from '../test/support/electron/started-shell.ts'
import { cancellable } from '../test/support/electron/world.ts'
import { exitCodes } from './exit-codes.ts'

describe('leaving', () => {
  it('lets the host close its database before the process ends, with code 0 when asked to quit', async () => {
    const { double, host } = await startedShell()
    const quit = cancellable({})
    double.app.emit('before-quit', quit)
    expect(quit.defaultPrevented).toBe(true)
    expect(host().received.at(-1)?.message).toEqual({ type: 'stop' })
    expect(double.exitCode).toBeUndefined()
    host().dies(0)
    await vi.waitFor(() => expect(double.exitCode).toBe(exitCodes.clean))
  })

  it('ends a host that does not close within three seconds', async () => {
    const { double, host, clock } = await startedShell()
    double.app.emit('before-quit', cancellable({}))
    clock.advance(2_999)
    expect(host().killed).toBe(false)
    clock.advance(1)
    expect(host().killed).toBe(true)
    host().dies(143)
    await vi.waitFor(() => expect(double.exitCode).toBe(exitCodes.clean))
  })

  it('calls a window nobody closed lost', async () => {
    const { double, window, host } = await startedShell()
    window.events.emit('closed')
    double.app.emit('window-all-closed')
    host().dies(0)
    await vi.waitFor(() => expect(double.exitCode).toBe(exitCodes.windowLost))
  })

  it('keeps to its first reason', async () => {
    const { double, window, host, lines } = await startedShell()
    double.app.emit('before-quit', cancellable({}))
    window.events.emit('closed')
    host().dies(0)
    await vi.waitFor(() => expect(double.exitCode).toBe(exitCodes.clean))
    expect(lines.filter(({ event }) => event === 'leaving')).toHaveLength(1)
  })

  it('does not start the host again once it is leaving', async () => {
    const { double, host, clock } = await startedShell()
    host().dies(1)
    double.app.emit('before-quit', cancellable({}))
    clock.advance(60_000)
    await vi.waitFor(() => expect(double.exitCode).toBe(exitCodes.clean))
    expect(double.hosts).toHaveLength(1)
  })
})
