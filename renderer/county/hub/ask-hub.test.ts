import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import * as z from 'zod'
import type { ProblemName } from '../../../protocol/problems.ts'
import { problemStatus, problemType } from '../../../protocol/problems.ts'
import { askForJson, HubTrouble } from './ask-hub.ts'

const schema = z.object({ week: z.string() })

/** `/problem/NAME` refuses with that problem; the rest is what hubs, and what is no hub, may say. */
async function answer(path: string): Promise<Response> {
  const [, kind, name] = path.split('/')
  if (kind === 'cut') throw new TypeError('Failed to fetch')
  if (kind === 'portal') return new Response('<html>Please pay for the network</html>')
  if (kind === 'proxy') return new Response('<html>Bad gateway</html>', { status: 502 })
  if (kind !== 'problem') return Response.json(kind === 'good' ? { week: '2026-W47' } : { weeks: 1 })
  const problem = name as ProblemName
  return Response.json({ type: problemType(problem) }, { status: problemStatus[problem] })
}

beforeEach(() => void vi.stubGlobal('fetch', vi.fn(answer)))
afterEach(() => void vi.unstubAllGlobals())

async function troubleAt(path: string): Promise<string> {
  try {
    await askForJson(`/${path}`, schema)
    return 'none'
  } catch (error) {
    return error instanceof HubTrouble ? error.trouble : String(error)
  }
}

it('gives what was asked for when its shape is right', async () => {
  expect(await askForJson('/good', schema)).toEqual({ week: '2026-W47' })
})

it('takes nothing else for an answer: a portal’s page, another shape, a line cut off', async () => {
  expect(await Promise.all(['portal', 'other', 'cut'].map(troubleAt))).toEqual([
    'unreachable',
    'unreachable',
    'unreachable',
  ])
})

it('knows a proxy without its hub for busy', async () => {
  expect(await troubleAt('proxy')).toBe('busy')
})

it('turns every problem of the list into something a person can act on', async () => {
  const names = ['bad-token', 'forbidden', 'not-found', 'malformed', 'slow-down', 'busy', 'internal'] as const
  const troubles = await Promise.all(names.map((name) => troubleAt(`problem/${name}`)))
  expect(troubles).toEqual([
    'session-ended',
    'forbidden',
    'not-found',
    'not-found',
    'slow-down',
    'busy',
    'internal',
  ])
})
