// Argon2id by Node's own crypto, as a PHC string. Its cost stands in the string: it can be raised without anybody noticing.
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)

/** `memoryKiB` of memory, gone over `passes` times. */
export type PasswordCost = { memoryKiB: number; passes: number; lanes: number }

/** The second recommended option of RFC 9106. */
export const passwordCost: PasswordCost = { memoryKiB: 65_536, passes: 3, lanes: 4 }

const tagLength = 32
/** A hub has other work to do, and each derivation takes 64 MiB: so many wait, more are told that it is busy. */
const waitingAtMost = 32

export class PasswordsBusyError extends Error {
  override name = 'PasswordsBusyError'
}

export type Passwords = {
  hash(password: string): Promise<string>
  /** Whether this is the password; takes as long for `undefined`, which none is. */
  isRight(password: string, held: string | undefined): Promise<boolean>
}

/** One derivation at a time. Both throw PasswordsBusyError when too many are waiting. */
export function makePasswords(cost: PasswordCost): Passwords {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  async function inTurn<T>(job: () => Promise<T>): Promise<T> {
    if (waiting >= waitingAtMost) throw new PasswordsBusyError()
    waiting += 1
    const mine = last.then(job)
    last = mine.catch(() => undefined)
    try {
      return await mine
    } finally {
      waiting -= 1
    }
  }
  return {
    hash: (password) =>
      inTurn(async () => {
        const salt = randomBytes(16)
        return phcOf(cost, salt, await tagOf(password, salt, cost))
      }),
    isRight: (password, held) =>
      inTurn(async () => {
        const parsed = held === undefined ? undefined : parsePhc(held)
        const { salt, tag, ...at } = parsed ?? {
          ...cost,
          salt: Buffer.alloc(16),
          tag: Buffer.alloc(tagLength),
        }
        const same = timingSafeEqual(await tagOf(password, salt, at), tag)
        return same && parsed !== undefined
      }),
  }
}

function tagOf(password: string, salt: Buffer, { memoryKiB, passes, lanes }: PasswordCost): Promise<Buffer> {
  const message = Buffer.from(password.normalize('NFKC'))
  const options = { message, nonce: salt, parallelism: lanes, memory: memoryKiB, passes, tagLength }
  return derive('argon2id', options)
}

function phcOf({ memoryKiB, passes, lanes }: PasswordCost, salt: Buffer, tag: Buffer): string {
  const text = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')
  return `$argon2id$v=19$m=${memoryKiB},t=${passes},p=${lanes}$${text(salt)}$${text(tag)}`
}

function parsePhc(text: string): (PasswordCost & { salt: Buffer; tag: Buffer }) | undefined {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(text)
  if (!found) return undefined
  const [, memory, passes, lanes, salt = '', tag = ''] = found
  return {
    ...{ memoryKiB: Number(memory), passes: Number(passes), lanes: Number(lanes) },
    ...{ salt: Buffer.from(salt, 'base64'), tag: Buffer.from(tag, 'base64') },
  }
}
