import { expect, it } from 'vitest'
import { isPublicAddress } from './is-public-address.ts'

it.each(['1.1.1.1', '114.114.114.114', '172.15.0.1', '172.32.0.1', '2400:3200::1', '2606:4700::1111'])(
  '%s is of the public network',
  (address) => {
    expect(isPublicAddress(address)).toBe(true)
  },
)

it.each([
  ...['0.0.0.0', '10.0.0.1', '100.64.0.1', '127.0.0.1', '169.254.169.254', '172.16.0.1', '172.31.255.255'],
  ...['192.168.1.1', '198.18.0.1', '224.0.0.1', '255.255.255.255'],
  ...['::', '::1', 'fe80::1', 'fd00::1', 'ff02::1', '::ffff:10.0.0.1', '::ffff:1.1.1.1', '64:ff9b::a00:1'],
  ...['2001:db8::1', '2002:a00:1::', '2001:0:a00:1::1'],
])('%s is not', (address) => {
  expect(isPublicAddress(address)).toBe(false)
})
