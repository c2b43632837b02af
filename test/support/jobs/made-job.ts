import { isRightCreditCode } from '../../../protocol/jobs/check-job.ts'

/** A posting as somebody at an employer's would fill in a form: everything is text, and some of it may be nothing. */
export type MadeJob = {
  reference: string
  title: string
  employer: string
  kind: string
  uscc: string
  introduction: string
  verified: string
  address: string
  openings: string
  type: string
  payMin: string
  payMax: string
  payUnit: string
  piece: string
  settlement: string
  hours: string
  description: string
  requirements: string[]
  contact: string
  phone: string
  until: string
}

const titles = [
  '卸货工',
  '仓库分拣员',
  '外卖配送员',
  '餐厅服务员',
  '保洁员',
  '电工',
  '棉花采摘工',
  '装修油漆工',
  '小区保安',
  '后厨帮工',
]
const towns = ['木垒镇', '西吉尔镇', '东城镇', '新户镇', '照壁山乡', '雀仁乡', '白杨河乡', '大石头乡']

/** The n-th lawful posting: `until` is the last day it is shown. */
export function madeJob(n: number, until: string): MadeJob {
  const title = titles[n % titles.length] ?? ''
  const perHour = n % 7 === 3
  return {
    reference: `MJ-${String(n).padStart(5, '0')}`,
    title,
    employer: `木垒县第${n}商贸有限公司`,
    kind: '企业',
    uscc: creditCode(n),
    introduction: `${towns[n % towns.length]}本地企业，职工${10 + (n % 90)}人`,
    verified: '是',
    address: `木垒县${towns[n % towns.length]}人民路${n}号`,
    openings: String(1 + (n % 12)),
    type: perHour ? '非全日制' : n % 3 === 0 ? '日结工' : '全日制',
    payMin: perHour ? '25' : n % 3 === 0 ? '180' : '4500',
    payMax: perHour ? '30' : n % 3 === 0 ? '220' : '6000',
    payUnit: perHour ? '小时' : n % 3 === 0 ? '天' : '月',
    piece: '',
    settlement: perHour ? '周结' : n % 3 === 0 ? '日结' : '月结',
    hours: perHour ? '10:00-14:00' : '9:00-18:00，中午休息一小时',
    description: `${title}：按班长安排做事，保持场地整洁`,
    requirements: ['年满18周岁', '能吃苦耐劳'],
    contact: `王师傅${n}`,
    phone: `0994-48${String(20_000 + n).slice(-5)}`,
    until,
  }
}

const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** A unified social credit code whose last character is right. */
export function creditCode(n: number): string {
  const first = `9165232${String(n).padStart(10, '0')}`
  const last = [...characters].find((each) => isRightCreditCode(first + each))
  // The weighted sum of one in 31 numbers needs a character that there is not.
  return last === undefined ? creditCode(n + 1_000_000) : first + last
}
