import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readPlaywrightCounts, readVitestCounts } from './read-counts.ts'
import { runTool } from './run-tool.ts'
import type { Outcome, Place } from './step.ts'
import { together } from './step.ts'

/** The whole suite has ten minutes on two quiet cores; a step that takes this long on busy ones hangs. */
const withinMs = 25 * 60_000

/** One of vitest's projects; its words go to the terminal, its counts come from its JSON report. */
export function runVitest(project: string, { root, browser }: Place): Promise<Outcome> {
  return withReport(async (file) => {
    const args = [
      'run',
      '--project',
      project,
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ]
    const script = join(root, 'node_modules/vitest/vitest.mjs')
    const env = { WAYSTATION_BROWSER: browser }
    const { code } = await runTool({ script, args, root, env, words: 'pass', withinMs })
    return readVitestCounts(readReport(file), code)
  })
}

/** The end-to-end tests, in the browser that was found: first what measures time, alone, then the stories, two files at once. */
export async function runEndToEnd(place: Place): Promise<Outcome> {
  return together([await runPlaywright('timed', place), await runPlaywright('stories', place)])
}

function runPlaywright(project: string, { root, browser }: Place): Promise<Outcome> {
  return withReport(async (file) => {
    const script = join(root, 'node_modules/@playwright/test/cli.js')
    const env = { WAYSTATION_BROWSER: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: file }
    const args = ['test', `--project=${project}`, '--reporter=list,json']
    const { code } = await runTool({ script, args, root, env, words: 'pass', withinMs })
    return readPlaywrightCounts(readReport(file), code)
  })
}

async function withReport(run: (file: string) => Promise<Outcome>): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'waystation-test-'))
  try {
    return await run(join(folder, 'report.json'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A runner that died early leaves no report: nothing was tested. */
function readReport(file: string): object {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as object
  } catch {
    return {}
  }
}
