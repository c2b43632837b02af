import type { Options } from '../options.ts'
import { visitsPerDay } from '../workload/visits.ts'
import { goals } from './goals.ts'
import type { Machine } from './machine.ts'
import type { Summary } from './summarise.ts'

// What the sections call the system that the drain calls by its batch size.
const commitNames: Record<string, string> = {
  limit: 'raw: one INSERT, one FULL commit',
  pouchdb: 'PouchDB: one `put` (not synced to the disk)',
  waystation: 'Waystation: a check-in through the contract',
}
const groupNames: Record<string, string> = {
  limit: 'bare group-commit hub',
  waystation: 'Waystation',
}

/** The whole report in Markdown: what was measured on what, and the three tables. */
export function table(summary: Summary, options: Options, machine: Machine): string {
  const { entries, rounds, acts, lanes } = options
  const drains = summary.drains.map((row) => [
    row.family === 'waystation' ? `**${row.system}**` : row.system,
    `${row.seconds.toFixed(2)} (${row.fastestSeconds.toFixed(2)}–${row.slowestSeconds.toFixed(2)})`,
    significant(row.timesLimit),
    significant(row.upPerEntry),
    kilobytes(row.dayUp),
    significant(row.hubMicrosPerEntry),
  ])
  const commits = summary.commits.map((row) => [
    commitNames[row.family] ?? row.system,
    row.perSecond.toFixed(0),
    row.shareOfRaw.toFixed(2),
    row.p50Ms.toFixed(3),
    row.p99Ms.toFixed(3),
    row.p99TimesRaw.toFixed(2),
  ])
  const groups = summary.groups.map((row) => [
    groupNames[row.family] ?? row.system,
    row.entriesPerSecond.toFixed(0),
    row.shareOfBare.toFixed(2),
    significant(row.hubMicrosPerEntry),
  ])
  const { processors, cores, platform, node, sqlite, fileSystem, date } = machine
  return [
    `${date}, ${processors}, ${cores} cores, ${platform}, Node ${node}, SQLite ${sqlite}, ${fileSystem}. Medians of ${rounds} rounds.`,
    ...(options.quick ? ['', 'A quick run: it shows that everything runs, not how fast.'] : []),
    ...(machine.warning === null ? [] : ['', `**${machine.warning}**`]),
    '',
    `A backlog of ${thousands(entries)} visit entries, sent and acknowledged:`,
    '',
    ...rows(
      [
        'system',
        'drained in s',
        '× the limit',
        'bytes up per entry',
        `a day of ${visitsPerDay} visits, up`,
        'hub CPU µs per entry',
      ],
      drains,
    ),
    '',
    `${thousands(acts)} acts on a station, one by one, from call to answer:`,
    '',
    ...rows(['system', 'acts/s', 'share of raw', 'p50 ms', 'p99 ms', 'p99 × raw'], commits),
    '',
    `${lanes.lanes} stations at once, each ${lanes.batches} batches of ${lanes.batchSize} entries:`,
    '',
    ...rows(['hub', 'entries/s', 'share of bare', 'hub CPU µs per entry'], groups),
    ...reportLines(summary, options),
    ...(options.quick ? [] : goalLines(summary)),
  ].join('\n')
}

function reportLines({ reports }: Summary, { reports: size }: Options): string[] {
  if (!reports) return []
  const ms = (value: number) => value.toFixed(0)
  return [
    '',
    `The weekly report of a county of ${size.stations} stations that runs, from the roll-ups that intake keeps:`,
    '',
    ...rows(
      ['what', 'ms', '× the quiet county', 'share of counting'],
      [
        [`${size.quietVisits} visits a day and station`, ms(reports.quietMs), '1.00', ''],
        [
          `${size.busyVisits} visits a day and station`,
          ms(reports.busyMs),
          reports.busyTimesQuiet.toFixed(2),
          reports.shareOfCounting.toFixed(3),
        ],
        [
          `counting those ${thousands(7 * size.stations * size.busyVisits)} entries one by one`,
          ms(reports.countedMs),
          '',
          '1',
        ],
      ],
    ),
  ]
}

function goalLines(summary: Summary): string[] {
  const list = goals(summary)
  if (list.length === 0) return []
  const body = list.map(({ what, goal, measured, met }) => [
    what,
    goal,
    measured,
    met ? 'met' : '**not met**',
  ])
  return ['', 'The goals we have set ourselves:', '', ...rows(['what', 'goal', 'measured', ''], body)]
}

function rows(head: string[], body: string[][]): string[] {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_cell, index) => (index === 0 ? '---' : '--:'))), ...body.map(line)]
}

const significant = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0))
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`
const thousands = (value: number): string => value.toLocaleString('en')
