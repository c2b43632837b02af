// What a schema cannot say of a body: rules within one document, by type. The rest of what is asked of it is in draft-faults.ts.
import type { DocumentBody } from '../../protocol/documents/index.ts'
import type { DraftFault } from '../contract/drafts.ts'

type Place = { path: string; detail: string }

/** A question's answers are kept under its name, and a condition reads those of an earlier question. */
export function formRules({ fields }: DocumentBody<'form'>): DraftFault[] {
  return fields.flatMap((field, at) => {
    const path = `fields/${at}`
    const places: Place[] = []
    if (fields.findIndex((each) => each.field === field.field) < at)
      places.push({ path: `${path}/field`, detail: `the name ${field.field} twice` })
    const isPicked = field.kind === 'choice' || field.kind === 'choices'
    if (isPicked && !field.choices?.length)
      places.push({ path: `${path}/choices`, detail: 'nothing to choose from' })
    places.push(...twice(field.choices ?? [], (each) => each.code, `${path}/choices`))
    if (field.when) places.push(...conditionFaults(field.when, fields.slice(0, at), `${path}/when`))
    return places.map(toFault)
  })
}

type Field = DocumentBody<'form'>['fields'][number]

function conditionFaults(when: NonNullable<Field['when']>, before: readonly Field[], path: string): Place[] {
  const asked = before.find(({ field }) => field === when.field)
  if (!asked) return [{ path: `${path}/field`, detail: `no earlier question ${when.field}` }]
  const codes = asked.kind === 'yes-no' ? ['yes', 'no'] : (asked.choices ?? []).map(({ code }) => code)
  return when.is.flatMap((code, at) =>
    codes.includes(code) ? [] : [{ path: `${path}/is/${at}`, detail: `no answer ${code}` }],
  )
}

export function kitRules({ pars, months }: DocumentBody<'kit'>): DraftFault[] {
  return [...twice(pars, ({ item }) => item, 'pars'), ...twice(months, String, 'months')].map(toFault)
}

/** The year is the document's name: a day of another year would be looked up nowhere. */
export function holidayRules({ days }: DocumentBody<'holidays'>, year: string): DraftFault[] {
  return days.flatMap(({ day }, at) =>
    day.startsWith(`${year}-`) ? [] : [toFault({ path: `days/${at}/day`, detail: `not in ${year}` })],
  )
}

function twice<T>(list: readonly T[], nameOf: (each: T) => string, path: string): Place[] {
  const all = list.map(nameOf)
  return all.flatMap((name, at) =>
    all.indexOf(name) < at ? [{ path: `${path}/${at}`, detail: `${name} twice` }] : [],
  )
}

function toFault({ path, detail }: Place): DraftFault {
  return { path, is: 'wrong', detail }
}
