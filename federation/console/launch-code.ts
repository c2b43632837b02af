import { timingSafeEqual } from 'node:crypto'
import { newSecret } from '../identity/secrets.ts'

/** The code in the link that `serve` prints: opens the console once, for whoever started the hub. */
export type LaunchCode = {
  code: string
  /** True once, for the right code. */
  take(code: string): boolean
}

export function makeLaunchCode(randomBytes: (count: number) => Uint8Array): LaunchCode {
  const code = newSecret('wsl', randomBytes)
  let taken = false
  return {
    code,
    take: (given) => {
      const [a, b] = [Buffer.from(given), Buffer.from(code)]
      if (taken || a.length !== b.length || !timingSafeEqual(a, b)) return false
      taken = true
      return true
    },
  }
}
