import type { ElectronParts } from './electron-parts.ts'

/** The screen is the station's door: it stays lit. After `ready`. */
export function setUpPower({ powerSaveBlocker }: ElectronParts): void {
  powerSaveBlocker.start('prevent-display-sleep')
}
