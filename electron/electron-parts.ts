import type * as Electron from 'electron/main'

/** The parts of Electron this shell uses, exactly as Electron types them. Only main.ts imports the module itself. */
export type ElectronParts = Pick<
  typeof Electron,
  | 'app'
  | 'BrowserWindow'
  | 'ipcMain'
  | 'Menu'
  | 'MessageChannelMain'
  | 'powerSaveBlocker'
  | 'protocol'
  | 'screen'
  | 'session'
  | 'utilityProcess'
>

export type KioskWindow = InstanceType<ElectronParts['BrowserWindow']>
