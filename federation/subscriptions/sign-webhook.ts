// Signatures as standardwebhooks.com has them: there is a library for them in every language that a county's IT may use, and without one
// it is one HMAC.
import { createHmac } from 'node:crypto'

const prefix = 'whsec_'
const secretBytes = 32

/** A secret that is handed over once, to whoever keeps the receiver. */
export function newWebhookSecret(randomBytes: (count: number) => Uint8Array): string {
  return `${prefix}${Buffer.from(randomBytes(secretBytes)).toString('base64')}`
}

/** `id`: what the receiver knows a file by when it comes again. `atMs`: now. */
export type ToSign = { id: string; atMs: number; bytes: Uint8Array; secret: string }

/** The headers that say which file this is, and that the hub sent it. */
export function webhookHeaders({ id, atMs, bytes, secret }: ToSign): Record<string, string> {
  const timestamp = String(Math.floor(atMs / 1000))
  const key = Buffer.from(secret.slice(prefix.length), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(bytes).digest('base64')
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
    'idempotency-key': id,
  }
}
