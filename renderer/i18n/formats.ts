// The one place that writes dates. Chromium has no data for ug and mn and says them in English without a word of warning, so month
// and weekday names are our own tables (CLDR 48); Intl is asked for numbers of the calendar only.

/** An instant on a wall: what a clock and a calendar in that zone show. */
export type WallTime = {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  /** 0 is Monday. */
  weekday: number
}

type Names = { months: readonly string[]; days: readonly string[] }

const tables: Record<string, Names> = {
  ug: {
    months: 'يانۋار فېۋرال مارت ئاپرېل ماي ئىيۇن ئىيۇل ئاۋغۇست سېنتەبىر ئۆكتەبىر نويابىر دېكابىر'.split(' '),
    days: 'دۈشەنبە سەيشەنبە چارشەنبە پەيشەنبە جۈمە شەنبە يەكشەنبە'.split(' '),
  },
  'kk-Arab': {
    months: 'قاڭتار اقپان ناۋرىز ءساۋىر مامىر ماۋسىم شىلدە تامىز قىركۇيەك قازان قاراشا جەلتوقسان'.split(' '),
    days: 'دۇيسەنبى سەيسەنبى سارسەنبى بەيسەنبى جۇما سەنبى جەكسەنبى'.split(' '),
  },
  en: {
    months: 'January February March April May June July August September October November December'.split(
      ' ',
    ),
    days: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
  },
  'zh-CN': {
    months: [],
    days: ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'],
  },
}

const dayMs = 86_400_000

export function wallTime(instantMs: number, timeZone: string): WallTime {
  const parts = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(instantMs)
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  const [year, month, day] = [read('year'), read('month'), read('day')]
  // 5 January 1970 was a Monday.
  const weekday = (Math.floor(Date.UTC(year, month - 1, day) / dayMs) + 3) % 7
  return { year, month, day, hour: read('hour'), minute: read('minute'), weekday }
}

/** `15:04`: the same in every language here. */
export function formatClock({ hour, minute }: WallTime): string {
  return `${twoDigits(hour)}:${twoDigits(minute)}`
}

/** Day, month and weekday in words; plain numbers where we have no table (mn-Mong). */
export function formatDay({ year, month, day, weekday }: WallTime, language: string): string {
  const names = tables[language]
  const monthName = names?.months[month - 1]
  if (language === 'zh-CN') return `${month}月${day}日 ${names?.days[weekday]}`
  if (names === undefined) return `${year}.${twoDigits(month)}.${twoDigits(day)}`
  if (language === 'en') return `${names.days[weekday]}, ${day} ${monthName}`
  return `${day}-${monthName}، ${names.days[weekday]}`
}

/** `3/17 15:04`, for a manager: numbers only, the same in every language. */
export function formatMoment(wall: WallTime): string {
  return `${wall.month}/${wall.day} ${formatClock(wall)}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
