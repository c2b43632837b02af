import type { Job } from '../../../protocol/jobs/job.ts'
import { cut, maxDescription } from './cut.ts'
import type { Draft } from './draft.ts'
import { faultOf } from './draft.ts'
import { employerOf, placeOf } from './employer-and-place.ts'
import { readEmploymentType, readSettlement, readTrade } from './job-words.ts'
import type { Node } from './json-ld.ts'
import { isNode, listed, member, textOf, textsOf } from './json-ld.ts'
import { listOf } from './list-of.ts'
import { payOfPosting } from './pay-of-posting.ts'
import { readDay } from './read-day.ts'

type Where = { line: number; timeZone: string }

const maxRequirements = 12
const maxRequirement = 100

/** What a JobPosting calls the members of a job. */
const names: Record<string, string> = {
  reference: 'identifier',
  title: 'title',
  trade: 'occupationalCategory',
  employer: 'hiringOrganization',
  place: 'jobLocation',
  openings: 'totalJobOpenings',
  employmentType: 'employmentType',
  pay: 'baseSalary',
  settlement: 'additionalProperty',
  workHours: 'workHours',
  startsOn: 'jobStartDate',
  description: 'description',
  requirements: 'qualifications',
  hazards: 'physicalRequirement',
  contact: 'applicationContact',
  from: 'datePosted',
  until: 'validThrough',
}

/** A schema.org JobPosting as a draft. */
export function draftOfPosting(node: Node, { line, timeZone }: Where): Draft {
  const faults: Draft['faults'] = []
  const of = (name: string) => member(node, name)
  const extra = extrasOf(node)
  const day = (field: string, value: unknown) => {
    const text = textOf(value)
    if (text === undefined) return undefined
    const read = readDay(text, timeZone)
    if (read === undefined) faults.push(faultOf(field, 'unreadable', text))
    return read
  }
  const title = titleOf(of('title') ?? of('name'))
  const description = [textOf(of('description')), textsOf(of('responsibilities')).join('；')]
    .filter((text) => text)
    .join('；')
  const employmentType = employmentTypeOf(of('employmentType'), faults)
  const benefits = textsOf(of('jobBenefits')).join('；')
  return {
    ...{ line, faults, title },
    from: day('from', of('datePosted')),
    until: day('until', of('validThrough')),
    headingFor: () => null,
    columnOf: (field) => names[field] ?? names[field.split('.')[0] ?? ''] ?? null,
    ...(description.length > maxDescription ? { description } : {}),
    job: {
      reference: referenceOf(of('identifier')),
      source: extra('source', '来源') ?? 'import',
      trade: readTrade(textOf(of('occupationalCategory')) ?? '', title?.['zh-CN'] ?? ''),
      employer: employerOf(of('hiringOrganization'), extra),
      place: placeOf(of('jobLocation'), extra),
      openings: countOf(of('totalJobOpenings')),
      employmentType,
      pay: payOfPosting(of('baseSalary') ?? of('estimatedSalary'), faults, extra('piece', '计件单位')),
      settlement: settlementOf(extra('settlement', '结算方式'), { employmentType, faults }),
      workHours: textOf(of('workHours')) ?? '面议',
      startsOn: day('startsOn', of('jobStartDate')),
      endsOn: day('endsOn', extra('endsOn', '结束日期')),
      description: cut(description, maxDescription) || undefined,
      requirements: requirementsOf(node),
      meals: /包吃|管吃|工作餐|包食宿|meals?/i.test(benefits) || undefined,
      lodging: /包住|管住|住宿|包食宿|lodging|housing/i.test(benefits) || undefined,
      insurance: /保险|五险|社保|insurance/i.test(benefits) || undefined,
      hazards: cut(textsOf(of('physicalRequirement')).join('；'), 200) || undefined,
      contact: contactOf(node),
    },
  }
}

export type Extra = (...names: string[]) => string | undefined

