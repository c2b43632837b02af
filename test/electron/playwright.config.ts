import { defineConfig } from '@playwright/test'

// Real Electron, one program at a time. Its own folder and configuration: npm test's browser suite must not count it as passed over.
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/electron',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  reporter: [['list']],
})
