import { describe, expect, it } from 'vitest'
import { checkDraft } from './check-draft.ts'
import { withoutMarkup } from './json-ld.ts'
import { readJobPostings } from './read-job-postings.ts'

const at = { day: '2026-11-22', floorFenPerHour: null }
const posting = {
  '@context': 'https://schema.org/',
  '@type': 'JobPosting',
  identifier: 'A1',
  title: '保洁员',
  description: '打扫办公室',
  validThrough: '2026-12-01',
  hiringOrganization: {
    '@type': 'Organization',
    name: '木垒县洁净公司',
    description: '十人小公司',
    identifier: '91110000600037341L',
  },
  jobLocation: {
    '@type': 'Place',
    address: { streetAddress: '人民路1号', addressLocality: '木垒县', addressRegion: '新疆' },
  },
  totalJobOpenings: 2,
  employmentType: 'FULL_TIME',
  baseSalary: { currency: 'CNY', value: { minValue: 3000, maxValue: 3500, unitText: 'MONTH' } },
  qualifications: '认真',
  applicationContact: { telephone: '0994-4820000' },
}

const drafts = (value: unknown) => readJobPostings(JSON.stringify(value), 'Asia/Shanghai', 100) ?? []
function jobOf(change: object) {
  const [draft] = drafts({ ...posting, ...change })
  if (!draft) throw new Error('no posting')
  const checked = checkDraft(draft, at)
  if (!checked.ok) return checked.faults.map(({ field, rule }) => `${field} ${rule}`)
  if (checked.body.kind !== 'job') throw new Error('no job')
  return { ...checked.body.job, title: checked.body.title, until: checked.body.until }
}

describe('postings are found', () => {
  it.each<[string, unknown]>([
    ['alone', posting],
    ['in a list', [posting, posting]],
    [
      'in a graph among others',
      { '@graph': [{ '@type': 'WebSite' }, posting, { '@type': 'Person', name: 'x' }] },
    ],
    [
      'in a list of items',
      { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: posting }] },
    ],
    ['under a long name', { ...posting, '@type': ['http://schema.org/JobPosting'] }],
  ])('%s', (_, value) => {
    expect(new Set(drafts(value).map(({ title }) => title?.['zh-CN']))).toEqual(new Set(['保洁员']))
  })

  it('not in what is nested past all sense, nor is a text of brackets', () => {
    const deep = (depth: number) => `${'['.repeat(depth)}${JSON.stringify(posting)}${']'.repeat(depth)}`
    expect(readJobPostings(deep(90), 'Asia/Shanghai', 100)).toHaveLength(1)
    expect(readJobPostings(deep(200_000), 'Asia/Shanghai', 100)).toBeUndefined()
    expect(drafts({ ...posting, description: '['.repeat(1_000) })).toHaveLength(1)
  })

  it('as many as are asked for, in order', () => {
    const many = JSON.stringify({
      '@graph': ['A1', 'A2', 'A3'].map((identifier) => ({ ...posting, identifier })),
    })
    const read = readJobPostings(many, 'Asia/Shanghai', 2)
    expect(read?.map(({ job }) => job['reference'])).toEqual(['A1', 'A2'])
  })

  it('each on its line', () => {
    const text = JSON.stringify({ '@graph': [posting, posting] }, null, 2)
    const begins = text.split('\n').flatMap((line, index) => (line === '    {' ? [index + 1] : []))
    expect(readJobPostings(text, 'Asia/Shanghai', 100)?.map(({ line }) => line)).toEqual(begins)
  })
})

describe('pay', () => {
  const pay = (baseSalary: unknown) => {
    const job = jobOf({ baseSalary })
    return Array.isArray(job) ? job : job.pay
  }
  const monthly = { minFen: 300_000, maxFen: 350_000, unit: 'month' }
  it.each<[string, unknown]>([
    ['an amount with a quantity', posting.baseSalary],
    ['a list of one', [posting.baseSalary]],
    [
      'texts for numbers',
      { currency: 'CNY', value: { minValue: '3000', maxValue: '3500', unitText: 'Monthly' } },
    ],
    ['bounds of the amount', { currency: 'CNY', minValue: 3000, maxValue: 3500, unitText: 'MONTH' }],
    ['a price', { '@type': 'PriceSpecification', minPrice: 3000, maxPrice: 3500, unitText: 'MONTH' }],
    ['a text', '3000-3500元/月'],
    ['a text within', { currency: 'CNY', value: '3000-3500元/月' }],
    ['a unit’s code', { currency: 'CNY', value: { minValue: 3000, maxValue: 3500, unitCode: 'MON' } }],
    ['by the year', { currency: 'CNY', value: { minValue: 36000, maxValue: 42000, unitText: 'YEAR' } }],
  ])('is read from %s', (_, value) => expect(pay(value)).toEqual(monthly))

  it('of one amount is the same below and above', () => {
    expect(pay({ currency: 'CNY', value: { value: 180, unitText: 'DAY' } })).toEqual({
      ...{ minFen: 18_000, maxFen: 18_000, unit: 'day' },
    })
    expect(pay({ currency: 'CNY', value: 25, unitText: 'HOUR' })).toMatchObject({
      minFen: 2_500,
      unit: 'hour',
    })
  })

  it.each<[string, unknown]>([
    ['another currency', { currency: 'USD', value: { value: 500, unitText: 'MONTH' } }],
    ['no unit', { currency: 'CNY', value: 3000 }],
    ['words', '面议'],
    ['below where it begins', { currency: 'CNY', value: { minValue: 9, maxValue: 3, unitText: 'HOUR' } }],
  ])('with %s is refused', (_, value) => expect(pay(value)).toEqual(['pay unreadable']))

  it('that is not told is missing', () => expect(pay(undefined)).toEqual(['pay missing']))
})

