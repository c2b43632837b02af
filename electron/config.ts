/** What the shell is told from outside, all of it by environment variables: a kiosk's command line belongs to Chromium. */
export type ShellConfig = {
  /** Where the station keeps everything: its journal (the host's) and the page's mailbox. */
  data: string
  /** Fills the screen and takes it back when it is lost; without it, a window like any other. */
  kiosk: boolean
  /** The host's environment: the shell's own, with the data folder decided. The host knows its names itself. */
  hostEnvironment: Record<string, string>
}

export type ConfigInput = {
  env: Record<string, string | undefined>
  /** Where data lies when nobody says: Electron's own folder for the app. */
  defaultData: string
  /** An installed app is a kiosk, a developer's is a window, unless `WAYSTATION_KIOSK` says otherwise. */
  packaged: boolean
}

/** `WAYSTATION_STATION_DATA`, `WAYSTATION_KIOSK` (`1` or `0`); the host's own `WAYSTATION_STATION_…` (hub, code, port …) are passed on. */
export function readShellConfig({ env, defaultData, packaged }: ConfigInput): ShellConfig {
  const data = env['WAYSTATION_STATION_DATA'] || defaultData
  const kiosk = env['WAYSTATION_KIOSK'] ? env['WAYSTATION_KIOSK'] === '1' : packaged
  const kept = Object.entries(env).flatMap(([name, value]) =>
    value === undefined || notForHost.has(name) ? [] : [[name, value]],
  )
  return { data, kiosk, hostEnvironment: { ...Object.fromEntries(kept), WAYSTATION_STATION_DATA: data } }
}

/** These would change how the host's Node runs: a debugger on a kiosk, code loaded before ours. */
const notForHost = new Set(['NODE_OPTIONS', 'NODE_PATH', 'ELECTRON_RUN_AS_NODE'])
