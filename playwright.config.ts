import { defineConfig } from '@playwright/test'

const browser = process.env['WAYSTATION_BROWSER']
const timed = ['**/kiosk-check-in.spec.ts', '**/spine.spec.ts']

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  // One file, one worker, one hub and station that its stories share: two files at once share nothing but the machine.
  workers: 2,
  fullyParallel: false,
  // What measures time has the machine to itself: npm test runs the two one after the other.
  projects: [
    { name: 'stories', testIgnore: timed },
    { name: 'timed', testMatch: timed, workers: 1 },
  ],
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
    // Recording every step takes a fifth of a run; CI records the second try, and `--trace retain-on-failure` does where one looks for it.
    trace: 'on-first-retry',
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
