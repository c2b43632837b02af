import { describe, expect, it } from 'vitest'
import { shellUnderTest, startedShell } from '../test/support/electron/started-shell.ts'
import { exitCodes } from './exit-codes.ts'
import { startShell } from './start-shell.ts'

describe('start of the shell', () => {
  it('does nothing that needs a ready app before it is ready', async () => {
    const { double, deps } = shellUnderTest()
    const started = startShell(double.electron, deps)
    await Promise.resolve()
    expect(double.windows).toEqual([])
    expect(double.hosts).toEqual([])
    double.becomeReady()
    await started
    expect(double.hosts).toHaveLength(1)
  })

  it('sets the data folder before the lock, and everything that guards a page before the page', async () => {
    const { double } = await startedShell()
    const places = [
      'app.setPath userData /data/screen',
      'app.requestSingleInstanceLock',
      'protocol.registerSchemesAsPrivileged',
      'session.defaultSession',
      'protocol.handle waystation',
      'utilityProcess.fork',
      'new BrowserWindow',
      'ipcMain.on waystation:screen-loaded',
      'ipcMain.handle waystation:leave-kiosk',
      'window.loadURL waystation://kiosk/',
    ].map((call) => double.calls.indexOf(call))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it('keeps Chromium off the network and free of bubbles', async () => {
    const { double } = await startedShell()
    expect(double.calls).toContain(
      'app.commandLine.appendSwitch host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    )
    expect(double.calls.find((call) => call.includes('disable-features'))).toContain('Translate')
  })

  it('opens a sandboxed window without Node, without developer tools, filling the screen', async () => {
    const { window } = await startedShell()
    expect(window.options).toMatchObject({
      kiosk: true,
      frame: false,
      show: false,
      width: 1080,
      height: 1920,
    })
    expect(window.options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      devTools: false,
      webviewTag: false,
    })
  })

  it('opens an ordinary window on a desk', async () => {
    const given = shellUnderTest()
    given.deps.config.kiosk = false
    const { window, double } = await startedShell(given)
    expect(window.options).not.toHaveProperty('kiosk')
    window.events.emit('blur')
    expect(double.calls).not.toContain('window.focus')
  })

  it('shows the window once its page is drawn, and keeps the screen lit', async () => {
    const { double, window } = await startedShell()
    expect(double.calls).not.toContain('window.show')
    window.events.emit('ready-to-show')
    expect(double.calls).toContain('window.show')
    expect(double.calls).toContain('powerSaveBlocker.start prevent-display-sleep')
  })

  it('takes the screen back when it is pushed aside', async () => {
    const { double, window } = await startedShell()
    for (const event of ['blur', 'leave-full-screen', 'minimize']) window.events.emit(event)
    expect(double.calls.slice(-3)).toEqual(['window.focus', 'window.setKiosk true', 'window.restore'])
  })

  it('leaves at once, without a host, when another shell holds the station', async () => {
    const { double, deps } = shellUnderTest({ lock: false })
    await startShell(double.electron, deps)
    expect(double.exitCode).toBe(exitCodes.clean)
    expect(double.hosts).toEqual([])
  })

  it('logs which languages this build of Intl knows', async () => {
    const { lines } = await startedShell()
    const languages = lines.find(({ event }) => event === 'languages')?.facts
    expect(languages).toHaveProperty('DateTimeFormat')
    expect(languages?.['PluralRules']).toContain('zh-CN')
  })
})
