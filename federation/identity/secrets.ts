import { hash } from 'node:crypto'

/** What is kept of a secret that was handed out: enough to know it again. */
export function hashSecret(secret: string): string {
  return hash('sha256', secret, 'base64url')
}

/** 256 random bits under a prefix that tells a reader of logs what was found there. */
export function newSecret(prefix: string, randomBytes: (count: number) => Uint8Array): string {
  return `${prefix}_${Buffer.from(randomBytes(32)).toString('base64url')}`
}
