import { useByLabelSchema } from '../../../protocol/days.ts'

const before = /^(有效期至?|使用期限至?|失效日期|保质期至?|至|exp\.?|use by|best before)[:\s]*/i
/** A spreadsheet makes midnight of a day. */
const midnight = /[ T]0?0:00(:00(\.0+)?)?$/

/**
 * The use-by label in a cell that `plainCell` has read: `2027-05` for a month, `2027-05-31` for a day. Undefined for what is no date,
 * for one that does not exist, and for what could be read as two: `5/6/2027`, `27-05`, `May-27`, `201012`.
 */
export function readLabel(cell: string): string | undefined {
  const text = cell.replace(before, '').replace(midnight, '')
  const parsed = useByLabelSchema.safeParse(yearFirst(text) ?? compact(text) ?? yearLast(text))
  return parsed.success ? parsed.data : undefined
}

/** 2027-05-31, 2027/5/31, 2027.5, 2027年5月31日, 2027年5月 */
function yearFirst(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})[-/.年]\s?(\d{1,2})(?:[-/.月]\s?(\d{1,2})日?|月)?$/.exec(text) ?? []
  return year && month ? labelOf(year, month, day) : undefined
}

/** 20270531, and 202705 unless it could be a day with two digits of its year. */
function compact(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)?$/.exec(text) ?? []
  if (!year || !month) return undefined
  const couldBeDay = day === undefined && Number(year.slice(2)) <= 12
  return couldBeDay ? undefined : labelOf(year, month, day)
}

/** 5/2027, and 31/5/2027 or 5/31/2027: only where one of the two can be no month. */
function yearLast(text: string): string | undefined {
  const [, first, second, year] = /^(?:(\d{1,2})[-/.])?(\d{1,2})[-/.](\d{4})$/.exec(text) ?? []
  if (!second || !year) return undefined
  if (!first) return labelOf(year, second, undefined)
  if (first === second || Number(first) > 12) return labelOf(year, second, first)
  return Number(second) > 12 ? labelOf(year, first, second) : undefined
}

function labelOf(year: string, month: string, day: string | undefined): string {
  const two = (digits: string) => digits.padStart(2, '0')
  return [year, two(month), ...(day === undefined ? [] : [two(day)])].join('-')
}
