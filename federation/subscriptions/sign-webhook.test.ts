import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { notRun } from '../../test/support/not-run.ts'
import { newWebhookSecret, webhookHeaders } from './sign-webhook.ts'

it('signs as the standard’s own example says', () => {
  const headers = webhookHeaders({
    ...{ id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', atMs: 1_614_265_330_500 },
    ...{ bytes: Buffer.from('{"test": 2432232314}'), secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' },
  })
  expect(headers['webhook-timestamp']).toBe('1614265330')
  expect(headers['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=')
  expect(headers['idempotency-key']).toBe(headers['webhook-id'])
})

it('is checked with openssl and nothing else', (test) => {
  const secret = newWebhookSecret((count) => new Uint8Array(count).fill(7))
  const bytes = Buffer.from([0xef, 0xbb, 0xbf, 0x31])
  const { 'webhook-signature': signature } = webhookHeaders({ id: 'x', atMs: 5000, bytes, secret })
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64').toString('hex')
  const asked = ['dgst', '-sha256', '-mac', 'HMAC', '-macopt', `hexkey:${key}`, '-binary']
  const signed = spawnSync('openssl', asked, { input: Buffer.concat([Buffer.from('x.5.'), bytes]) })
  if (signed.error) notRun(test, 'there is no openssl here; install it')
  expect(signature).toBe(`v1,${signed.stdout.toString('base64')}`)
})
