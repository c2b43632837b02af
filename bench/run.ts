import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { help, parseOptions } from './options.ts'
import { machine } from './report/machine.ts'
import { summarise } from './report/summarise.ts'
import { table } from './report/table.ts'
import { writeReadme } from './report/write-readme.ts'
import { warmUpActs } from './sections/commit.ts'
import { measureAll } from './sections/measure-all.ts'
import { systems } from './systems.ts'
import { firstDayFor } from './workload/first-day.ts'
import { visitsPerDay } from './workload/visits.ts'

const options = parseOptions(process.argv.slice(2))
if (options === 'help') {
  console.log(help)
  process.exit(0)
}
if ('mistake' in options) {
  console.error(options.mistake)
  process.exit(2)
}
// better-sqlite3's binaries need N-API 10; on an older Node they crash without a word.
if (Number(process.versions.napi) < 10) {
  console.error(`Node ${process.versions.node} is too old to open a database: use npm run bench`)
  process.exit(2)
}

const scratch = mkdtempSync(join(options.dir ?? tmpdir(), 'waystation-bench-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130))

const chosen = systems.filter(({ family }) => options.families?.includes(family) ?? true)
const on = machine(scratch, new Date())
const started = performance.now()
const say = (line: string) =>
  console.error(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}`)
// What the longest journal of any section holds.
const mostVisits = Math.max(
  options.entries + visitsPerDay,
  options.warmUp + warmUpActs + options.acts,
  (options.lanes.warmUpBatches + options.lanes.batches) * options.lanes.batchSize,
)
const measured = await measureAll(
  chosen,
  { ...options, scratch, firstDay: firstDayFor(mostVisits, Date.now()) },
  say,
)
const summary = summarise(measured, options.acts)
const report = table(summary, options, on)
console.log(report)
if (options.write) writeReadme(new URL('./README.md', import.meta.url), report)
console.log(JSON.stringify({ machine: on, rounds: options.rounds, entries: options.entries, ...summary }))
// The listeners of the children's channels are no reason to stay.
process.exit(0)
