// Who may talk to the loopback shell: the page it served itself, in a browser that came in by the launch address.
import { timingSafeEqual } from 'node:crypto'

/** Same bytes, told in a time that does not depend on where they differ. */
export function isSame(given: string | undefined, expected: string): boolean {
  const one = Buffer.from(given ?? '')
  const other = Buffer.from(expected)
  return one.length === other.length && timingSafeEqual(one, other)
}

/** A page of another site can reach 127.0.0.1 under a name of its own (DNS rebinding): the host must be named as we are. */
export function isOwnHost(host: string | undefined, port: number): boolean {
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`
}

/** Browsers send `Origin` with every POST; one that is not ours, or none, is not our page. */
export function isOwnOrigin(origin: string | undefined, port: number): boolean {
  return origin === `http://127.0.0.1:${port}` || origin === `http://localhost:${port}`
}

/** Value of one cookie in a `Cookie` header. */
export function cookieIn(header: string | undefined, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const [key, value] = part.trim().split('=')
    if (key === name) return value
  }
  return undefined
}

/** Everything a screen draws comes from the host itself; `wasm-unsafe-eval` is for the QR reader. */
export const pageHeaders: Record<string, string> = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "media-src 'self' blob:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}
