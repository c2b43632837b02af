import { join } from 'node:path'
import { runElectronSuite } from '../../test/electron/run.ts'
import { buildScreens } from '../build-screens.ts'
import { checkAudio } from '../checks/audio.ts'
import { checkDocs } from '../checks/docs.ts'
import { checkLicences } from '../checks/licences.ts'
import { checkLocales } from '../checks/locales.ts'
import { reportWalls } from '../checks/walls.ts'
import { runEndToEnd, runVitest } from './run-tests.ts'
import { runTool } from './run-tool.ts'
import type { Outcome, Place, Step } from './step.ts'
import { outcomeOf } from './step.ts'

/** The suite, in the order in which it runs: what is quick and tells most comes first. */
export const steps: Step[] = [
  { name: 'types', run: checkTypes },
  {
    name: 'lint',
    run: (place) => quietTool(place, 'node_modules/@biomejs/biome/bin/biome', ['ci', '--colors=off', '.']),
  },
  { name: 'walls', run: async ({ root, say }) => outcomeOf(reportWalls(root, say) === 0) },
  { name: 'docs', run: async ({ root, say }) => told(checkDocs(root).mistakes, say) },
  {
    name: 'locales',
    async run({ root, say }) {
      const { mistakes, remarks } = checkLocales(join(root, 'locales'))
      for (const remark of remarks) say(remark)
      return told(mistakes, say)
    },
  },
  {
    name: 'audio',
    run: async ({ root, say }) =>
      told(checkAudio(join(root, 'assets/audio'), join(root, 'locales')).mistakes, say),
  },
  {
    name: 'licences',
    run: async ({ root, say }) => told(checkLicences(join(root, 'package-lock.json')).mistakes, say),
  },
  { name: 'unit', run: (place) => runVitest('unit', place) },
  {
    name: 'screens',
    async run({ root, say }) {
      const built = await buildScreens(root, say)
      return told('failed' in built ? [built.failed] : [], say)
    },
  },
  { name: 'scenarios', run: (place) => runVitest('scenarios', place) },
  { name: 'e2e', run: runEndToEnd },
  { name: 'electron', run: ({ root, say }) => runElectronSuite(root, say) },
]

async function checkTypes(place: Place): Promise<Outcome> {
  const total = { passed: 0, failed: 0 }
  for (const project of ['tsconfig.json', 'tsconfig.renderer.json']) {
    const { passed, failed } = await quietTool(place, 'node_modules/typescript/bin/tsc', ['-p', project])
    total.passed += passed
    total.failed += failed
  }
  return total
}

/** A tool whose words matter only when it refuses. */
async function quietTool({ root, say }: Place, path: string, args: string[]): Promise<Outcome> {
  const script = join(root, path)
  const { code, text } = await runTool({ script, args, root, words: 'keep', withinMs: 180_000 })
  if (code !== 0) say(text.trim())
  return outcomeOf(code === 0)
}

function told(mistakes: string[], say: (line: string) => void): Outcome {
  for (const mistake of mistakes) say(mistake)
  return outcomeOf(mistakes.length === 0)
}
