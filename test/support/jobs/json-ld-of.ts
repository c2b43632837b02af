import type { MadeJob } from './made-job.ts'

type Json = Record<string, unknown>

const types: Record<string, unknown> = {
  全日制: 'FULL_TIME',
  非全日制: ['PART_TIME'],
  日结工: ['PER_DIEM', 'TEMPORARY'],
}
const units: Record<string, string> = { 小时: 'HOUR', 天: 'DAY', 月: 'MONTH', 件: 'PIECE' }

/** A posting in one of the shapes that employers' sites and boards write: the same thing is a text here and an object there. */
export function jsonLdOf(job: MadeJob, index: number): Json {
  const shape = index % 6
  return withoutNothing({
    '@type': shape === 1 ? ['JobPosting', 'Intangible'] : shape === 4 ? 'schema:JobPosting' : 'JobPosting',
    identifier:
      shape % 2 === 0
        ? { '@type': 'PropertyValue', name: job.employer, value: job.reference }
        : job.reference,
    title: shape === 2 ? [{ '@language': 'zh-CN', '@value': job.title }] : job.title,
    description:
      shape === 3
        ? `<p>${job.description}</p><ul><li>早到&nbsp;十分钟</li><li>${'服从现场安排。'.repeat(60)}</li></ul>`
        : shape === 5
          ? `<div>${job.description}<br/>提供工具</div>`
          : job.description,
    datePosted: '2026-11-20',
    validThrough: shape === 0 ? job.until : job.until && `${job.until}T23:59:59+08:00`,
    hiringOrganization: employerOf(job, shape),
    jobLocation: placeOf(job, shape),
    totalJobOpenings: /^\d+$/.test(job.openings) && shape % 2 === 0 ? Number(job.openings) : job.openings,
    employmentType: types[job.type] ?? job.type,
    baseSalary: salaryOf(job, shape),
    workHours: job.hours,
    qualifications: shape % 2 === 0 ? job.requirements : job.requirements.join('；'),
    experienceRequirements:
      shape === 1 && job.requirements.length > 0
        ? { '@type': 'OccupationalExperienceRequirements', monthsOfExperience: 12 }
        : undefined,
    ...(shape === 4
      ? {}
      : { applicationContact: { '@type': 'ContactPoint', name: job.contact, telephone: job.phone } }),
    jobBenefits: shape === 2 ? ['包吃', '工伤保险'] : undefined,
    additionalProperty: [
      { '@type': 'PropertyValue', name: '结算方式', value: job.settlement },
      { '@type': 'PropertyValue', name: '单位性质', value: job.kind },
      { '@type': 'PropertyValue', name: '已核验', value: job.verified },
    ],
    url: `https://jobs.example/${job.reference}`,
    directApply: false,
  })
}

function employerOf(job: MadeJob, shape: number): Json {
  return withoutNothing({
    '@type': shape === 3 ? 'Corporation' : 'Organization',
    name: job.employer,
    description: job.introduction,
    ...(shape % 3 === 0
      ? { taxID: job.uscc }
      : shape % 3 === 1
        ? { identifier: job.uscc }
        : { identifier: job.uscc && { '@type': 'PropertyValue', propertyID: 'USCC', value: job.uscc } }),
    telephone: shape === 4 ? job.phone : undefined,
    logo: 'https://jobs.example/logo.png',
  })
}

function placeOf(job: MadeJob, shape: number): unknown {
  if (shape === 5) return job.address && { '@type': 'Place', address: job.address }
  const place = {
    '@type': 'Place',
    address: withoutNothing({
      '@type': 'PostalAddress',
      streetAddress: job.address,
      postalCode: '831900',
      addressCountry: shape === 2 ? { '@type': 'Country', name: 'CN' } : 'CN',
    }),
    ...(shape === 1 ? { geo: { '@type': 'GeoCoordinates', latitude: '43.83', longitude: 90.28 } } : {}),
  }
  return shape % 2 === 0 ? [place] : place
}

function salaryOf({ payMin, payMax, payUnit, piece }: MadeJob, shape: number): unknown {
  if (payMin === '') return undefined
  const unitText = units[payUnit] ?? payUnit
  const [min, max] = [Number(payMin), Number(payMax)]
  if (piece !== '') throw new Error('no shape writes the piece')
  if (shape === 3) return `${payMin}-${payMax}元/${payUnit}`
  if (shape === 4)
    return { '@type': 'PriceSpecification', minPrice: min, maxPrice: max, priceCurrency: 'CNY', unitText }
  if (shape === 5)
    return { '@type': 'MonetaryAmount', currency: 'CNY', minValue: payMin, maxValue: payMax, unitText }
  const value = { '@type': 'QuantitativeValue', minValue: min, maxValue: max, unitText }
  return {
    '@type': 'MonetaryAmount',
    currency: shape === 1 ? 'RMB' : 'CNY',
    value: shape === 2 ? [value] : value,
  }
}

/** An empty member is left away, as a site's template does. */
function withoutNothing(members: Json): Json {
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== '' && value !== undefined),
  )
}
