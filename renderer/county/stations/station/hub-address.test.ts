import { expect, it } from 'vitest'
import { isAddress, onlyHere } from './hub-address.ts'

it('is an address without a path, by HTTP or HTTPS', () => {
  for (const good of ['https://hub.example', 'http://10.1.2.3:8600']) expect(isAddress(good), good).toBe(true)
  for (const bad of ['', 'hub.example', 'https://', 'ftp://hub', 'https://hub.example/county', 'https://a b'])
    expect(isAddress(bad), bad).toBe(false)
})

it('is known for this computer’s own', () => {
  expect(['http://127.0.0.1:1', 'http://localhost', 'http://[::1]:8'].map(onlyHere)).toEqual([
    true,
    true,
    true,
  ])
  expect(['http://10.0.0.1', 'https://hub.example'].map(onlyHere)).toEqual([false, false])
})
