import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { listingKinds } from '../../protocol/listing-kinds.ts'
import { waysFor } from '../../renderer/manager/shell/places.ts'
import { featureNames } from '../../renderer/worker/feature-names.ts'
import { sessionKinds } from '../../station/contract/sessions.ts'
import { rightSchema } from '../../station/contract/staff.ts'
import { builtInListings } from '../../station/listings/built-in-listings.ts'
import { assessmentForms } from '../../station/sessions/assessment-forms.ts'

const root = resolve(import.meta.dirname, '../..')
const table = readFileSync(resolve(root, 'docs/services.md'), 'utf8')
const idsOf = (file: string) =>
  (JSON.parse(readFileSync(resolve(root, file), 'utf8')) as { id: string }[]).map(({ id }) => id)

/** Pages of a worker that are no feature of their own, each with the file that draws it. */
const pages: Record<string, string> = {
  start: 'renderer/worker/start/start-page.tsx',
  'check-in': 'renderer/worker/needs/needs-page.tsx',
  rating: 'renderer/worker/thanks/rating.tsx',
  help: 'renderer/worker/help/help-sheet.tsx',
}

/** What a name in the last column may be, by what stands before its stroke. */
const known: Record<string, readonly string[]> = {
  kiosk: [...featureNames, ...Object.keys(pages)],
  manager: waysFor(rightSchema.options).map(({ at }) => at),
  form: idsOf('assets/forms/forms.json'),
  listing: listingKinds,
  'built-in': builtInListings.map(({ id }) => id),
  item: idsOf('assets/catalogue/items.json'),
  session: sessionKinds,
  assessment: assessmentForms.map(({ form }) => form),
}

const rows = [...table.matchAll(/^\| (\d+) \| ([^|]+) \| ([A-D]) \| ([^|]+) \|$/gm)].map(
  ([, number, service = '', grade = '', where = '']) => ({
    number: Number(number),
    service,
    grade,
    names: [...where.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  }),
)

test('ninety services are told of, each once, with a grade and a place', () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 90 }, (_, index) => index + 1))
  expect(rows.filter(({ names }) => names.length === 0)).toEqual([])
})

test('every place named is there', () => {
  const missing = rows.flatMap(({ number, names }) =>
    names
      .filter((name) => {
        const [where = '', what = ''] = name.split('/')
        return !known[where]?.includes(what)
      })
      .map((name) => `${number}: ${name}`),
  )
  expect(missing).toEqual([])
  expect(Object.values(pages).filter((file) => !existsSync(resolve(root, file)))).toEqual([])
})

test('what is graded A or B can be done or read without a county having sent anything: an empty kind of listing is not enough', () => {
  const due = rows.filter(({ grade }) => grade === 'A' || grade === 'B')
  expect(due.length).toBeGreaterThan(45)
  const empty = due.filter(({ names }) => names.every((name) => name.startsWith('listing/')))
  expect(empty).toEqual([])
})
