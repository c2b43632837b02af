// The hub's program: finds the command, runs it, and turns what was wrong with the asking into a sentence and code 2.
import type { Command } from './commands/command.ts'
import { readGiven } from './commands/command.ts'
import { ConfigError, configError } from './commands/config-error.ts'

/** Loaded when asked for: a code or a token need no web server. */
const commands: Record<string, (verb: string | undefined) => Promise<Command>> = {
  serve: async () => (await import('./commands/serve.ts')).serve,
  account: async (verb) => {
    const { accountCommands } = await import('./commands/account.ts')
    const command = Object.hasOwn(accountCommands, verb ?? '') ? accountCommands[verb ?? ''] : undefined
    if (!command) throw configError('no-account-verb')
    return command
  },
  audit: async () => (await import('./commands/audit.ts')).audit,
  code: async () => (await import('./commands/code.ts')).code,
  token: async () => (await import('./commands/token.ts')).token,
  staff: async () => (await import('./commands/staff.ts')).staff,
  office: async () => (await import('./commands/office.ts')).office,
  revoke: async () => (await import('./commands/revoke.ts')).revoke,
  close: async () => (await import('./commands/close.ts')).close,
  backup: async () => (await import('./commands/backup.ts')).backup,
  restore: async () => (await import('./commands/restore.ts')).restore,
  rebuild: async () => (await import('./commands/rebuild.ts')).rebuild,
}

const help = `Waystation hub: what stations deliver to, and county unions read from.

  serve    take deliveries and serve reports        code     a code that enrols a station
  token    a token that reads, or may publish       revoke   withdraw a station's keys
  close    a station is expected no more            backup   copy the database while it works
  restore  put a backup in the database's place     staff    who may sign in at a station
  account  officers' accounts: add, list, reset ...    audit    whether the audit log is whole
  office   publish an office's signed months        rebuild  count everything again from what is held

Each has its own --help. --data DIR, or WAYSTATION_HUB_DATA, says where the hub keeps its data. On success the last line of
output is one line of JSON; what is wrong with the asking is said in a sentence, with code 2.
`

async function run([name, ...args]: string[]): Promise<void> {
  const out = (line: string) => void process.stdout.write(`${line}\n`)
  if (name === '--help' || name === '-h' || name === 'help') return out(help)
  if (name === undefined || name === '') throw configError('no-command')
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!load) throw configError('unknown-command', name)
  const [verb] = args
  const command = await load(verb)
  const typed =
    name === 'account' ? { command: `${name} ${verb}`, args: args.slice(1) } : { command: name, args }
  const given = readGiven(command.options, typed, process.env)
  if (given === 'help') return out(command.help)
  const said = await command.run(given, { out })
  if (said) out(JSON.stringify(said))
}

try {
  await run(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof ConfigError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
