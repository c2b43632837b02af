import type { Deed } from './append.ts'

/** What may stand in the log of what was typed. A PIN, a code or a file's path is not among them. */
const named = ['station', 'card', 'key', 'name', 'role', 'may', 'days', 'withdraw'] as const

type Typed = { command: string; text(option: string): string | undefined }

/** What somebody at the hub's own command line did. */
export function deedOfCommand({ command, text }: Typed, nowMs: number): Deed {
  const about = Object.fromEntries(
    named.flatMap((option) => {
      const typed = text(option)
      return typed === undefined ? [] : [[option, typed]]
    }),
  )
  const who = { kind: 'command', id: 'command-line', name: 'command line' } as const
  return { atMs: nowMs, kind: 'change', who, unit: text('unit') ?? null, what: `command ${command}`, about }
}
