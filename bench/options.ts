import { parseArgs } from 'node:util'
import type { System } from './systems.ts'

export type Options = {
  rounds: number
  entries: number
  acts: number
  reports: { stations: number; quietVisits: number; busyVisits: number }
  lanes: { lanes: number; warmUpBatches: number; batches: number; batchSize: number }
  warmUp: number
  /** Where the databases are made: the file system that is measured. Null: the system's temporary folder. */
  dir: string | null
  families: System['family'][] | null
  /** Too short to say how fast anything is. */
  quick: boolean
  write: boolean
}

export const help = `Usage: npm run bench -- [--rounds N] [--entries N] [--only FAMILIES] [--dir DIR] [--quick] [--write]

Measures the reference work for the bare limit, PouchDB and Waystation, side by side in one run, and prints
the table; the last line is the same as JSON.

  --rounds N    rounds of everything, whose medians are shown (5)
  --entries N   length of the backlog (20000)
  --only LIST   of limit, pouchdb, waystation, with commas; the limit always runs
  --dir DIR     make the databases in DIR (the system's temporary folder)
  --quick       2 rounds of a tenth of the work: shows that everything runs, not how fast
  --write       put the table into bench/README.md`

const families = ['limit', 'pouchdb', 'waystation'] as const

/** A sentence for the person who typed it, where the arguments make no sense. */
export function parseOptions(args: string[]): Options | 'help' | { mistake: string } {
  const parsed = parse(args)
  if ('mistake' in parsed) return parsed
  const { values } = parsed
  if (values.help) return 'help'
  const rounds = Number(values.rounds ?? (values.quick ? 2 : 5))
  const entries = Number(values.entries ?? (values.quick ? 2000 : 20_000))
  if (!Number.isInteger(rounds) || rounds < 1)
    return { mistake: `--rounds is a whole number from 1: ${values.rounds}` }
  if (!Number.isInteger(entries) || entries < 100) {
    return { mistake: `--entries is a whole number from 100: ${values.entries}` }
  }
  const only = values.only?.split(',') ?? null
  const unknown = only?.find((name) => !families.some((family) => family === name))
  if (unknown !== undefined) return { mistake: `--only knows limit, pouchdb and waystation, not ${unknown}` }
  if (values.write && (values.quick || only !== null || entries !== 20_000 || rounds < 5)) {
    return { mistake: '--write is for whole runs: 20,000 entries, 5 rounds or more, every system' }
  }
  return {
    rounds,
    entries,
    acts: values.quick ? 500 : 4000,
    lanes: {
      lanes: 16,
      warmUpBatches: values.quick ? 4 : 20,
      batches: values.quick ? 4 : 20,
      batchSize: 150,
    },
    reports: { stations: values.quick ? 20 : 300, quietVisits: 2, busyVisits: 500 },
    warmUp: values.quick ? 500 : 10_000,
    dir: values.dir ?? null,
    families: only === null ? null : ['limit', ...(only as System['family'][])],
    quick: values.quick ?? false,
    write: values.write ?? false,
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        rounds: { type: 'string' },
        entries: { type: 'string' },
        only: { type: 'string' },
        dir: { type: 'string' },
        quick: { type: 'boolean' },
        write: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    })
  } catch (error) {
    return { mistake: (error as Error).message }
  }
}
