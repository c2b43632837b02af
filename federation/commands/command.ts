import type { ParseArgsOptionsConfig } from 'node:util'
import { parseArgs } from 'node:util'
import { configError } from './config-error.ts'

/** What was typed and what stands in the environment; the typed word wins. */
export type Given = {
  /** The command itself, with its verb when it has one: `account add`. */
  command: string
  text(option: string, variable?: string): string | undefined
  flag(option: string, variable?: string): boolean
  /** An option that may be given several times, in the order typed. */
  list(option: string): string[]
}

export type Output = { out(line: string): void }

/**
 * One command of the program. `run` gives what its last line of output says; `undefined` when it said it itself. It throws a
 * ConfigError for what is wrong with the asking.
 */
export type Command = {
  help: string
  options: ParseArgsOptionsConfig
  run(given: Given, output: Output): Promise<Record<string, unknown> | undefined>
}

/** Reads the options of a command; `help` when it is asked for. */
export function readGiven(
  options: ParseArgsOptionsConfig,
  { command, args }: { command: string; args: readonly string[] },
  env: NodeJS.ProcessEnv,
): Given | 'help' {
  const values = parse({ ...options, help: { type: 'boolean', short: 'h' } }, args)
  if (values['help'] === true) return 'help'
  return {
    command,
    text: (option, variable) => {
      const typed = values[option]
      return typeof typed === 'string' ? typed : variable ? env[variable] || undefined : undefined
    },
    flag: (option, variable) =>
      values[option] === true || (variable !== undefined && /^(1|true|yes)$/i.test(env[variable] ?? '')),
    list: (option) => {
      const typed = values[option]
      return Array.isArray(typed) ? typed.filter((each) => typeof each === 'string') : []
    },
  }
}

function parse(options: ParseArgsOptionsConfig, args: readonly string[]): Record<string, unknown> {
  try {
    return parseArgs({ args: joined(options, args), options, strict: true, allowPositionals: false }).values
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error)
    throw configError('bad-option', `${message}.`)
  }
}

/**
 * A value that begins with a dash stays with its option: one in 64 thumbprints of keys does, and nobody who copies one knows why it
 * should be written otherwise. An option of ours is no value: there the value was forgotten, and that is said.
 */
function joined(options: ParseArgsOptionsConfig, args: readonly string[]): string[] {
  const isOption = (arg: string) =>
    arg.startsWith('--') && Object.hasOwn(options, arg.slice(2).replace(/=.*$/s, ''))
  const whole: string[] = []
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? ''
    const next = args[at + 1]
    const takesText = isOption(arg) && options[arg.slice(2)]?.type === 'string'
    if (takesText && next?.startsWith('-') && next !== '-h' && !isOption(next)) {
      whole.push(`${arg}=${next}`)
      at++
    } else whole.push(arg)
  }
  return whole
}

/** The hub's data directory. */
export function dataDirOf(given: Given): string {
  const dir = given.text('data', 'WAYSTATION_HUB_DATA')
  if (!dir) throw configError('no-data')
  return dir
}
