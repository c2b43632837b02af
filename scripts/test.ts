import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { thisMachine } from './browser/machine.ts'
import { obtainBrowser } from './browser/obtain-browser.ts'
import { obtainTracer } from './browser/obtain-tracer.ts'
import { programsOf } from './browser/run-program.ts'
import { runSuite } from './suite/run-suite.ts'
import { steps } from './suite/steps.ts'

const names = steps.map((step) => step.name)
const help = `npm test -- [--only NAME]…

Runs every check and test, after setting up what they need (a browser too, and on Linux strace).
  --only NAME   run only this step; may be given several times: ${names.join(', ')}`

/** Steps that open a page. */
const needBrowser = ['unit', 'scenarios', 'e2e']

const root = resolve(import.meta.dirname, '..')
const say = (line: string) => console.log(line)
const run = programsOf(root)

function readOnly(): string[] | { mistake: string } {
  try {
    const { values } = parseArgs({
      options: { only: { type: 'string', multiple: true }, help: { type: 'boolean' } },
    })
    if (values.help) return ['help']
    const unknown = values.only?.find((name) => !names.includes(name))
    if (unknown !== undefined)
      return { mistake: `There is no step ${unknown}; there are ${names.join(', ')}.` }
    return values.only ?? names
  } catch (problem) {
    return { mistake: (problem as Error).message }
  }
}

async function main(): Promise<number> {
  const only = readOnly()
  if ('mistake' in only) {
    console.error(only.mistake)
    return 2
  }
  if (only.includes('help')) {
    say(help)
    return 0
  }
  const chosen = steps.filter((step) => only.includes(step.name))
  let path = ''
  if (chosen.some((step) => needBrowser.includes(step.name))) {
    const { browser, ...rest } = await obtainBrowser(thisMachine(), run, say)
    if (browser === undefined) {
      say(
        `No Chrome or Chromium could be had. Type this, then npm test again:\n  ${'type' in rest ? rest.type : ''}`,
      )
      return 1
    }
    say(`Browser: ${browser.path} (${browser.how})`)
    path = browser.path
  }
  if (only.includes('scenarios')) await obtainTracer(thisMachine(), run, say)
  return runSuite(chosen, { root, browser: path, say }, () => performance.now())
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1))
process.exitCode = await main()
