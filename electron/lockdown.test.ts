import { describe, expect, it, vi } from 'vitest'
import { startedShell } from '../test/support/electron/started-shell.ts'
import { cancellable } from '../test/support/electron/world.ts'
import { isAllowedRequest } from './lockdown.ts'
import { isOwnPage } from './pages.ts'

const foreign = [
  'https://example.org/',
  'http://127.0.0.1:8080/',
  'file:///etc/passwd',
  'waystation://elsewhere/',
  'waystation://kiosk.example.org/',
  'waystation://kiosk:80/',
  'waystation://somebody@kiosk/',
  'javascript:alert(1)',
  'chrome://gpu',
  'devtools://devtools/bundled/inspector.html',
  'about:blank',
  'data:text/html,<h1>here</h1>',
  '',
]

describe('pages', () => {
  it.each(foreign)('calls %j a stranger', (url) => expect(isOwnPage(url)).toBe(false))
  it.each(['waystation://kiosk/', 'waystation://kiosk/manager', 'waystation://kiosk/assets/a.js?v=1#x'])(
    'calls %s its own',
    (url) => expect(isOwnPage(url)).toBe(true),
  )
})

describe('lockdown', () => {
  it.each(foreign.filter((url) => !url.startsWith('data:')))('lets no request out to %j', async (url) => {
    expect(isAllowedRequest(url)).toBe(false)
    expect((await startedShell()).double.session.lets(url)).toBe(false)
  })

  it('lets a page have its own files and what it made itself', async () => {
    const { session } = (await startedShell()).double
    for (const url of ['waystation://kiosk/assets/a.js', 'blob:waystation://kiosk/1', 'data:,']) {
      expect(session.lets(url)).toBe(true)
    }
  })

  it('stops keys that are not on the list before the page sees them, and only those', async () => {
    const { window } = await startedShell()
    const [newTab, letter] = [cancellable({}), cancellable({})]
    window.page.emit('before-input-event', newTab, { key: 't', control: true, alt: false, meta: false })
    window.page.emit('before-input-event', letter, { key: 't', control: false, alt: false, meta: false })
    expect(newTab.defaultPrevented).toBe(true)
    expect(letter.defaultPrevented).toBe(false)
  })

  it('stays on its own pages, also after a redirect and in frames', async () => {
    const { window } = await startedShell()
    const go = (event: string, url: string, isMainFrame: boolean) => {
      const navigation = cancellable({ url, isMainFrame })
      window.page.emit(event, navigation)
      return !navigation.defaultPrevented
    }
    expect(go('will-frame-navigate', 'waystation://kiosk/', true)).toBe(true)
    expect(go('will-frame-navigate', 'https://example.org/', true)).toBe(false)
    expect(go('will-frame-navigate', 'waystation://kiosk/', false)).toBe(false)
    expect(go('will-redirect', 'waystation://kiosk/', true)).toBe(false)
  })

  it('opens no second window, no webview, no download, no menu', async () => {
    const { double, window } = await startedShell()
    expect(window.opens('waystation://kiosk/')).toEqual({ action: 'deny' })
    const [webview, download] = [cancellable({}), cancellable({})]
    window.page.emit('will-attach-webview', webview)
    double.session.events.emit('will-download', download)
    expect([webview.defaultPrevented, download.defaultPrevented]).toEqual([true, true])
    expect(double.calls).toContain('Menu.setApplicationMenu none')
  })

  it('grants nothing a page may ask for', async () => {
    const { session } = (await startedShell()).double
    const answer = vi.fn()
    const ask = session.permissionRequest as unknown as (...facts: unknown[]) => void
    for (const permission of ['media', 'geolocation', 'notifications', 'fullscreen', 'hid']) {
      ask({}, permission, answer, {})
    }
    expect(answer.mock.calls).toEqual(Array.from({ length: 5 }, () => [false]))
    expect((session.permissionCheck as () => boolean)()).toBe(false)
    expect((session.devicePermission as () => boolean)()).toBe(false)
  })
})
