import type { ActsMeasured } from '../measure/station-calls.ts'
import type { System } from '../systems.ts'
import { timeCommits } from './commit.ts'
import type { Counted, DrainRound } from './drain.ts'
import { countBytes, timeDrain } from './drain.ts'
import type { Grouped } from './group.ts'
import { prepareLanes, timeLanes } from './group.ts'
import type { Work } from './prepare.ts'
import { prepare } from './prepare.ts'
import type { ReportRound } from './reports.ts'
import { timeReports } from './reports.ts'

/** Every round of one system, in the order of the rounds, so that rounds of two systems can be compared. */
export type Rounds<Round> = { system: string; family: System['family']; rounds: Round[] }

export type Measured = {
  bytes: (Counted & { system: string })[]
  drains: Rounds<DrainRound>[]
  commits: Rounds<ActsMeasured>[]
  groups: Rounds<Grouped>[]
  /** Empty when Waystation is not in the run. */
  reports: ReportRound[]
}

/** The whole run. `systems[0]` is the limit; `say` tells the person waiting what is going on. */
export async function measureAll(
  systems: System[],
  work: Work,
  say: (line: string) => void,
): Promise<Measured> {
  const prepared = new Map<System['family'], string>()
  for (const system of systems) {
    if (prepared.has(system.family)) continue
    say(`${system.family}: committing a backlog of ${work.entries} entries`)
    const { dir, backlogActs } = await prepare(system, work)
    prepared.set(system.family, dir)
    say(`${system.family}: committed in ${backlogActs.seconds.toFixed(1)} s`)
  }
  const dirOf = (system: System) => prepared.get(system.family) as string
  const bytes: Measured['bytes'] = []
  for (const system of systems) {
    say(`counting bytes: ${system.name}`)
    bytes.push({ system: system.name, ...(await countBytes(system, dirOf(system), work)) })
  }
  const oneOfEach = systems.filter(
    (system, at) => systems.findIndex((s) => s.family === system.family) === at,
  )
  const grouping = systems.filter((system) => oneOfEach.includes(system) && system.makeLanes !== undefined)
  const lanes = new Map<System, string>()
  say('making small batches')
  for (const system of grouping) lanes.set(system, await prepareLanes(system, work))
  const ours = systems.some(({ family }) => family === 'waystation')
  if (ours) say(`a county of ${work.reports.stations} stations: its weekly report`)
  const reports = ours ? await timeReports(work.reports, work.rounds) : []
  return {
    bytes,
    reports,
    drains: await inTurn(systems, work, (system) => {
      say(`draining: ${system.name}`)
      return timeDrain(system, dirOf(system), work)
    }),
    commits: await inTurn(oneOfEach, work, (system) => {
      say(`committing: ${system.name}`)
      return timeCommits(system, dirOf(system), work)
    }),
    groups: await inTurn(grouping, work, (system) => {
      say(`small batches: ${system.name}`)
      return timeLanes(system, lanes.get(system) as string, work)
    }),
  }
}

/**
 * A B C, B C A, C A B …: a machine that slows down or speeds up in the course of a run does so for everyone,
 * and nobody always runs behind the same other.
 */
async function inTurn<Round>(
  systems: System[],
  work: Work,
  measure: (system: System) => Promise<Round>,
): Promise<Rounds<Round>[]> {
  const all = systems.map(({ name, family }) => ({ system: name, family, rounds: [] as Round[] }))
  for (let round = 0; round < work.rounds; round += 1) {
    for (let place = 0; place < systems.length; place += 1) {
      const turn = (round + place) % systems.length
      all[turn]?.rounds.push(await measure(systems[turn] as System))
    }
  }
  return all
}
