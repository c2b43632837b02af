import { join, resolve } from 'node:path'
import { thisMachine } from './browser/machine.ts'
import { obtainBrowser } from './browser/obtain-browser.ts'
import { programsOf } from './browser/run-program.ts'
import { buildScreens } from './build-screens.ts'
import { runTool } from './suite/run-tool.ts'
import { screenWords } from './suite/screen-words.ts'

const help = `npm run test:screens -- [WORDS OF PLAYWRIGHT]…

Looks at every screen in every language, theme and glass; npm test sees one of each a day. About half an hour on two cores.
  -- -g "ug 1280"          only these: language, width of the glass, theme (warm, sunlight, low)
  -- manager-screens       only one of kiosk-screens, manager-screens, manager-stock-screens, county-screens
  -- --shard=2/8           one part of eight`

const root = resolve(import.meta.dirname, '..')
const withinMs = 2 * 60 * 60_000

async function main(words: string[]): Promise<number> {
  if (words.includes('--help')) {
    console.log(help)
    return 0
  }
  const { browser, ...rest } = await obtainBrowser(thisMachine(), programsOf(root), console.log)
  if (browser === undefined) {
    console.error(`No Chrome or Chromium could be had. Type this first: ${'type' in rest ? rest.type : ''}`)
    return 1
  }
  const built = await buildScreens(root, console.log)
  if ('failed' in built) {
    console.error(built.failed)
    return 1
  }
  const { code } = await runTool({
    script: join(root, 'node_modules/@playwright/test/cli.js'),
    args: screenWords(words),
    ...{ root, words: 'pass', withinMs },
    env: { WAYSTATION_BROWSER: browser.path, WAYSTATION_ALL_SCREENS: '1' },
  })
  return code
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1))
process.exitCode = await main(process.argv.slice(2))
