import { createPrivateKey, X509Certificate } from 'node:crypto'
import { accessSync, constants, readFileSync, statSync } from 'node:fs'
import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { createSecureContext } from 'node:tls'
import { auditDays, leastAuditDays } from '../audit/trim-audit.ts'
import { findChromium, isProgram } from '../printing/find-chromium.ts'
import type { AllowedHost, AllowedTargets } from '../subscriptions/allowed-targets.ts'
import { parseAllowedHost } from '../subscriptions/allowed-targets.ts'
import type { Given } from './command.ts'
import { dataDirOf } from './command.ts'
import { configError, reasonOf } from './config-error.ts'

export type Tls = { cert: string; key: string }

export type ServeConfig = {
  dir: string
  host: string
  port: number
  tls: Tls | undefined
  behindProxy: boolean
  logLevel: string
  /** How long the audit log is kept. */
  auditDays: number
  /** The browser that prints reports; undefined where there is none. */
  chromium: string | undefined
  /** Where officers may have reports sent by themselves. */
  allowed: AllowedTargets
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

/** What `serve` was asked for. Throws ConfigErrors. */
export function readServeConfig(given: Given, env: NodeJS.ProcessEnv): ServeConfig {
  const dir = dataDirOf(given)
  const port = portOf(given.text('port', 'WAYSTATION_HUB_PORT'))
  const host = given.text('host', 'WAYSTATION_HUB_HOST') ?? '127.0.0.1'
  const tls = tlsOf(
    given.text('tls-cert', 'WAYSTATION_HUB_TLS_CERT'),
    given.text('tls-key', 'WAYSTATION_HUB_TLS_KEY'),
  )
  const behindProxy = given.flag('behind-proxy', 'WAYSTATION_HUB_BEHIND_PROXY')
  if (!tls && !behindProxy && !isLoopback(host)) throw configError('plain-outside', host)
  const wanted = env['WAYSTATION_HUB_LOG_LEVEL'] ?? ''
  const logLevel = logLevels.includes(wanted) ? wanted : 'info'
  const chromium = chromiumOf(given, env)
  const allowed = {
    reportsDir: reportsDirOf(given.text('reports-dir', 'WAYSTATION_HUB_REPORTS_DIR')),
    hosts: hostsOf(given.text('webhook-hosts', 'WAYSTATION_HUB_WEBHOOK_HOSTS')),
  }
  return { dir, host, port, tls, behindProxy, logLevel, auditDays: auditDaysOf(given), chromium, allowed }
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}

function auditDaysOf(given: Given): number {
  const days = given.text('audit-days', 'WAYSTATION_HUB_AUDIT_DAYS')
  if (days === undefined) return auditDays
  if (!/^\d{1,5}$/.test(days) || Number(days) < leastAuditDays)
    throw configError('bad-audit-days', days, String(leastAuditDays))
  return Number(days)
}

function chromiumOf(given: Given, env: NodeJS.ProcessEnv): string | undefined {
  const named = given.text('chromium', 'WAYSTATION_HUB_CHROMIUM')
  if (named === undefined) return findChromium(env)
  if (!isProgram(named)) throw configError('no-chromium', named)
  return named
}

/** Looked at when the hub starts: a directory that cannot be written would be noticed on a Monday. */
function reportsDirOf(dir: string | undefined): string | undefined {
  if (dir === undefined) return undefined
  try {
    accessSync(dir, constants.W_OK)
  } catch (error) {
    throw configError('bad-reports-dir', dir, reasonOf(error))
  }
  if (!statSync(dir).isDirectory()) throw configError('bad-reports-dir', dir, 'ENOTDIR')
  return resolve(dir)
}

function hostsOf(text: string | undefined): AllowedHost[] {
  const typed = (text ?? '').split(/[\s,]+/).filter((each) => each !== '')
  return typed.map((each) => {
    const host = parseAllowedHost(each)
    if (!host) throw configError('bad-webhook-host', each)
    return host
  })
}

function portOf(text: string | undefined): number {
  if (!text) throw configError('no-port')
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535) throw configError('bad-port', text)
  return Number(text)
}

function tlsOf(certFile: string | undefined, keyFile: string | undefined): Tls | undefined {
  if (!certFile && !keyFile) return undefined
  if (!certFile || !keyFile) throw configError('half-tls')
  const tls = { cert: readPem(certFile), key: readPem(keyFile) }
  try {
    // Files of nothing make a context too, and a hub that no station can talk to: each is read by itself first.
    new X509Certificate(tls.cert)
    createSecureContext(tls)
  } catch (error) {
    throw configError('bad-tls', certFile, reasonOf(error))
  }
  try {
    createPrivateKey(tls.key)
  } catch (error) {
    throw configError('bad-tls', keyFile, reasonOf(error))
  }
  return tls
}

function readPem(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw configError('bad-tls', file, reasonOf(error))
  }
}
