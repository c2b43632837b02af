import { statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { thumbprintOf } from '../../protocol/keys.ts'
import { scratchFolder } from '../../test/support/station/host-in-process.ts'
import { openKeys } from './keys.ts'

let folder: ReturnType<typeof scratchFolder>
beforeEach(() => {
  folder = scratchFolder()
})
afterEach(() => folder.remove())

const nobody = new Set<string>()

describe('the station’s keys', () => {
  it('are for this user alone', async () => {
    await openKeys(folder.path).unused(nobody)
    const { mode } = statSync(join(folder.path, 'station-keys.json'))
    expect(mode & 0o777).toBe(process.platform === 'win32' ? mode & 0o777 : 0o600)
  })

  it('are made before they are used, and the same until then', async () => {
    const made = await openKeys(folder.path).unused(nobody)
    expect(await openKeys(folder.path).unused(nobody)).toEqual(made)
  })

  it('are made anew once one is used, and the old one still signs', async () => {
    const keys = openKeys(folder.path)
    const first = await thumbprintOf(await keys.unused(nobody))
    const second = await thumbprintOf(await keys.unused(new Set([first])))
    expect(second).not.toBe(first)
    const again = openKeys(folder.path)
    expect([(await again.signer(first)).kid, (await again.signer(second)).kid]).toEqual([first, second])
  })

  it('are missed aloud', async () => {
    await expect(openKeys(folder.path).signer('nobody')).rejects.toThrow(/is not in/)
  })
})
