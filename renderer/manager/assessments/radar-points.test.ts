import { expect, test } from 'vitest'
import { radarPoints, writePoints } from './radar-points.ts'

const place = { centre: 100, radius: 80 }

test('the first ray points up, the others follow clockwise, each as long as its share', () => {
  const [up, right, down, left] = radarPoints([1, 0.5, 0, null], place)
  expect(up).toEqual({ x: expect.closeTo(100), y: expect.closeTo(20) })
  expect(right).toEqual({ x: expect.closeTo(140), y: expect.closeTo(100) })
  expect(down).toEqual({ x: expect.closeTo(100), y: expect.closeTo(100) })
  expect(left).toEqual({ x: expect.closeTo(100), y: expect.closeTo(100) })
})

test('five full rays make a regular five-pointed figure within the drawing', () => {
  const points = radarPoints([1, 1, 1, 1, 1], place)
  for (const { x, y } of points) expect(Math.hypot(x - 100, y - 100)).toBeCloseTo(80)
  expect(writePoints(points.slice(0, 1))).toBe('100.0,20.0')
})
