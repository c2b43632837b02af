import { expect, test } from 'vitest'
import { chooseTileGrid, hasLowReach, measureScreen } from './screen-size.ts'

test('a millimetre of a 21.5 inch column at 1080×1920 is four pixels', () => {
  const { pxPerMm, unitPx } = measureScreen({ width: 1080, height: 1920, diagonalInches: 21.5 })
  expect(pxPerMm).toBeCloseTo(4.034, 3)
  expect(unitPx).toBe(1)
})

test('without a diagonal a small screen is taken for a 10.1 inch tablet and a large one for a 21.5 inch column', () => {
  const tablet = measureScreen({ width: 1280, height: 800, diagonalInches: null })
  expect(tablet.pxPerMm).toBeCloseTo(5.884, 3)
  const column = { width: 1080, height: 1920 }
  expect(measureScreen({ ...column, diagonalInches: null })).toEqual(
    measureScreen({ ...column, diagonalInches: 21.5 }),
  )
})

test('twelve tiles a page, six of them in low reach', () => {
  for (const size of [
    { width: 1080, height: 1920, diagonalInches: 21.5 },
    { width: 1280, height: 800, diagonalInches: 10.1 },
  ]) {
    const all = chooseTileGrid(size, {})
    const low = chooseTileGrid(size, { lowReach: true })
    expect([all.columns * all.rows, low.columns * low.rows]).toEqual([12, 6])
  }
})

test('upright words have six tiles a page on a wide screen, and twelve on a column', () => {
  const tablet = chooseTileGrid({ width: 1280, height: 800, diagonalInches: 10.1 }, { vertical: true })
  const column = chooseTileGrid({ width: 1080, height: 1920, diagonalInches: 21.5 }, { vertical: true })
  expect([tablet.columns * tablet.rows, column.columns * column.rows]).toEqual([6, 12])
})

test('low reach is offered on a column and not on a tablet', () => {
  expect(hasLowReach({ width: 1080, height: 1920, diagonalInches: 21.5 })).toBe(true)
  expect(hasLowReach({ width: 1280, height: 800, diagonalInches: 10.1 })).toBe(false)
})
