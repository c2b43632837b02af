import type { KeyObject } from 'node:crypto'
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  verify,
} from 'node:crypto'
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'

// The bytes of the wire, written from the protocol page alone: digests, keys, signatures, the
// `<compact JWS> LF <zstd frame>` envelope, the length-prefixed run of envelopes, ids and tokens.

export interface Jwk {
  kty: 'OKP'
  crv: 'Ed25519'
  x: string
}

export interface Key {
  jwk: Jwk
  /** RFC 7638 thumbprint, base64url. */
  kid: string
  secret: KeyObject
}

export type Json = Record<string, unknown>

/** SHA-256 in base64url without padding, over the pieces as one run of bytes. */
export function digest(...pieces: (string | Uint8Array)[]): string {
  return rawDigest(...pieces).toString('base64url')
}

export function rawDigest(...pieces: (string | Uint8Array)[]): Buffer {
  const hash = createHash('sha256')
  for (const piece of pieces) hash.update(piece)
  return hash.digest()
}

/** RFC 7638 for an OKP key: its required members in lexical order, no white space. */
export function thumbprint(jwk: Jwk): string {
  return digest(JSON.stringify({ crv: jwk.crv, kty: jwk.kty, x: jwk.x }))
}

function keyOf(secret: KeyObject): Key {
  const { x } = createPublicKey(secret).export({ format: 'jwk' }) as { x: string }
  const jwk: Jwk = { kty: 'OKP', crv: 'Ed25519', x }
  return { jwk, kid: thumbprint(jwk), secret }
}

export function isJwk(value: unknown): value is Jwk {
  const { kty, crv, x } = (value ?? {}) as Partial<Jwk>
  return kty === 'OKP' && crv === 'Ed25519' && typeof x === 'string' && /^[A-Za-z0-9_-]{43}$/.test(x)
}

export function newKey(): Key {
  return keyOf(generateKeyPairSync('ed25519').privateKey)
}

/** The key of the worked examples: its 32-byte seed is the SHA-256 of the label. */
export function keyFromLabel(label: string): Key {
  // RFC 8410: the fixed PKCS#8 head of an Ed25519 private key, then the seed.
  const head = Buffer.from('302e020100300506032b657004220420', 'hex')
  const der = Buffer.concat([head, rawDigest(label)])
  return keyOf(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }))
}

function part(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

/** A compact JWS; `header` may override the true `alg` and `kid`, so that a test can lie. */
export function signJws(key: Key, header: Json & { typ: string }, payload: unknown): string {
  const { typ, ...more } = header
  const input = `${part({ alg: 'Ed25519', typ, kid: key.kid, ...more })}.${part(payload)}`
  return `${input}.${sign(null, Buffer.from(input), key.secret).toString('base64url')}`
}

export interface OpenJws {
  header: Json
  payload: Json
  /** True when the signature over the bytes as they came is by this key. */
  signedBy(jwk: Jwk): boolean
}

/** Opens a compact JWS without trusting it; null when its shape is wrong. */
export function openJws(jws: string): OpenJws | null {
  const parts = jws.split('.')
  if (parts.length !== 3 || !parts.every((p) => /^[A-Za-z0-9_-]*$/.test(p))) return null
  const [head, body, signature] = parts as [string, string, string]
  const header = parseObject(Buffer.from(head, 'base64url').toString())
  const payload = parseObject(Buffer.from(body, 'base64url').toString())
  if (!header || !payload) return null
  return {
    header,
    payload,
    signedBy(jwk) {
      // RFC 7515: an extension named critical and not known makes the whole invalid.
      if (header.alg !== 'Ed25519' || header.crit !== undefined) return false
      const key = createPublicKey({ key: { ...jwk }, format: 'jwk' })
      return verify(null, Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url'))
    },
  }
}

/** Opens a JWS of one type signed by one key; null for anything else. */
export function openSigned(jws: unknown, typ: string, jwk: Jwk): Json | null {
  const open = typeof jws === 'string' ? openJws(jws) : null
  if (!open || open.header.typ !== typ || open.header.kid !== thumbprint(jwk)) return null
  return open.signedBy(jwk) ? open.payload : null
}

export function parseObject(text: string): Json | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null
  } catch {
    return null
  }
}

export function pack(raw: Uint8Array): Buffer {
  return zstdCompressSync(raw, { params: { [constants.ZSTD_c_compressionLevel]: 3 } })
}

/** Decompresses at most `capBytes`; null when the bytes are no zstd frame or hold more. */
export function unpack(bytes: Uint8Array, capBytes: number): Buffer | null {
  try {
    // zlib refuses a limit of 0, and a frame of nothing is a heartbeat's body.
    const raw = zstdDecompressSync(bytes, { maxOutputLength: Math.max(1, capBytes) })
    return raw.length <= capBytes ? raw : null
  } catch {
    return null
  }
}

export function seal(jws: string, frame: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`${jws}\n`), frame])
}

export function unseal(bytes: Buffer): { jws: string; frame: Buffer } | null {
  const lf = bytes.indexOf(10)
  return lf < 0 ? null : { jws: bytes.toString('latin1', 0, lf), frame: bytes.subarray(lf + 1) }
}

/** Each piece preceded by its length in ASCII digits and LF. */
export function joinRun(pieces: Buffer[]): Buffer {
  return Buffer.concat(pieces.flatMap((p) => [Buffer.from(`${p.length}\n`), p]))
}

export function splitRun(bytes: Buffer): Buffer[] {
  const pieces: Buffer[] = []
  for (let at = 0; at < bytes.length; ) {
    const lf = bytes.indexOf(10, at)
    const text = lf < 0 ? '' : bytes.toString('latin1', at, lf)
    if (!/^\d+$/.test(text)) throw new Error(`no length at byte ${at}`)
    const end = lf + 1 + Number(text)
    if (end > bytes.length) throw new Error(`piece at byte ${at} is cut short`)
    pieces.push(bytes.subarray(lf + 1, end))
    at = end
  }
  return pieces
}

/** UUIDv7 (RFC 9562) of a moment in epoch milliseconds. */
export function uuid7(nowMs: number): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(nowMs, 0, 6)
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = bytes.toString('hex')
  return [0, 8, 12, 16, 20].map((from, i) => hex.slice(from, [8, 12, 16, 20, 32][i])).join('-')
}

export interface TokenOptions {
  iss?: string
  aud?: string
  /** Seconds since 1970. */
  iat?: number
  exp?: number
  key?: Key
  header?: Json
  /** More or other members of the payload. */
  payload?: Json
}

/** A station's JWT: `iss` station, `aud` hub, 60 s long unless told otherwise. */
export function signToken(
  own: { iss: string; aud: string; key: Key; nowMs: number },
  options: TokenOptions = {},
) {
  const iat = options.iat ?? Math.floor(own.nowMs / 1000)
  const claims = {
    iss: options.iss ?? own.iss,
    aud: options.aud ?? own.aud,
    iat,
    exp: options.exp ?? iat + 60,
  }
  return signJws(options.key ?? own.key, { typ: 'JWT', ...options.header }, { ...claims, ...options.payload })
}
