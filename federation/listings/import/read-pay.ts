import type { Job } from '../../../protocol/jobs/job.ts'
import { readPayUnit } from './job-words.ts'

type Pay = Pick<Job['pay'], 'minFen' | 'maxFen' | 'unit'>

const times = { 千: 1_000, k: 1_000, 万: 10_000, w: 10_000 } as const
const amount = String.raw`(\d+(?:,\d{3})*(?:\.\d{1,2})?)\s*(千|k|万|w)?`
const span = new RegExp(
  String.raw`^(?:人民币|rmb|cny|¥|￥)?\s*${amount}\s*元?\s*(?:(?:[-~—–至到])\s*${amount})?\s*(?:元|块|rmb|cny)?\s*(?:人民币)?\s*(?:/|每|一|per\s+)?\s*(.*)$`,
  'iu',
)

/** `180-220元/天`, `4500元/月`, `1.5万/月`, `25/小时` → fen; undefined for what could be read in two ways or not at all. */
export function readPay(text: string): Pay | undefined {
  const [, low, lowTimes, high, highTimes, unitText = ''] = span.exec(text.normalize('NFKC').trim()) ?? []
  const unit = readPayUnit(unitText)
  if (low === undefined || unit === undefined) return undefined
  // 4-6千: what follows the second amount is meant of both; 8000-1万 would then end below where it begins.
  const meantOfBoth = high !== undefined && Number(low) <= Number(high)
  const minFen = toFen(low, lowTimes ?? (meantOfBoth ? highTimes : undefined))
  const maxFen = high === undefined ? minFen : toFen(high, highTimes)
  return payOf(minFen, maxFen, unit)
}

/** Amounts and a unit; a year's pay is told by the month. */
export function payOf(minFen: number, maxFen: number, unit: Pay['unit'] | 'year'): Pay {
  if (unit !== 'year') return { minFen, maxFen, unit }
  return { minFen: Math.round(minFen / 12), maxFen: Math.round(maxFen / 12), unit: 'month' }
}

/** Yuan as a spreadsheet or a machine writes them → fen; undefined for what is no amount. */
export function readYuan(value: string | number): number | undefined {
  const text = String(value)
    .normalize('NFKC')
    .replace(/^[¥￥]|元$/gu, '')
    .trim()
  return /^\d+(?:,\d{3})*(?:\.\d{1,2})?$/.test(text) ? toFen(text, undefined) : undefined
}

function toFen(text: string, by: string | undefined): number {
  const factor = by === undefined ? 1 : times[by.toLowerCase() as keyof typeof times]
  return Math.round(Number(text.replaceAll(',', '')) * factor * 100)
}
