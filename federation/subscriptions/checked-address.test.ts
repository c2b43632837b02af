import type { LookupAddress } from 'node:dns'
import { expect, it } from 'vitest'
import { parseAllowedHost } from './allowed-targets.ts'
import { checkedAddress } from './checked-address.ts'

const hosts = ['a.cn', 'inner.cn=10.1.2.3', '10.9.9.9:8443', 'localhost:9000'].map(
  (typed) => parseAllowedHost(typed)!,
)
const v4 = (...addresses: string[]): LookupAddress[] => addresses.map((address) => ({ address, family: 4 }))

function check(url: string, found: LookupAddress[] | Error = []) {
  const asked: string[] = []
  const resolve = async (name: string) => {
    asked.push(name)
    if (found instanceof Error) throw found
    return found
  }
  return checkedAddress(new URL(url), { hosts, resolve }).then((answer) => ({ ...answer, asked }))
}

it('is one that the name has now, asked for once', async () => {
  expect(await check('https://a.cn/in', v4('1.1.1.1', '1.0.0.1'))).toEqual({
    ...{ ok: true, address: '1.1.1.1', family: 4, asked: ['a.cn'] },
  })
})

it('is never an inner one because a name says so', async () => {
  for (const inner of ['10.0.0.1', '127.0.0.1', '169.254.169.254', '::1', 'fd00::1'])
    expect(await check('https://a.cn/in', v4(inner))).toMatchObject({ ok: false, fault: 'host-private' })
  expect(await check('https://a.cn/in', v4('10.0.0.1', '1.1.1.1'))).toMatchObject({ address: '1.1.1.1' })
})

it('is the one that the operator wrote down, without asking for the name', async () => {
  expect(await check('https://inner.cn/in', v4('6.6.6.6'))).toMatchObject({ address: '10.1.2.3', asked: [] })
  expect(await check('https://10.9.9.9:8443/in')).toMatchObject({ address: '10.9.9.9', asked: [] })
})

it('of this machine’s own name stays on this machine', async () => {
  expect(await check('http://localhost:9000/', v4('127.0.0.1'))).toMatchObject({ address: '127.0.0.1' })
  expect(await check('http://localhost:9000/', v4('6.6.6.6'))).toMatchObject({ fault: 'host-private' })
})

it('is none for hosts that nobody allowed, and for names that nobody knows', async () => {
  expect(await check('https://b.cn/in')).toMatchObject({
    fault: 'host-not-allowed',
    about: 'b.cn',
    asked: [],
  })
  expect(await check('https://a.cn/in', new Error('ENOTFOUND'))).toMatchObject({ fault: 'host-unknown' })
  expect(await check('https://a.cn/in')).toMatchObject({ fault: 'host-unknown' })
})
