import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ballastAt } from './ballast.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waystation-ballast-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const noise = (bytes: number) => Buffer.alloc(bytes, 7)

describe('the ballast', () => {
  it('takes real room and gives it back once', () => {
    const path = join(folder, 'ballast')
    const ballast = ballastAt(path)
    expect(ballast.load(noise)).toBe(true)
    const { size, blocks } = statSync(path)
    expect([size, blocks * 512 >= size]).toEqual([8 * 1024 * 1024, true])
    expect([ballast.drop(), ballast.drop()]).toEqual([true, false])
    expect(statSync(path, { throwIfNoEntry: false })).toBeUndefined()
  })

  it('is made whole again when an earlier one was left half-made', () => {
    const path = join(folder, 'ballast')
    const half = ballastAt(path)
    expect(half.load(() => Buffer.alloc(10))).toBe(false)
    expect(half.load(noise)).toBe(true)
  })
})
