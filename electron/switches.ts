import type { ElectronParts } from './electron-parts.ts'

/**
 * Chromium switches of a kiosk. Each is here for something that showed on a screen or a wire; `undefined` is a bare switch.
 */
export const chromiumSwitches: Record<string, string | undefined> = {
  // Only this machine can be reached, whatever a page or Chromium itself wants to look up. The host does not go through Chromium.
  'host-resolver-rules': 'MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  // Translate's bubble covers the kiosk; media keys and swiping back leave the page.
  'disable-features': 'Translate,HardwareMediaKeyHandling,OverscrollHistoryNavigation,MediaRouter',
  'overscroll-history-navigation': '0',
  'disable-pinch': undefined,
  // Chromium's own talk with the world.
  'disable-background-networking': undefined,
  'disable-component-update': undefined,
  'disable-domain-reliability': undefined,
  'disable-sync': undefined,
  'disable-quic': undefined,
  'no-first-run': undefined,
  'no-pings': undefined,
  // A crash dump holds what was on the screen: somebody's words. None is written.
  'disable-breakpad': undefined,
  // "Read aloud" speaks before anyone has touched the glass.
  'autoplay-policy': 'no-user-gesture-required',
}

export function setUpSwitches({ app }: ElectronParts): void {
  for (const [name, value] of Object.entries(chromiumSwitches)) {
    if (value === undefined) app.commandLine.appendSwitch(name)
    else app.commandLine.appendSwitch(name, value)
  }
}
