import { describe, expect, it } from 'vitest'
import { allowedHostOf, hostToText, parseAllowedHost } from './allowed-targets.ts'

describe('what an operator types of a host', () => {
  it.each([
    ['hooks.example.cn', { name: 'hooks.example.cn', port: undefined, address: undefined }],
    ['Hooks.Example.CN:8443', { name: 'hooks.example.cn', port: 8443, address: undefined }],
    ['hooks.example.cn:80', { name: 'hooks.example.cn', port: 80, address: undefined }],
    ['inner.county=10.1.2.3', { name: 'inner.county', port: undefined, address: '10.1.2.3' }],
    ['127.1:9000', { name: '127.0.0.1', port: 9000, address: undefined }],
    ['[::1]:9000', { name: '[::1]', port: 9000, address: undefined }],
    ['inner=fd00::1', { name: 'inner', port: undefined, address: 'fd00::1' }],
  ])('%s is read', (typed, host) => {
    expect(parseAllowedHost(typed)).toEqual(host)
  })

  it.each([
    '',
    ' ',
    'https://a.cn',
    'a.cn/x',
    'u@a.cn',
    'a.cn=b',
    'a.cn=1.2.3.4=x',
    'a.cn:',
    'a.cn:x',
    'a b',
  ])('“%s” is no host', (typed) => {
    expect(parseAllowedHost(typed)).toBeUndefined()
  })
})

describe('an address', () => {
  const hosts = ['a.cn', 'b.cn:8443', '127.0.0.1:9000'].map((typed) => parseAllowedHost(typed)!)
  const allowed = (url: string) => {
    const host = allowedHostOf(hosts, new URL(url))
    return host && hostToText(host)
  }

  it('may be gone to at the host and port that were named', () => {
    expect(allowed('https://A.cn/in')).toBe('a.cn')
    expect(allowed('https://a.cn:443/in')).toBe('a.cn')
    expect(allowed('https://b.cn:8443/in')).toBe('b.cn:8443')
    expect(allowed('http://127.1:9000/in')).toBe('127.0.0.1:9000')
  })

  it.each([
    'https://a.cn:22/in',
    'https://b.cn/in',
    'https://x.a.cn/in',
    'https://a.cn./in',
    'https://127.0.0.1/in',
    'http://127.0.0.1:9001/in',
  ])('may not be gone to elsewhere: %s', (url) => {
    expect(allowed(url)).toBeUndefined()
  })
})
