import { describe, expect, it } from 'vitest'
import type { ElectronDouble } from './electron-double.ts'
import { electronDouble } from './electron-double.ts'

const options = { webPreferences: { preload: '/app/preload.cjs' } }
const schemes = [{ scheme: 'waystation', privileges: { standard: true } }]

function ready(): ElectronDouble {
  const double = electronDouble()
  double.becomeReady()
  return double
}

describe('the double refuses what Electron would refuse or ignore', () => {
  const tooEarly: [string, (double: ElectronDouble) => unknown][] = [
    ['a window', ({ electron }) => new electron.BrowserWindow(options)],
    ['the session', ({ electron }) => electron.session.defaultSession],
    ['serving a scheme', ({ electron }) => electron.protocol.handle('waystation', () => new Response())],
    ['a forked process', ({ electron }) => electron.utilityProcess.fork('/app/host.js')],
    ['keeping the screen lit', ({ electron }) => electron.powerSaveBlocker.start('prevent-display-sleep')],
  ]
  it.each(tooEarly)('%s before ready', (_what, act) => {
    expect(() => act(electronDouble())).toThrow('before the app is ready')
  })

  const tooLate: [string, (double: ElectronDouble) => unknown][] = [
    ['a scheme', ({ electron }) => electron.protocol.registerSchemesAsPrivileged(schemes)],
    ['turning acceleration off', ({ electron }) => electron.app.disableHardwareAcceleration()],
    ['a Chromium switch', ({ electron }) => electron.app.commandLine.appendSwitch('no-first-run')],
    ['moving the data folder', ({ electron }) => electron.app.setPath('userData', '/data')],
  ]
  it.each(tooLate)('%s after ready', (_what, act) => {
    expect(() => act(ready())).toThrow('only counts before the app is ready')
  })

  it('moving the data folder after the lock was taken in the old one', () => {
    const { electron } = electronDouble()
    electron.app.requestSingleInstanceLock()
    expect(() => electron.app.setPath('userData', '/data')).toThrow('lock')
  })

  it('schemes registered twice, and a scheme served unregistered', () => {
    const double = electronDouble()
    double.electron.protocol.registerSchemesAsPrivileged(schemes)
    expect(() => double.electron.protocol.registerSchemesAsPrivileged(schemes)).toThrow('second')
    expect(() => ready().electron.protocol.handle('waystation', () => new Response())).toThrow('registered')
  })

  it('two answers to one question of a page', () => {
    const { electron } = electronDouble()
    electron.ipcMain.handle('ask', () => 1)
    expect(() => electron.ipcMain.handle('ask', () => 2)).toThrow('second handler')
  })

  it('a port given away twice, or used after it was given away', () => {
    const { electron } = ready()
    const { port1 } = new electron.MessageChannelMain()
    const host = electron.utilityProcess.fork('/app/host.js')
    host.postMessage('here', [port1])
    expect(() => host.postMessage('again', [port1])).toThrow('given away')
    expect(() => port1.postMessage('hello')).toThrow('given away')
  })

  it('a window that is gone, a host that has ended, and starting itself again', () => {
    const double = ready()
    const window = new double.electron.BrowserWindow(options)
    double.windows[0]?.events.emit('closed')
    expect(() => window.focus()).toThrow('destroyed')
    const host = double.electron.utilityProcess.fork('/app/host.js')
    double.hosts[0]?.dies(1)
    expect(() => host.postMessage('hello')).toThrow('ended')
    expect(() => double.electron.app.relaunch()).toThrow('never')
  })

  it('anything it does not model', () => {
    const { electron } = ready()
    expect(() => electron.app.getAppMetrics()).toThrow('does not model app.getAppMetrics')
    expect(() => new electron.BrowserWindow(options).maximize()).toThrow('does not model window.maximize')
    expect(() => Reflect.get(electron, 'shell')).toThrow('does not model electron.shell')
  })
})
