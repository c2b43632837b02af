// What a report is written down as, before anybody asks whether for Excel or as plain text: sheets of tables of cells that know what they are.
import { hidden } from '../../contract/weekly-report.ts'

/**
 * `count`: a whole number. `decimal`: to a tenth. `day`: `2026-11-16`. `instant`: RFC 3339, to be shown on the federation's wall.
 * `kept`: a count that is not told.
 */
export type Cell =
  | { type: 'text'; value: string }
  | { type: 'count' | 'decimal'; value: number }
  | { type: 'day' | 'instant'; value: string }
  | { type: 'kept'; value: typeof hidden }
  | { type: 'none' }

export type Table = {
  title?: string
  /** What a mark in it means; beside the title. */
  note?: string
  /** What it is, in a line of its own below the title. */
  subtitle?: string
  heads?: readonly string[]
  rows: readonly (readonly Cell[])[]
  /** Belongs to the table above, and stands right below it. */
  close?: boolean
}

export type Sheet = {
  name: string
  /** Columns that stay where they are while the others are scrolled. */
  frozenColumns: number
  tables: readonly Table[]
}

const none: Cell = { type: 'none' }

type Absent = null | undefined

export function text(value: string | Absent): Cell {
  return value === null || value === undefined ? none : { type: 'text', value }
}

export function day(value: string): Cell {
  return { type: 'day', value }
}

export function instant(value: string | Absent): Cell {
  return value === null || value === undefined ? none : { type: 'instant', value }
}

export function count(value: number | Absent): Cell {
  return value === null || value === undefined ? none : { type: 'count', value }
}

export function decimal(value: number | Absent): Cell {
  return value === null || value === undefined ? none : { type: 'decimal', value }
}

/** A count that may be hidden. */
export function kept(value: number | typeof hidden): Cell {
  return value === hidden ? { type: 'kept', value } : count(value)
}

/** Of a change, whose figure may be a count, hours, or a state. */
export function either(value: number | string | null): Cell {
  if (typeof value === 'number') return Number.isInteger(value) ? count(value) : decimal(value)
  return text(value)
}
