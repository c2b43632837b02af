import { describe, expect, it } from 'vitest'
import { startedShell } from '../test/support/electron/started-shell.ts'
import { firstWaitMs } from './back-off.ts'

describe('the host process', () => {
  it('is forked with the station in its environment and nothing on its command line', async () => {
    const { host } = await startedShell()
    expect(host()).toMatchObject({
      path: '/app/host.js',
      args: ['serve'],
      options: {
        env: { WAYSTATION_STATION_DATA: '/data', WAYSTATION_STATION_SCREENS: '/app/renderer' },
        execArgv: [],
      },
    })
  })

  it('gives the page one end of a channel and the host the other, once the page has loaded', async () => {
    const { host, window, pageLoads } = await startedShell()
    expect(window.received).toEqual([])
    pageLoads()
    const [toHost, toPage] = [host().received.at(-1), window.received.at(-1)]
    expect(toHost?.message).toEqual({ type: 'screen' })
    expect(toPage?.channel).toBe('waystation:port')

    const [hostEnd, pageEnd] = [toHost?.ports[0], toPage?.ports[0]]
    const heard = new Promise((resolve) => hostEnd?.on('message', ({ data }) => resolve(data)))
    hostEnd?.start()
    pageEnd?.postMessage({ id: 1, call: 'visits.today', input: {} })
    expect(await heard).toEqual({ id: 1, call: 'visits.today', input: {} })
    pageEnd?.close()
  })

  it('is started again with back-off when it dies, and the page gets a new line to it', async () => {
    const { double, host, window, pageLoads, clock } = await startedShell()
    pageLoads()
    host().dies(9)
    clock.advance(firstWaitMs - 1)
    expect(double.hosts).toHaveLength(1)
    clock.advance(1)
    expect(double.hosts).toHaveLength(2)
    expect(host().received.map(({ message }) => message)).toEqual([{ type: 'screen' }])
    expect(window.received).toHaveLength(2)

    host().dies(9)
    clock.advance(2 * firstWaitMs - 1)
    expect(double.hosts).toHaveLength(2)
    clock.advance(1)
    expect(double.hosts).toHaveLength(3)
  })

  it('gets no line to a page that has gone, until the next one asks', async () => {
    const { host, window, pageLoads, clock } = await startedShell()
    pageLoads()
    window.page.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false })
    host().dies(1)
    clock.advance(firstWaitMs)
    expect(host().received).toEqual([])
    pageLoads()
    expect(host().received).toHaveLength(1)
  })

  it('keeps its line when the page only moves within its document', async () => {
    const { host, window, pageLoads, clock } = await startedShell()
    pageLoads()
    window.page.emit('did-start-navigation', { isMainFrame: true, isSameDocument: true })
    host().dies(1)
    clock.advance(firstWaitMs)
    expect(host().received).toHaveLength(1)
  })

  it('hands over the line a page asked for while no host ran', async () => {
    const { host, window, pageLoads, clock } = await startedShell()
    host().dies(1)
    pageLoads()
    expect(window.received).toEqual([])
    clock.advance(firstWaitMs)
    expect(window.received).toHaveLength(1)
  })
})

describe('the release wanted', () => {
  it('is said once for each version, with how ours stands to it', async () => {
    const { host, lines } = await startedShell()
    for (const app of ['1.3.0', '1.3.0', '1.2.3']) host().says({ event: 'release', app })
    expect(lines.filter(({ event }) => event === 'release').map(({ facts }) => facts)).toEqual([
      { own: '1.2.3', wanted: '1.3.0', standing: 'behind' },
      { own: '1.2.3', wanted: '1.2.3', standing: 'current' },
    ])
  })

  it('is not taken from a message of another shape', async () => {
    const { host, lines } = await startedShell()
    host().says({ event: 'release', app: 7 })
    host().says('release')
    host().says({ event: 'launch', launch: 'http://127.0.0.1:1/launch?code=secret' })
    expect(lines.filter(({ event }) => event === 'host-said-unknown')).toHaveLength(2)
    expect(lines.some(({ event }) => event === 'release')).toBe(false)
    expect(JSON.stringify(lines)).not.toContain('secret')
  })
})
