import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as z from 'zod'
import { visitRated } from './kinds/visit-rated.ts'
import { wireHashes } from './wire-hashes.ts'

const frozen: Record<string, string> = JSON.parse(
  readFileSync(new URL('./fixtures/wire-hashes.json', import.meta.url), 'utf8'),
)

it('keeps every released schema of the wire as it was: a change needs a new version, a new name a frozen hash', () => {
  expect(wireHashes()).toEqual(frozen)
})

it('sees a changed bound as a changed wire', () => {
  const wider = z.object({ score: z.int().min(1).max(5) })
  expect(JSON.stringify(z.toJSONSchema(wider))).not.toBe(
    JSON.stringify(z.toJSONSchema(visitRated.versions[1])),
  )
})
