import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { rightSchema } from '../../../station/contract/staff.ts'
import { piecePictogram } from '../equipment/piece-pictogram.ts'
import { sessionPictograms } from '../sessions/session-pictograms.ts'
import { checkPictograms } from '../shift/check-pictograms.ts'
import { rolePictogram } from '../words/role-pictogram.ts'
import { waysFor } from './places.ts'

const drawn = new Set(
  readdirSync(resolve(import.meta.dirname, '../../../assets/pictograms')).map((file) =>
    file.replace(/\.svg$/, ''),
  ),
)

test('every way, role, check and kind of session has a drawing', () => {
  const named = [
    ...waysFor(rightSchema.options).map(({ pictogram }) => pictogram),
    ...Object.values(rolePictogram),
    ...Object.values(checkPictograms),
    ...Object.values(sessionPictograms),
  ]
  expect(named.filter((name) => !drawn.has(name))).toEqual([])
})

test('a second piece of a kind is drawn as the first', () => {
  expect(piecePictogram({ equipment: 'fridge-2', pictogram: null })).toBe('fridge')
  expect(piecePictogram({ equipment: 'microwave-2', pictogram: 'meal-heating' })).toBe('meal-heating')
})
