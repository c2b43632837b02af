import { fileURLToPath } from 'node:url'
import { serveHub } from '../serve-hub.ts'
import type { Command } from './command.ts'
import { readServeConfig } from './serve-config.ts'

export const serve: Command = {
  help: `serve --data DIR --port N [--host 127.0.0.1] [--tls-cert FILE --tls-key FILE] [--behind-proxy] [--audit-days N]
      [--chromium FILE] [--reports-dir DIR] [--webhook-hosts HOST,…]

  --data DIR         WAYSTATION_HUB_DATA          made when it is not there, with the sample federation in it
  --port N           WAYSTATION_HUB_PORT          0 takes any free one
  --host ADDRESS     WAYSTATION_HUB_HOST          default 127.0.0.1
  --tls-cert FILE    WAYSTATION_HUB_TLS_CERT      PEM; with --tls-key the hub speaks HTTPS
  --tls-key FILE     WAYSTATION_HUB_TLS_KEY
  --behind-proxy     WAYSTATION_HUB_BEHIND_PROXY  a proxy speaks HTTPS before the hub, and says who calls
  --audit-days N     WAYSTATION_HUB_AUDIT_DAYS    how long the audit log is kept; default 1096
  --chromium FILE    WAYSTATION_HUB_CHROMIUM      the browser that makes PDF files; else Chromium or Chrome in PATH
  --reports-dir DIR  WAYSTATION_HUB_REPORTS_DIR   below it subscriptions may put weekly reports; without it none may
  --webhook-hosts H  WAYSTATION_HUB_WEBHOOK_HOSTS hosts that subscriptions may post weekly reports to, with commas between
                                                  them: HOST, HOST:PORT, HOST=ADDRESS (in your own network); default none
                     WAYSTATION_HUB_LOG_LEVEL     default info

Prints {"event":"ready","url","launch"} once it listens; the launch link opens the county's page, once. Logs are lines of JSON
on stderr. SIGTERM or SIGINT lets it finish what it is doing, and ends it with code 0.
`,
  options: {
    data: { type: 'string' },
    port: { type: 'string' },
    host: { type: 'string' },
    'tls-cert': { type: 'string' },
    'tls-key': { type: 'string' },
    'behind-proxy': { type: 'boolean' },
    'audit-days': { type: 'string' },
    chromium: { type: 'string' },
    'reports-dir': { type: 'string' },
    'webhook-hosts': { type: 'string' },
  },
  async run(given, output) {
    const screens = fileURLToPath(new URL('../../dist/renderer', import.meta.url))
    await serveHub({ ...readServeConfig(given, process.env), screens, out: output.out })
    return undefined
  },
}
