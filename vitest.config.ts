import { defineConfig } from 'vitest/config'

const never = ['**/node_modules/**', '**/dist/**', 'bench/**', 'test/e2e/**', '**/.waystation/**']

export default defineConfig({
  test: {
    // better-sqlite3 and the crash tests end whole processes: a fork dies alone, a thread takes the run along.
    pool: 'forks',
    // The reference machine has two cores.
    maxWorkers: 2,
    allowOnly: false,
    passWithNoTests: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...never, 'test/**'],
          // Real files and real fsyncs: on a busy machine a slow disk is no failure.
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'scenarios',
          include: ['test/scenarios/**/*.test.ts', 'test/support/**/*.test.ts'],
          exclude: never,
          // A scenario is several processes and a bad network: its deadline is for the whole story.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
