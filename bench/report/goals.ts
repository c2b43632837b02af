import type { Summary } from './summarise.ts'

export type Goal = { what: string; goal: string; measured: string; met: boolean }

/** What we have set ourselves, against what this run shows; nothing when Waystation was not in the run. */
export function goals(summary: Summary): Goal[] {
  const drain = summary.drains.find(({ family }) => family === 'waystation')
  const commit = summary.commits.find(({ family }) => family === 'waystation')
  const group = summary.groups.find(({ family }) => family === 'waystation')
  const pouchdb = summary.drains.find(({ family }) => family === 'pouchdb')
  const list: Goal[] = []
  const atLeast = (what: string, value: number, least: number): void => {
    list.push({ what, goal: `at least ${least}`, measured: readable(value), met: value >= least })
  }
  const atMost = (what: string, value: number, most: number): void => {
    list.push({ what, goal: `at most ${most}`, measured: readable(value), met: value <= most })
  }
  if (commit) {
    atLeast('acts/s, share of raw FULL commits', commit.shareOfRaw, 0.6)
    atMost('p99 of an act, × raw', commit.p99TimesRaw, 2)
  }
  if (drain) {
    atMost('backlog drained, × the limit', drain.timesLimit, 2)
    if (pouchdb?.timesWaystation)
      atLeast('backlog drained, times faster than PouchDB', pouchdb.timesWaystation, 14)
    atMost('bytes up per entry of a backlog', drain.upPerEntry, 24)
    atMost('kB up for a day of 150 visits', drain.dayUp / 1000, 4.5)
    atMost('hub CPU µs per entry', drain.hubMicrosPerEntry, 25)
  }
  if (group) atLeast('150-entry batches, share of a bare group-commit hub', group.shareOfBare, 0.6)
  if (summary.reports) {
    const { busyTimesQuiet, shareOfCounting } = summary.reports
    atMost('weekly report, 500 visits a day × 2 a day', busyTimesQuiet, 1.3)
    atMost('weekly report, share of counting the entries', shareOfCounting, 0.05)
  }
  return list
}

const readable = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0))
