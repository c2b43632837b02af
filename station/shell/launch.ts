import { join } from 'node:path'
import { readIfThere, writePrivateFile } from '../private-file.ts'
import type { Random } from '../random.ts'
import { isSame } from './guards.ts'

export type Launch = {
  /** The code that opens the next browser; good once. */
  code: () => string
  /** Spends a code; true when it was the right one, and a new one stands in its place. */
  spend: (code: string | undefined) => boolean
  cookieName: string
  cookieValue: string
}

const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

const secretBytes = 38
/** Base64url of so many bytes. */
const secretShape = /^[A-Za-z0-9_-]{51}$/

/**
 * The cookie lives as long as the data folder, so that a page which was open when the host died is let in again by the next run. Its
 * name carries a part that tells stations of one machine apart: cookies do not know ports.
 */
export function openLaunch(dataDir: string, random: Random): Launch {
  const path = join(dataDir, 'shell-key')
  const text = readIfThere(path)?.trim()
  // A file cut short would make a key that everybody has.
  const kept = text !== undefined && secretShape.test(text) ? text : undefined
  const secret = kept ?? base64url(random.bytes(secretBytes))
  if (!kept) writePrivateFile(path, secret)
  let code = base64url(random.bytes(16))
  return {
    code: () => code,
    spend: (given) => {
      if (!isSame(given, code)) return false
      code = base64url(random.bytes(16))
      return true
    },
    cookieName: `waystation_${secret.slice(0, 8)}`,
    cookieValue: secret.slice(8),
  }
}
