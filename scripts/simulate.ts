// A month at the stations of the sample federation, delivered to a running hub through the real wire.
import { parseArgs } from 'node:util'
import { v7 } from 'uuid'
import { makeCode } from './simulate/make-code.ts'
import { runSimulation } from './simulate/run-simulation.ts'

const help = `simulate --hub URL --data HUBDATA [--days 30] [--seed 1] [--per-day 6]

Makes up a month of visits, stock and days for a station in each county of the sample federation, with the published names and daily
means, and delivers it to the hub that serves HUBDATA: some stations offline for days, some clocks wrong, some visits taken back, one
station still waiting at the end. The same seed makes the same month. The last line printed is JSON: what each station
delivered, counted visit by visit, to hold the hub's reports against.
`

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        hub: { type: 'string' },
        data: { type: 'string' },
        days: { type: 'string', default: '30' },
        seed: { type: 'string', default: '1' },
        'per-day': { type: 'string', default: '6' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    return values
  } catch (error) {
    return fail((error as Error).message)
  }
}

function fail(words: string): never {
  console.error(words)
  process.exit(2)
}

function wholeNumber(text: string, name: string, limits: { least: number; most: number }): number {
  const value = Number(text)
  if (Number.isInteger(value) && value >= limits.least && value <= limits.most) return value
  return fail(`--${name} must be a whole number from ${limits.least} to ${limits.most}, not ${text}.`)
}

const options = readOptions()
if (options.help) {
  console.log(help)
  process.exit(0)
}
const { hub, data } = options
if (hub === undefined || !URL.canParse(hub)) fail('--hub must be the URL of a running hub.')
if (data === undefined) fail("--data must be the running hub's data directory.")
const days = wholeNumber(options.days, 'days', { least: 1, most: 400 })
const seed = wholeNumber(options.seed, 'seed', { least: 0, most: 2 ** 31 })
const deliveriesPerDay = wholeNumber(options['per-day'], 'per-day', { least: 1, most: 288 })
const endMs = Date.now()

console.log(`Making up ${days} days with seed ${seed}, and delivering them to ${hub} …`)
const stations = await runSimulation({
  hub: hub.replace(/\/+$/, ''),
  days,
  endMs,
  seed,
  deliveriesPerDay,
  makeCode: (station) => makeCode(data, station),
  makeEpoch: () => v7(),
  // A running hub keeps its own time.
  moment: () => undefined,
})
for (const { name, delivered, entries, batches } of stations)
  console.log(`${name}: ${delivered} of ${entries} entries delivered in ${batches} batches`)
const made = stations.map(({ journal: _, ...station }) => station)
console.log(JSON.stringify({ seed, days, to: new Date(endMs).toISOString(), stations: made }))
