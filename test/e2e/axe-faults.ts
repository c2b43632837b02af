import type { Page } from '@playwright/test'
import axe from 'axe-core'

type Fault = { rule: string; nodes: { target: unknown; why: string }[] }

/**
 * What axe finds wrong on the page as it is now; `rules`: those to be tried that it leaves out by itself. axe is put into each document
 * once: that takes five times as long as a look.
 */
export async function axeFaults(page: Page, rules: string[] = []): Promise<Fault[]> {
  if (!(await page.evaluate<boolean>("typeof axe === 'object'"))) await page.evaluate(axe.source)
  const enabled = Object.fromEntries(rules.map((rule) => [rule, { enabled: true }]))
  // What passed is not asked for one by one: it takes the time, and nobody reads it.
  const options = JSON.stringify({ rules: enabled, resultTypes: ['violations'] })
  return page.evaluate<Fault[]>(`axe.run(document, ${options}).then(({ violations }) => violations.map(
    ({ id, nodes }) => ({ rule: id, nodes: nodes.map(({ target, failureSummary }) => ({ target, why: failureSummary })) }),
  ))`)
}
