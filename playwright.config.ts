import { defineConfig } from '@playwright/test'

const browser = process.env['WAYSTATION_BROWSER']

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  // Each story starts its own hub, station and browser; two at once would measure each other.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  // CI's machine is shared; what needs the second try is named and counted apart (decision 0072).
  retries: process.env['CI'] === undefined ? 0 : 1,
  timeout: 90_000,
  reporter: [['list']],
  use: {
    ...(browser === undefined
      ? {}
      : { launchOptions: { executablePath: browser, args: chromiumArguments() } }),
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    viewport: { width: 1080, height: 1920 },
    hasTouch: true,
  },
})

/**
 * Nothing a test opens may speak to the network, and a sandbox cannot be had as root.
 */
function chromiumArguments(): string[] {
  return [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-features=Translate',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  ]
}
