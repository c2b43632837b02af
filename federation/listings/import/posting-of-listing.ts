import type { DocumentBody } from '../../../protocol/documents/index.ts'
import type { Job } from '../../../protocol/jobs/job.ts'
import { trades } from '../../../protocol/jobs/trades.ts'

type JobListing = Extract<DocumentBody<'listing'>, { kind: 'job' }>

const employmentTypes: Record<Job['employmentType'], string> = {
  'full-time': 'FULL_TIME',
  'part-time': 'PART_TIME',
  temporary: 'TEMPORARY',
  'per-day': 'PER_DIEM',
  seasonal: 'SEASONAL',
  contractor: 'CONTRACTOR',
}
const organizationTypes: Record<Job['employer']['kind'], string> = {
  company: 'Organization',
  individual: 'Person',
  agency: 'EmploymentAgency',
  public: 'GovernmentOrganization',
}

/** A published job as schema.org's JobPosting, so that reading it again gives the same job. `posted`: the day it was published. */
export function postingOfListing(
  { title, from, until, job }: JobListing,
  { listing, posted }: { listing: string; posted: string | undefined },
): object {
  const { employer, place, pay, contact } = job
  const named = (name: string, value: unknown) =>
    value === undefined ? [] : [{ '@type': 'PropertyValue', name, value }]
  const benefits = [job.meals && '包吃', job.lodging && '包住', job.insurance && '保险'].filter(
    (each) => each,
  )
  return withoutNothing({
    '@type': 'JobPosting',
    identifier: { '@type': 'PropertyValue', name: employer.name, value: job.reference ?? listing },
    title: Object.entries(title).map(([language, text]) => ({ '@language': language, '@value': text })),
    description: job.description,
    occupationalCategory: trades.find(({ trade }) => trade === job.trade)?.words['zh-CN'],
    datePosted: from ?? posted,
    validThrough: until,
    hiringOrganization: withoutNothing({
      '@type': organizationTypes[employer.kind],
      name: employer.name,
      description: employer.introduction,
      identifier: employer.uscc,
    }),
    jobLocation: withoutNothing({
      '@type': 'Place',
      address: { '@type': 'PostalAddress', streetAddress: place.address, addressCountry: 'CN' },
      geo:
        place.latitude === undefined || place.longitude === undefined
          ? undefined
          : { '@type': 'GeoCoordinates', latitude: place.latitude, longitude: place.longitude },
    }),
    totalJobOpenings: job.openings,
    employmentType: employmentTypes[job.employmentType],
    baseSalary: {
      '@type': 'MonetaryAmount',
      currency: 'CNY',
      value: {
        '@type': 'QuantitativeValue',
        minValue: pay.minFen / 100,
        maxValue: pay.maxFen / 100,
        unitText: pay.unit.toUpperCase(),
      },
    },
    workHours: job.workHours,
    jobStartDate: job.startsOn,
    qualifications: job.requirements,
    jobBenefits: benefits.length > 0 ? benefits : undefined,
    physicalRequirement: job.hazards,
    applicationContact: withoutNothing({
      '@type': 'ContactPoint',
      name: contact.name,
      telephone: contact.phone,
    }),
    additionalProperty: [
      ...named('settlement', job.settlement),
      ...named('piece', pay.piece),
      ...named('source', job.source),
      ...named('verified', employer.verified ? 'yes' : 'no'),
      ...named('landmark', place.landmark),
      ...named('区划代码', place.division),
      ...named('endsOn', job.endsOn),
    ],
  })
}

function withoutNothing(members: Record<string, unknown>): object {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined))
}
