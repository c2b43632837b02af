import type { Machine } from './machine.ts'

export type Commands = { commands: [string, ...string[]][]; env?: Record<string, string> }

/** Debian itself, not what is made from it. */
export function isDebian({ platform, osRelease }: Machine): boolean {
  return platform === 'linux' && /^ID="?debian"?$/m.test(osRelease)
}

/** Installs one of Debian's packages without a question; needs root. */
export function installByApt(name: string): Commands {
  return {
    commands: [
      ['apt-get', 'update', '-qq'],
      ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', name],
    ],
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  }
}
