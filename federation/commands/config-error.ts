// Everything that can be wrong with what was asked of the program, as a sentence for whoever typed it. A closed list: a
// mistake that is not here is a bug of ours.

const sentences = {
  'no-command': () =>
    'Say what to do: serve, account, audit, code, token, staff, office, revoke, close, backup or restore (--help says more).',
  'unknown-command': (name: string) =>
    `There is no command “${name}”: serve, account, audit, code, token, staff, office, revoke, close, backup, restore.`,
  'bad-option': (message: string) => `${message} (--help lists the options.)`,
  'no-data': () => 'Say where the hub keeps its data: --data DIR, or WAYSTATION_HUB_DATA.',
  'no-hub-there': (dir: string) => `There is no hub in ${dir}: start one there with “serve” first.`,
  'not-a-hub': (file: string) => `${file} is not a hub's database.`,
  'from-the-future': (file: string) =>
    `${file} was written by a newer version of this program: use that one, or a newer one.`,
  damaged: (file: string) => `${file} is damaged: SQLite finds faults in it.`,
  'database-gone': (file: string, mark: string) =>
    `${file} is gone or empty, and ${mark} says that there was a hub: put a backup back with “restore”, or take that file away to begin another hub.`,
  'cannot-use-data': (dir: string, why: string) => `The data directory ${dir} cannot be used (${why}).`,
  'already-serving': (dir: string) => `Another hub is serving from ${dir} already: stop it first.`,
  'no-port': () => 'Say which port to listen on: --port N (0 takes any free one), or WAYSTATION_HUB_PORT.',
  'bad-port': (port: string) => `“${port}” is not a port: a number from 0 to 65535.`,
  'cannot-listen': (where: string, why: string) => `${where} cannot be listened on (${why}).`,
  'half-tls': () => 'HTTPS needs both --tls-cert and --tls-key.',
  'bad-tls': (file: string, why: string) => `${file} cannot be used for HTTPS (${why}).`,
  'plain-outside': (host: string) =>
    `On ${host} others can listen in: give --tls-cert and --tls-key, or --behind-proxy when a proxy speaks HTTPS before the hub.`,
  'no-unit': () => 'Say for which unit: --unit 652328.',
  'no-name': () => 'Say what the station is called: --name "…".',
  'no-station': () => 'Say which station: --station 652328-0001.',
  'unknown-unit': (unit: string) => `There is no unit “${unit}” in this federation.`,
  'unknown-station': (station: string) => `There is no station “${station}” in this federation.`,
  'unknown-key': (key: string, station: string) => `Station ${station} never had a key “${key}”.`,
  'bad-url': (url: string) =>
    `“${url}” is not where stations reach a hub: an address that begins with http:// or https://.`,
  'unknown-right': (name: string, known: string) =>
    `“${name}” is nothing a token may do besides reading: ${known}.`,
  'bad-days': (days: string) => `“${days}” is not a number of days.`,
  'no-card': () => 'Say which card: --card ID.',
  'bad-card': (card: string) => `“${card}” is not a card: letters, digits and hyphens, 64 at most.`,
  'unknown-card': (card: string) => `There is no card “${card}”.`,
  'card-withdrawn': (card: string) =>
    `Card ${card} was withdrawn, and the journals know its holder by that name: give another one.`,
  'not-at-station': (station: string) => `The card is not for station ${station}.`,
  'no-role': () => 'Say what the holder of the card is: --role manager, volunteer or guest.',
  'bad-role': (role: string) => `“${role}” is no role: manager, volunteer or guest.`,
  'bad-card-name': (name: string) => `“${name}” is no name for a card: one line, 60 characters at most.`,
  'no-valid-until': () => 'Say until which day the card is valid: --valid-until 2027-12-31.',
  'bad-valid-until': (day: string) => `“${day}” is not a day: 2027-12-31.`,
  'bad-office': (why: string) => `This is no office that can be published: ${why}.`,
  'bad-pin': () => 'A PIN is 6 to 12 digits.',
  'bad-training': (text: string) => `“${text}” is not a training: first-aid, or first-aid=2027-12-31.`,
  'no-account-verb': () => 'Say what to do with accounts: account add, list, reset, disable or enable.',
  'no-account-name': () => 'Say whose account: --name "…".',
  'bad-account-name': (name: string) => `“${name}” is no name for an account: one line, 2 to 60 characters.`,
  'bad-account-role': (role: string, known: string) => `“${role}” is no role of an account: ${known}.`,
  'name-taken': (name: string) => `There is an account “${name}” already.`,
  'only-at-the-top': (unit: string) =>
    `A federation administrator belongs to the federation itself, not to ${unit}.`,
  'unknown-account': (name: string) => `There is no account “${name}”.`,
  'account-disabled': (name: string) => `The account “${name}” is disabled: enable it first.`,
  'bad-chain': (chain: string) => `“${chain}” is no chain value: the “head” of an earlier walk.`,
  'bad-audit-days': (days: string, least: string) =>
    `“${days}” is not a number of days that the audit log may be kept: ${least} at least.`,
  'no-chromium': (file: string) => `There is no program ${file}: --chromium names the browser’s own file.`,
  'bad-reports-dir': (dir: string, why: string) =>
    `Reports cannot be written below ${dir} (${why}): give a directory that is there.`,
  'bad-webhook-host': (host: string) =>
    `“${host}” is no host for webhooks: hooks.example.cn, hooks.example.cn:8443, or with the address of one in your own network, inner.example.cn=10.1.2.3.`,
  'no-file': (option: string) => `Say which file: --${option} FILE.`,
  'file-exists': (file: string) => `${file} is there already: a backup never writes over one.`,
  'cannot-read': (file: string, why: string) => `${file} cannot be read (${why}).`,
} as const

type Sentences = typeof sentences
export type ConfigFault = keyof Sentences

export class ConfigError extends Error {
  readonly fault: ConfigFault

  constructor(fault: ConfigFault, sentence: string) {
    super(sentence)
    this.fault = fault
  }
}

/** The error of a fault, with what was typed in its sentence. */
export function configError<F extends ConfigFault>(
  fault: F,
  ...about: Parameters<Sentences[F]>
): ConfigError {
  const sentence = sentences[fault] as (...about: string[]) => string
  return new ConfigError(fault, sentence(...about))
}

/** Node's short name of a system error, for a sentence. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return error instanceof Error ? error.message : String(error)
}
