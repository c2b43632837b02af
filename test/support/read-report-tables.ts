import type { Figures } from './figures-of-report.ts'

/** A cell as a spreadsheet's reader gives it; nothing is the empty text. */
export type ReadCell = string | number

/** The name in brackets at a heading's end; of a code without a name, the code. */
function codeIn(words: ReadCell | undefined): string {
  return /\(([^()]*)\)$/.exec(String(words))?.[1] ?? String(words)
}

/**
 * Every figure of a report from its tables, read by their headings alone: what stands under a wrong heading, twice or nowhere is found out.
 * Rows as in CSV, a row of nothing between tables.
 */
export function readReportTables(rows: readonly (readonly ReadCell[])[]): Figures {
  const figures: Figures = {}
  const put = (path: string, value: ReadCell | undefined) => {
    if (value === undefined || value === '') return
    if (path in figures) throw new Error(`${path} is told twice`)
    figures[path] = value
  }
  for (const table of tablesOf(rows)) {
    const [title = '', ...body] = [codeIn(table[0]?.[0]), ...table.slice(1)] as [string, ...ReadCell[][]]
    const readTable = readers[title]
    if (title === 'unit') readHeader(table, put)
    else if (!readTable) throw new Error(`nobody knows the table ${title}`)
    else readTable(body, { title, put, figures })
  }
  return figures
}

type Rows = readonly (readonly ReadCell[])[]
type Put = (path: string, value: ReadCell | undefined) => void
type Reader = (body: Rows, into: { title: string; put: Put; figures: Figures }) => void

function tablesOf(rows: Rows): Rows[] {
  const tables: (readonly ReadCell[])[][] = [[]]
  for (const row of rows) {
    if (row.every((cell) => cell === '')) tables.push([])
    else tables.at(-1)?.push(row)
  }
  return tables.filter((table) => table.length > 0)
}

function readHeader(table: Rows, put: Put): void {
  for (const [name, value, ...more] of table) {
    const code = codeIn(name)
    if (code !== 'period') put(code, value)
    else
      for (const [key, of] of [
        ['name', value],
        ['from', more[0]],
        ['to', more[1]],
      ] as const)
        put(`period.${key}`, of)
  }
}

/** One figure a row, under its own name. */
const named =
  (root: string): Reader =>
  (body, { put }) => {
    for (const [name, value] of body) put(`${root}${codeIn(name)}`, value)
  }

/** A row a code, a column a figure. */
const grid =
  (root: string): Reader =>
  ([heads = [], ...lines], { put }) => {
    for (const [name, ...cells] of lines)
      for (const [column, cell] of cells.entries())
        put(`${root}.${codeIn(name)}.${codeIn(heads[column + 1])}`, cell)
  }

/** The same for each station: its code, its name, what the row is about, then figures. */
const stationGrid =
  (group: string): Reader =>
  ([heads = [], ...lines], { put }) => {
    for (const [station, , name, ...cells] of lines)
      for (const [column, cell] of cells.entries())
        put(`stations.${station}.${group}.${codeIn(name)}.${codeIn(heads[column + 3])}`, cell)
  }

const readers: Record<string, Reader> = {
  completeness: named(''),
  syncHealth: (body, { put }) => {
    for (const [name, value, station, entries] of body) {
      const code = codeIn(name)
      if (!code.endsWith('oldestWaiting')) put(code, value)
      else
        for (const [key, of] of [
          ['since', value],
          ['station', station],
          ['entries', entries],
        ] as const)
          put(`${code}.${key}`, of)
    }
  },
  visits: named('totals.'),
  'visits.byDay': named('totals.visits.byDay.'),
  'visits.byCategory': named('totals.visits.byCategory.'),
  'visits.byService': named('totals.visits.byService.'),
  'visits.byBand': named('totals.visits.byBand.'),
  supplies: grid('totals.supplies'),
  firstAid: named('totals.firstAid.byItem.'),
  sessions: grid('totals.sessions'),
  life: named('totals.'),
  requests: grid('totals.requests'),
  sensitive: (body, { put }) => {
    const starts = ['kind', 'item'].map((code) =>
      body.findIndex(([name]) => /[(]/.test(String(name)) && codeIn(name) === code),
    )
    const [sessions = 0, items = 0] = starts
    const [asOf, ...services] = body.slice(0, sessions)
    put('totals.sensitive.asOf', asOf?.[1])
    for (const [name, value] of services) put(`totals.sensitive.services.${codeIn(name)}`, value)
    grid('totals.sensitive.sessions')(body.slice(sessions, items), { title: '', put, figures: {} })
    grid('totals.sensitive.items')(body.slice(items), { title: '', put, figures: {} })
  },
  units: ([heads = [], ...lines], { put }) => {
    for (const [unit, , ...cells] of lines)
      for (const [column, cell] of cells.entries())
        put(
          `units.${unit}.${codeIn(heads[column + 2])
            .replace('visits.total', 'visits')
            .replace('visits.people', 'people')}`,
          cell,
        )
  },
  stations: ([heads = [], ...lines], { put, figures }) => {
    for (const [station, ...cells] of lines) {
      const paths = stationPaths(heads.slice(1), figures)
      for (const [column, cell] of cells.entries()) {
        const path = paths[column] ?? ''
        put(`stations.${station}.${path}`, path === 'state' ? codeIn(cell) : cell)
      }
    }
  },
  'stations.supplies': stationGrid('supplies'),
  'stations.requests': stationGrid('requests'),
  missing: ([, heads = [], ...lines], { put }) => {
    for (const [station, ...cells] of lines)
      for (const [column, cell] of cells.entries()) {
        const code = codeIn(heads[column + 1])
        put(`missing.${station}.${code}`, code === 'why' ? codeIn(cell) : cell)
      }
  },
  reasons: ([heads = [], ...lines], { put }) => {
    for (const [index, [why, ...cells]] of lines.entries()) {
      put(`reasons.${index}.why`, codeIn(why))
      for (const [column, cell] of cells.entries()) put(`reasons.${index}.${codeIn(heads[column + 1])}`, cell)
    }
  },
  changes: ([, ...lines], { put }) => {
    for (const [index, [station, figure, before, after]] of lines.entries())
      for (const [key, of] of [
        ['station', station],
        ['figure', figure],
        ['before', before],
        ['after', after],
      ] as const)
        put(`changes.${index}.${key}`, of)
  },
}

/** Columns of codes stand in the unit's own order: a kind of worker may have the code of a service. */
function stationPaths(heads: readonly ReadCell[], figures: Figures): string[] {
  const coded = (['byDay', 'byCategory', 'byService', 'byBand'] as const).flatMap((group) => {
    const root = `totals.visits.${group}.`
    return Object.keys(figures)
      .filter((path) => path.startsWith(root))
      .map((path) => ({ path: path.slice('totals.'.length), code: path.slice(root.length) }))
  })
  const first = heads.findIndex((head) => codeIn(head) === 'visits.people') + 1
  return heads.map((head, column) => {
    const at = coded[column - first]
    if (column >= first && at) {
      if (codeIn(head) !== at.code) throw new Error(`${head} stands where ${at.path} belongs`)
      return at.path
    }
    const [, kind, figure] = /^(\S+) \S+ [(](times|people)[)]$/.exec(String(head)) ?? []
    return kind === undefined ? codeIn(head) : `sessions.${kind}.${figure}`
  })
}
