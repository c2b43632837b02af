import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { homedir } from 'node:os'

/** What the scripts may know of the machine they run on; tests hand in one of their own. */
export type Machine = {
  env: Record<string, string | undefined>
  platform: NodeJS.Platform
  home: string
  isRoot: boolean
  /** The text of /etc/os-release, empty where there is none. */
  osRelease: string
  isFile(path: string): boolean
  list(folder: string): string[]
  /** Whether the program answers `--version`: Ubuntu's chromium-browser is a stub that only asks for snap. */
  answers(program: string): boolean
}

export function thisMachine(): Machine {
  const { platform, env } = process
  return {
    env,
    platform,
    home: homedir(),
    isRoot: process.getuid?.() === 0,
    osRelease: existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '',
    isFile: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false,
    list: (folder) => (existsSync(folder) ? readdirSync(folder) : []),
    answers(program) {
      // On Windows a browser asked for its version opens a window instead.
      if (platform === 'win32') return true
      return spawnSync(program, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
    },
  }
}