/** What schema.org has no member for stands in `additionalProperty`, by name. */
function extrasOf(node: Node): Extra {
  const given = listed(member(node, 'additionalProperty')).filter(isNode)
  return (...wanted) => {
    const found = given.find((each) => wanted.includes(textOf(each['name'] ?? each['propertyID']) ?? ''))
    return found && textOf(found['value'])
  }
}

/** A title in one language, or in several. One without any Chinese stands for it, too: a kiosk falls back to it. */
function titleOf(value: unknown): Draft['title'] {
  const tagged = listed(value).flatMap((each) => {
    const text = textOf(each)
    if (text === undefined) return []
    const language = isNode(each) ? String(each['@language'] ?? '') : ''
    return [{ language, text }]
  })
  const chinese = tagged.find(({ language }) => language === '' || /^zh/i.test(language)) ?? tagged[0]
  if (!chinese) return undefined
  const others = tagged
    .filter(({ language }) => language !== '' && !/^zh/i.test(language))
    .map(({ language, text }) => [language, text])
  return { ...Object.fromEntries(others), 'zh-CN': chinese.text }
}

function referenceOf(value: unknown): string | undefined {
  const [first] = listed(value)
  const text = isNode(first) ? textOf(first['value'] ?? first['@value'] ?? first['@id']) : textOf(first)
  return text === undefined ? undefined : text.slice(-64)
}

function employmentTypeOf(value: unknown, faults: Draft['faults']): Job['employmentType'] | undefined {
  const given = textsOf(value)
  const known = given.map(readEmploymentType).find((type) => type !== undefined)
  if (known === undefined && given.length > 0)
    faults.push(faultOf('employmentType', 'unreadable', given.join(', ')))
  return known
}

/** Where nothing is said, the latest that the law allows: monthly, of part-time work after half a month, by the day of a day's work. */
function settlementOf(
  said: string | undefined,
  { employmentType, faults }: { employmentType: Job['employmentType'] | undefined; faults: Draft['faults'] },
): Job['settlement'] | undefined {
  if (said === undefined)
    return employmentType === 'part-time'
      ? 'half-monthly'
      : employmentType === 'per-day'
        ? 'daily'
        : 'monthly'
  const known = readSettlement(said)
  if (known === undefined) faults.push(faultOf('settlement', 'unreadable', said))
  return known
}

function countOf(value: unknown): number | string | undefined {
  const text = textOf(value)
  return text !== undefined && /^\d{1,5}$/.test(text) ? Number(text) : text
}

function requirementsOf(node: Node): string[] {
  const said = [
    'qualifications',
    'skills',
    'educationRequirements',
    'experienceRequirements',
    'eligibilityToWorkRequirement',
  ]
  const texts = said.flatMap((name) => [...textsOf(member(node, name)), ...experienceOf(member(node, name))])
  const all = [...new Set(texts.flatMap(listOf).map((text) => cut(text, maxRequirement)))]
  if (all.length <= maxRequirements) return all
  return [
    ...all.slice(0, maxRequirements - 1),
    cut(all.slice(maxRequirements - 1).join('；'), maxRequirement),
  ]
}

function experienceOf(value: unknown): string[] {
  return listed(value).flatMap((each) => {
    const months = isNode(each) ? Number(each['monthsOfExperience']) : 0
    if (!(months > 0)) return []
    return [months % 12 === 0 ? `${months / 12}年经验` : `${months}个月经验`]
  })
}

function contactOf(node: Node): { name: string | undefined; phone: string | undefined } {
  const contact = listed(member(node, 'applicationContact')).find(isNode)
  const organization = listed(member(node, 'hiringOrganization')).find(isNode)
  const phone = textOf(member(contact, 'telephone')) ?? textOf(member(organization, 'telephone'))
  const name = contact && textOf(member(contact, 'name') ?? member(contact, 'contactType'))
  return {
    name,
    phone: phone
      ?.replace(/^tel:/i, '')
      .replaceAll(/[()]/g, '')
      .replaceAll(/\s*-\s*/g, '-')
      .trim(),
  }
}
