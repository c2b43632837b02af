import { expect, it } from 'vitest'
import { makePasswords, PasswordsBusyError } from './passwords.ts'

const quick = makePasswords({ memoryKiB: 8, passes: 1, lanes: 1 })

it('are known by a hash that another program made', async () => {
  // From the tests of the reference implementation, P-H-C/phc-winner-argon2.
  const held = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'
  expect(await quick.isRight('password', held)).toBe(true)
  expect(await quick.isRight('passwort', held)).toBe(false)
})

it('are kept with their cost and a salt of their own, and known however the keyboard wrote them', async () => {
  const held = await quick.hash('暖驿 café ①')
  expect(held).toMatch(/^\$argon2id\$v=19\$m=8,t=1,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
  expect(await quick.hash('暖驿 café ①')).not.toBe(held)
  expect(await quick.isRight('暖驿 cafe\u0301 1', held)).toBe(true)
})

it('of nobody are right for nobody', async () => {
  for (const held of [undefined, '', 'plain', '$argon2i$v=19$m=8,t=1,p=1$AAAA$AAAA'])
    expect(await quick.isRight('', held), held).toBe(false)
})

it('are worked out one at a time, and too many are told to come back', async () => {
  const asked = await Promise.allSettled(Array.from({ length: 40 }, () => quick.hash('x')))
  const refused = asked.filter((each) => each.status === 'rejected')
  expect(refused.length).toBe(8)
  for (const each of refused) expect(each.reason).toBeInstanceOf(PasswordsBusyError)
  expect(await quick.hash('x')).toContain('argon2id')
})
