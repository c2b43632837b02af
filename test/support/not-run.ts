import type { TestContext } from 'vitest'

declare module 'vitest' {
  interface TaskMeta {
    /** Why a test could not be run on this machine; `npm test` counts and says it. */
    notRun?: string
  }
}

/** Ends a test that cannot be run here: it counts as not run, never as passed. `why` also says what would let it run. */
export function notRun({ task, skip }: Pick<TestContext, 'task' | 'skip'>, why: string): never {
  task.meta.notRun = why
  return skip(why)
}
