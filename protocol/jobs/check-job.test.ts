import { describe, expect, it } from 'vitest'
import type { Posting } from './check-job.ts'
import { checkJob, isRightCreditCode } from './check-job.ts'
import type { Job } from './job.ts'
import { jobSchema } from './job.ts'
import { laws } from './laws.ts'
import { wordingRules } from './wording-rules.ts'

const job: Job = jobSchema.parse({
  source: 'hr',
  trade: 'porter',
  employer: {
    name: '木垒县顺达物流有限公司',
    kind: 'company',
    uscc: '91110000600037341L',
    introduction: '县城物流仓库，二十名职工',
    verified: true,
  },
  place: { address: '木垒县人民路12号' },
  openings: 4,
  employmentType: 'per-day',
  pay: { minFen: 18_000, maxFen: 22_000, unit: 'day' },
  settlement: 'daily',
  workHours: '9:00-18:00，中午休息一小时',
  description: '卸货、码货',
  requirements: ['能搬 25 公斤'],
  contact: { phone: '0994-4820000' },
})
const at = { day: '2026-11-22', floorFenPerHour: 2_000 }
const posting = (change: Partial<Job> = {}, outer: Partial<Posting> = {}): Posting => ({
  title: '卸货工',
  until: '2026-12-05',
  job: { ...job, ...change },
  ...outer,
})
const rulesIn = (each: Posting) => checkJob(each, at).map(({ rule }) => rule)

it('lets a lawful posting pass', () => expect(checkJob(posting(), at)).toEqual([]))

describe('words', () => {
  it.each([
    [
      'limits-sex',
      [
        '限男性',
        '只招女工',
        '男 性 优先',
        '仅限男',
        '性别：女',
        '招女服务员3名',
        '女性优先',
        'male only',
        '限－男',
      ],
    ],
    ['limits-marriage-or-childbirth', ['已婚已育优先', '两年内不得怀孕', '未婚女性']],
    ['limits-ethnicity', ['限汉族', '汉族优先', '少数民族勿扰', '只要汉族', '不招维族', '民族：汉']],
    ['limits-religion', ['无宗教信仰', '不信教者优先', '信仰：无']],
    ['limits-origin', ['限本地户口', '外地人勿扰', '城镇户口优先']],
    ['limits-health', ['乙肝携带者勿扰', '不招残疾人']],
    ['limits-age', ['35岁以下', '18-45岁', '年龄不超过50岁', '二十五岁以下']],
    ['under-sixteen', ['15岁以上', '十四岁以上即可', '招童工']],
    ['deposit-or-fee', ['押金200元', '需交服装费', '体检费自付', '报名费50', '先交100元', '押　金']],
    ['keeps-papers', ['身份证原件由公司保管', '须扣押身份证']],
    ['unpaid-trial', ['试工三天无工资', '培训期间不发工资', '免费试工']],
    ['no-contract', ['不签合同']],
    ['no-insurance', ['自愿放弃社保', '不交社保']],
  ])('%s is found however it is put', (rule, texts) => {
    for (const text of texts) {
      expect(rulesIn(posting({ requirements: [text] })), text).toContain(rule)
      expect(rulesIn(posting({}, { title: text })), text).toContain(rule)
    }
  })

  it.each([
    '男女不限',
    '性别不限，年满18周岁',
    '不收押金',
    '无需任何押金、服装费',
    '体检费由公司承担',
    '民族不限',
    '户籍不限',
    '年龄不限',
    '16周岁以上',
    '不扣押身份证',
    '女装导购，会叠衣服',
    '男装店理货',
    '会说汉语和维吾尔语',
    '有清真食堂',
    '能上夜班',
    '签劳动合同，交五险',
    '培训期间工资照发',
    '试用期一个月，工资一样',
    '能搬 25 公斤',
  ])('%s passes', (text) => expect(rulesIn(posting({ requirements: [text] }))).toEqual([]))

  it('says where it stands and under which law', () => {
    expect(checkJob(posting({ requirements: ['会开叉车', '限男'] }), at)).toEqual([
      { field: 'requirements.1', rule: 'limits-sex', law: 'employment-promotion-27', text: '限男' },
    ])
  })

  it('cites only laws that it can name in Chinese and English', () => {
    for (const { law } of wordingRules) expect(laws[law].en).toBeTruthy()
  })
})

describe('members', () => {
  it.each<[string, Partial<Job>]>([
    [
      'no-introduction',
      { employer: { name: '某公司', kind: 'company', uscc: '91110000600037341L', verified: true } },
    ],
    ['no-licence', { employer: { name: '某公司', kind: 'company', introduction: '仓库', verified: true } }],
    [
      'wrong-licence',
      {
        employer: {
          name: '某公司',
          kind: 'company',
          introduction: '仓库',
          uscc: '91110000600037341A',
          verified: true,
        },
      },
    ],
    [
      'agency-not-verified',
      {
        employer: {
          name: '某中介',
          kind: 'agency',
          introduction: '中介',
          uscc: '91110000600037341L',
          verified: false,
        },
      },
    ],
    ['part-time-settlement', { employmentType: 'part-time', settlement: 'monthly', workHours: '4小时' }],
    ['part-time-hours', { employmentType: 'part-time', settlement: 'weekly', workHours: '9:00-18:00' }],
    ['no-pay', { pay: { minFen: 0, maxFen: 0, unit: 'day' } }],
    ['below-minimum-wage', { pay: { minFen: 8_000, maxFen: 9_000, unit: 'day' } }],
    ['no-piece', { pay: { minFen: 50, maxFen: 80, unit: 'piece' } }],
    ['no-requirements', { requirements: [] }],
  ])('%s', (rule, change) => expect(rulesIn(posting(change))).toContain(rule))

  it.each([
    ['每周20小时', false],
    ['一周不超过24小时', false],
    ['每天4小时，每周24小时', false],
    ['每周工作30小时', true],
    ['每天 5 小时', true],
  ])('part-time work of %s is too long: %s', (workHours, tooLong) => {
    const rules = rulesIn(posting({ employmentType: 'part-time', settlement: 'weekly', workHours }))
    expect(rules).toEqual(tooLong ? ['part-time-hours'] : [])
  })

  it('lets a private person hire without a licence', () => {
    const employer = { name: '王女士', kind: 'individual' as const, verified: false }
    expect(rulesIn(posting({ employer }))).toEqual([])
  })

  it('shows nothing that is over, and nothing for longer than thirty days', () => {
    expect(rulesIn(posting({}, { until: '2026-11-21' }))).toEqual(['over-already'])
    expect(rulesIn(posting({}, { until: '2026-11-22' }))).toEqual([])
    expect(rulesIn(posting({}, { until: '2026-12-22' }))).toEqual([])
    expect(rulesIn(posting({}, { until: '2026-12-23' }))).toEqual(['window-too-long'])
  })

  it('holds no pay against a floor that nobody has told it', () => {
    const low = posting({ pay: { minFen: 100, maxFen: 100, unit: 'hour' } })
    expect(checkJob(low, { ...at, floorFenPerHour: null })).toEqual([])
  })
})

it('knows the check character of a credit code', () => {
  expect(isRightCreditCode('91110000600037341L')).toBe(true)
  expect(isRightCreditCode('91350100M000100Y43')).toBe(true)
  expect(isRightCreditCode('91350100M000100Y44')).toBe(false)
  expect(isRightCreditCode('91350100M000100Y4')).toBe(false)
})
