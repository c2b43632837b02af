import type { Law } from '../../../protocol/jobs/laws.ts'
import type { MadeJob } from './made-job.ts'
import { creditCode } from './made-job.ts'

/** One way in which a posting may not be published: what is changed, and what the hub must say of it. */
export type UnlawfulWay = { change: Partial<MadeJob>; field: string; rule: string; law: Law }

const asked = (words: string, rule: string, law: Law): UnlawfulWay => ({
  ...{ change: { requirements: ['能吃苦耐劳', words] }, field: 'requirements.1', rule, law },
})
const missing = (change: Partial<MadeJob>, field: string, law: Law): UnlawfulWay => ({
  ...{ change, field, rule: 'missing', law },
})
const unreadable = (change: Partial<MadeJob>, field: string, law: Law): UnlawfulWay => ({
  ...{ change, field, rule: 'unreadable', law },
})
const partTime = { type: '非全日制', payMin: '25', payMax: '30', payUnit: '小时' }

/** Forty postings that break the law in forty ways. `days`: a day that is past, and one more than thirty days ahead. */
export function unlawfulWays(days: { past: string; tooFar: string }): readonly UnlawfulWay[] {
  return [
    {
      change: { title: '卸货工，限男性' },
      field: 'title',
      rule: 'limits-sex',
      law: 'employment-promotion-27',
    },
    asked('女性优先', 'limits-sex', 'employment-promotion-27'),
    asked('已婚已育优先', 'limits-marriage-or-childbirth', 'employment-promotion-27'),
    asked('限汉族', 'limits-ethnicity', 'employment-promotion-28'),
    asked('无宗教信仰', 'limits-religion', 'hr-market-24'),
    asked('限本地户口', 'limits-origin', 'employment-promotion-31'),
    asked('乙肝携带者勿扰', 'limits-health', 'employment-promotion-30'),
    asked('35岁以下', 'limits-age', 'employment-promotion-26'),
    asked('15岁以上即可', 'under-sixteen', 'labour-15'),
    {
      change: { description: '入职先交押金200元，离职退还' },
      ...{ field: 'description', rule: 'deposit-or-fee', law: 'labour-contract-9' },
    },
    asked('服装费自理', 'deposit-or-fee', 'labour-contract-9'),
    asked('身份证原件由公司保管', 'keeps-papers', 'labour-contract-9'),
    asked('试工三天无工资', 'unpaid-trial', 'labour-contract-20'),
    asked('不签合同', 'no-contract', 'labour-contract-10'),
    asked('自愿放弃社保', 'no-insurance', 'social-insurance-58'),
    {
      ...{ change: { introduction: '' }, field: 'employer.introduction' },
      ...{ rule: 'no-introduction', law: 'hr-market-24' },
    },
    { change: { uscc: '' }, field: 'employer.uscc', rule: 'no-licence', law: 'hr-market-26' },
    {
      change: { uscc: creditCode(7).replace(/.$/, (last) => (last === '0' ? '1' : '0')) },
      ...{ field: 'employer.uscc', rule: 'wrong-licence', law: 'hr-market-26' },
    },
    {
      change: { kind: '中介', verified: '否' },
      ...{ field: 'employer.verified', rule: 'agency-not-verified', law: 'hr-market-26' },
    },
    {
      change: { ...partTime, settlement: '月结', hours: '4小时' },
      ...{ field: 'settlement', rule: 'part-time-settlement', law: 'labour-contract-72' },
    },
    {
      change: { ...partTime, settlement: '周结', hours: '9:00-18:00' },
      ...{ field: 'workHours', rule: 'part-time-hours', law: 'labour-contract-68' },
    },
    { change: { payMin: '0', payMax: '0' }, field: 'pay.minFen', rule: 'no-pay', law: 'hr-market-24' },
    {
      change: { payMin: '60', payMax: '80', payUnit: '天' },
      ...{ field: 'pay.minFen', rule: 'below-minimum-wage', law: 'labour-48' },
    },
    {
      change: { payMin: '2', payMax: '3', payUnit: '件' },
      ...{ field: 'pay.piece', rule: 'no-piece', law: 'hr-market-24' },
    },
    { change: { requirements: [] }, field: 'requirements', rule: 'no-requirements', law: 'hr-market-24' },
    { change: { until: days.past }, field: 'until', rule: 'over-already', law: 'posting-window' },
    { change: { until: days.tooFar }, field: 'until', rule: 'window-too-long', law: 'posting-window' },
    missing({ openings: '' }, 'openings', 'hr-market-24'),
    unreadable({ openings: '0' }, 'openings', 'hr-market-24'),
    missing({ address: '' }, 'place.address', 'hr-market-24'),
    missing({ phone: '' }, 'contact.phone', 'hr-market-24'),
    unreadable({ phone: '到店里问' }, 'contact.phone', 'hr-market-24'),
    missing({ description: '' }, 'description', 'hr-market-24'),
    missing({ payMin: '', payMax: '', payUnit: '' }, 'pay', 'hr-market-24'),
    unreadable({ type: '都行' }, 'employmentType', 'hr-market-24'),
    unreadable({ settlement: '年底结' }, 'settlement', 'labour-contract-8'),
    missing({ until: '' }, 'until', 'posting-window'),
    missing({ employer: '' }, 'employer.name', 'hr-market-24'),
    missing({ title: '' }, 'title', 'hr-market-24'),
    unreadable({ uscc: '652328000012345' }, 'employer.uscc', 'hr-market-26'),
  ]
}
