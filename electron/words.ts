// Every word that two of the shell's processes may exchange. The contract's own calls travel inside the port and are not here.
// No imports: the preload bundles this file and must stay small.

/** Channels between the preload and the main process. */
export const channels = {
  /** Preload → main: the page has loaded and listens for a port. */
  screenLoaded: 'waystation:screen-loaded',
  /** Main → preload, with one port: its other end is with the station host. */
  port: 'waystation:port',
  /** Preload → main, answered with `LeaveAnswer`: leave the kiosk for service, with the PIN typed. */
  leaveKiosk: 'waystation:leave-kiosk',
} as const

/** Preload → page, by `window.postMessage` with one port; again whenever the host was restarted. The newest port counts. */
export type PortForPage = { type: 'waystation-port' }

/** What the page finds as `window.waystationShell`. */
export type ShellForPage = { leaveKiosk(pin: string): Promise<LeaveAnswer> }

/** `slow-down`: too many wrong PINs; no PIN is looked at for a while. */
export type LeaveAnswer = { ok: true } | { ok: false; problem: 'wrong-pin' | 'slow-down' }

/** Main → host, on its parent port. `screen` comes with one port, to be given to the contract. */
export type ToHost = { type: 'screen' } | { type: 'stop' }

/**
 * Host → main. `ready`: its database is open. `launch`: an address for the loopback screens, whose code is nobody else's business.
 * `release`: the app version the hub wants installed.
 */
export type FromHost = { event: 'ready' } | { event: 'launch' } | { event: 'release'; app: string }
