import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A certificate that only its maker trusts, for a name; undefined where there is no openssl to make it. */
export function ownCertificate(
  dir: string,
  name: string,
): { cert: string; key: string; file: string } | undefined {
  const [file, keyFile] = [join(dir, 'cert.pem'), join(dir, 'key.pem')]
  const made = spawnSync('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
    ...['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`, '-out', file, '-keyout', keyFile],
  ])
  if (made.status !== 0) return undefined
  return { cert: readFileSync(file, 'utf8'), key: readFileSync(keyFile, 'utf8'), file }
}
