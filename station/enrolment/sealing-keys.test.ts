import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Encrypter } from 'age-encryption'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { scratchFolder } from '../../test/support/station/host-in-process.ts'
import { openSealingKeys } from './sealing-keys.ts'

let folder: ReturnType<typeof scratchFolder>
beforeEach(() => {
  folder = scratchFolder()
})
afterEach(() => folder.remove())

const file = () => join(folder.path, 'station-sealing.json')
async function sealFor(recipient: string, text: string): Promise<string> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return Buffer.from(await encrypter.encrypt(text)).toString('base64')
}

describe('the keys a station is sealed to', () => {
  it('are one for each enrolment, the same when it is tried again, and readable by its user alone', async () => {
    const first = await openSealingKeys(folder.path).recipientFor('key-1')
    expect(first).toMatch(/^age1[a-z0-9]{58}$/)
    expect(await openSealingKeys(folder.path).recipientFor('key-1')).toBe(first)
    expect(await openSealingKeys(folder.path).recipientFor('key-2')).not.toBe(first)
    expect(statSync(file()).mode & 0o777).toBe(0o600)
  })

  it('open what was sealed to any of them, and nothing else', async () => {
    const keys = openSealingKeys(folder.path)
    const sealed = [
      await sealFor(await keys.recipientFor('key-1'), 'one'),
      await sealFor(await keys.recipientFor('key-2'), 'two'),
    ]
    expect(await Promise.all(sealed.map((each) => keys.unseal(each)))).toEqual(['one', 'two'])
    const other = scratchFolder()
    const foreign = await sealFor(await openSealingKeys(other.path).recipientFor('key-1'), 'three')
    other.remove()
    expect(await keys.unseal(foreign)).toBeUndefined()
    expect(await keys.unseal(sealed[0]?.slice(0, 80) ?? '')).toBeUndefined()
    expect(await keys.unseal('bm8gYWdlIGZpbGU=')).toBeUndefined()
  })

  it('are made anew when their file is damaged, which is laid aside', async () => {
    const before = await openSealingKeys(folder.path).recipientFor('key-1')
    writeFileSync(file(), '{"identities":[{')
    const keys = openSealingKeys(folder.path)
    expect(await keys.unseal('bm8gYWdlIGZpbGU=')).toBeUndefined()
    expect(await keys.recipientFor('key-1')).not.toBe(before)
    expect(readFileSync(`${file()}.damaged`, 'utf8')).toBe('{"identities":[{')
  })
})
