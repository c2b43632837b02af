/**
 * How the shell ends. It never starts itself again (`app.relaunch()` leaves the old process tree to chance): systemd or Shell
 * Launcher reads the code and acts; assets/os/ holds both ends of this list.
 */
export const exitCodes = {
  /** Asked to stop. systemd stays still after `systemctl stop`, and starts again after anything else. */
  clean: 0,
  /** The window went away though nobody asked. */
  windowLost: 70,
  /** The page could not be kept alive. */
  pageLoop: 75,
  /** The graphics process kept dying: the next start does without it. */
  graphicsLoop: 76,
  /** The machine should be started anew. Nothing asks for it yet. */
  rebootWanted: 77,
  /** A person with the service PIN wants the machine: do not start again. */
  service: 78,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