describe('the other members', () => {
  it('of several places, the first with the others behind it; from the large to the small', () => {
    const jobLocation = [posting.jobLocation, { '@type': 'Place', address: '奇台县东大街' }]
    expect(jobOf({ jobLocation })).toMatchObject({ place: { address: '新疆木垒县人民路1号；奇台县东大街' } })
  })

  it('know a credit code by any of its names, and a private person without one', () => {
    const of = (organization: object) =>
      jobOf({ hiringOrganization: { ...posting.hiringOrganization, ...organization } })
    const { identifier } = posting.hiringOrganization
    for (const told of [
      { identifier: undefined, taxID: identifier },
      {
        identifier: [
          { propertyID: 'DUNS', value: '1' },
          { propertyID: 'USCC', value: identifier },
        ],
      },
      { identifier: identifier.toLowerCase() },
    ])
      expect(of(told)).toMatchObject({ employer: { uscc: identifier, kind: 'company' } })
    expect(of({ identifier: undefined })).toEqual(['employer.uscc no-licence'])
    expect(jobOf({ hiringOrganization: { '@type': 'Person', name: '王女士' } })).toMatchObject({
      employer: { name: '王女士', kind: 'individual' },
    })
    expect(jobOf({ hiringOrganization: '某公司' })).toEqual([
      'employer.introduction no-introduction',
      'employer.uscc no-licence',
    ])
  })

  it('are freed of markup, and held against the law beyond what a kiosk shows', () => {
    const long = `<p>打扫&amp;整理</p><ul><li>${'认真做事。'.repeat(80)}</li><li>入职交押金</li></ul>`
    expect(jobOf({ description: long })).toEqual(['description deposit-or-fee'])
    const lawful = jobOf({ description: long.replace('入职交押金', '不收押金') })
    expect(lawful).toMatchObject({ description: expect.stringMatching(/^打扫&整理；认真做事。/) })
    if (Array.isArray(lawful)) throw new Error('refused')
    expect(lawful.description).toHaveLength(300)
  })

  it.each(['<script ', '<br ', '<a '])('of open tags alone (%s) are read in one go', (tag) => {
    // Looking for each one's end to the end of the text would take an hour.
    expect(withoutMarkup(`打扫${tag.repeat(400_000)}`)).toMatch(/^打扫/)
  })

  it('in several languages keep them', () => {
    const title = [
      { '@language': 'ug', '@value': 'تازىلىقچى' },
      { '@language': 'zh-CN', '@value': '保洁员' },
    ]
    expect(jobOf({ title })).toMatchObject({ title: { 'zh-CN': '保洁员', ug: 'تازىلىقچى' } })
  })

  it('that are not told of settlement take the latest the law allows', () => {
    expect(jobOf({})).toMatchObject({ settlement: 'monthly' })
    expect(jobOf({ employmentType: 'PER_DIEM' })).toMatchObject({ settlement: 'daily' })
    expect(jobOf({ employmentType: ['PART_TIME'], workHours: '4小时' })).toMatchObject({
      settlement: 'half-monthly',
    })
    expect(jobOf({ additionalProperty: [{ name: 'settlement', value: '周结' }] })).toMatchObject({
      settlement: 'weekly',
    })
    expect(jobOf({ employmentType: 'VOLUNTEER' })).toEqual(['employmentType unreadable'])
  })

  it('of experience and schooling are conditions', () => {
    const job = jobOf({
      experienceRequirements: { '@type': 'OccupationalExperienceRequirements', monthsOfExperience: 18 },
      educationRequirements: [{ credentialCategory: '高中' }, '会说汉语'],
      skills: '开叉车；会电脑',
    })
    expect(job).toMatchObject({
      requirements: ['认真', '开叉车', '会电脑', '高中', '会说汉语', '18个月经验'],
    })
  })
})
