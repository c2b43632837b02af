// Listings as a county publishes them, for stories and measurements: made up, of every kind, lawful.

import type { Job } from '../../protocol/jobs/job.ts'
import { trades } from '../../protocol/jobs/trades.ts'
import type { Listing } from '../../station/contract/listings.ts'

export type SampleListing = { type: 'listing'; id: string; body: Listing['body'] }

const places = ['人民路12号', '团结南街5号', '东城工业园3号', '花园小区', '老市场口']
const settlements = ['daily', 'weekly', 'half-monthly', 'monthly', 'on-completion'] as const
/** Shown for as long as the tests will run. */
export const sampleUntil = '2099-12-31'

/** The nth job of as many as are wanted: trades, settlements and places in turn, so that every filter finds some. */
export function sampleJob(n: number, change: Partial<Job> = {}): SampleListing {
  const trade = trades[n % (trades.length - 1)] ?? trades[0]
  if (trade === undefined) throw new Error('there is no trade')
  const job: Job = {
    source: 'hr',
    trade: trade.trade,
    employer: {
      name: `木垒县顺达${n}号物流有限公司`,
      kind: 'company',
      uscc: '91110000600037341L',
      introduction: '县城物流仓库，二十名职工，做了八年',
      verified: true,
    },
    place: {
      address: `木垒县${places[n % places.length]}`,
      landmark: '客运站对面',
      division: n % 3 === 0 ? '652328' : '652323',
    },
    openings: 1 + (n % 9),
    employmentType: 'per-day',
    pay: { minFen: 16_000 + (n % 7) * 1_000, maxFen: 20_000 + (n % 7) * 1_000, unit: 'day' },
    settlement: settlements[n % settlements.length] ?? 'daily',
    workHours: '9:00-18:00，中午休息一小时',
    description: '卸货、码货、清点，按单装车',
    requirements: ['能搬 25 公斤', '守时'],
    meals: true,
    hazards: '搬重物，发手套和护腰；夏天有防暑水',
    contact: { name: '王女士', phone: '0994-4820000' },
    ...change,
  }
  const { words } = trade
  return {
    type: 'listing',
    id: `job-${n}`,
    body: { kind: 'job', title: { ...words, 'zh-CN': `${words['zh-CN']}${n}` }, until: sampleUntil, job },
  }
}

/** A red dot: the smallest picture there is. */
const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='

/** One of each kind besides jobs, law cards and hotlines, which every station has. */
export const sampleOthers: readonly SampleListing[] = [
  {
    type: 'listing',
    id: 'programme-rest',
    body: {
      kind: 'programme',
      title: { 'zh-CN': '一线职工疗休养（天池五日）', en: 'Five days at the lake', ug: 'كۆل بويىدا بەش كۈن' },
      summary: { 'zh-CN': '吃住全包，不误工', ug: 'تاماق ۋە ياتاق ھەقسىز' },
      until: sampleUntil,
      picture: { type: 'image/png', base64: dot, alt: { 'zh-CN': '天池' } },
      who: { 'zh-CN': '户外劳动者，入会满半年', ug: 'سىرتتا ئىشلەيدىغانلار' },
      gives: { 'zh-CN': '住宿、三餐、中医问诊、往返车' },
      place: { 'zh-CN': '阜康市职工疗养院' },
      places: { places: 40, taken: 12, asOf: '2026-11-20T02:00:00.000Z' },
      pool: { needed: 10, joined: 7, asOf: '2026-11-20T02:00:00.000Z' },
      form: 'programme-place',
    },
  },
  {
    type: 'listing',
    id: 'course-photo',
    body: {
      kind: 'course',
      title: {
        'zh-CN': '职工夜校：手机摄影',
        en: 'Evening school: pictures with a phone',
        ug: 'كەچلىك مەكتەپ: تېلېفوندا رەسىم',
      },
      until: sampleUntil,
      gives: { 'zh-CN': '八次课，不收学费' },
      place: { 'zh-CN': '县工人文化宫二楼' },
      places: { places: 20, taken: 20, asOf: '2026-11-20T02:00:00.000Z' },
    },
  },
  {
    type: 'listing',
    id: 'event-haircut',
    body: {
      kind: 'event',
      title: { 'zh-CN': '志愿者理发日', en: 'Haircuts by volunteers', ug: 'پىدائىيلار چاچ ياسايدۇ' },
      until: sampleUntil,
      place: { 'zh-CN': '本驿站' },
      slots: ['02', '03', '04'].map((hour) => ({
        slot: `h${hour}`,
        from: `2026-12-05T${hour}:00:00.000Z`,
        until: `2026-12-05T${hour}:50:00.000Z`,
        places: { places: 4, taken: hour === '02' ? 4 : 1, asOf: '2026-11-20T02:00:00.000Z' },
      })),
    },
  },
  {
    type: 'listing',
    id: 'notice-water',
    body: {
      kind: 'notice',
      title: {
        'zh-CN': '驿站周六停水半天',
        en: 'No water on Saturday morning',
        ug: 'شەنبە چۈشتىن بۇرۇن سۇ توختايدۇ',
      },
      until: sampleUntil,
      paragraphs: [{ 'zh-CN': '周六上午检修水管，请自带饮水。' }, { 'zh-CN': '下午两点恢复。' }],
    },
  },
  {
    type: 'listing',
    id: 'story-pang',
    body: {
      kind: 'story',
      title: { 'zh-CN': '准东的“夜路灯”', en: 'A lamp on the night road', ug: 'كېچىلىك يولدىكى چىراغ' },
      until: sampleUntil,
      paragraphs: Array.from({ length: 8 }, () => ({
        'zh-CN':
          '他在露天煤矿开了二十二年车，带出三十一个徒弟。下雪的夜里，他总是最后一个收车，把路上的碎石清开，让后来的人好走。',
      })),
    },
  },
  {
    type: 'listing',
    id: 'drive-winter',
    body: {
      kind: 'drive',
      title: {
        'zh-CN': '冬送温暖：手套和热姜茶',
        en: 'Winter: gloves and ginger tea',
        ug: 'قىش: پەلەي ۋە چاي',
      },
      until: sampleUntil,
      items: ['work-gloves', 'ginger-tea'],
      place: { 'zh-CN': '本驿站，每人一份，不登记' },
    },
  },
]
