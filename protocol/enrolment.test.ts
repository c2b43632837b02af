import { describe, expect, it } from 'vitest'
import { formatEnrolmentLink, parseCode, parseEnrolmentLink, toCode } from './enrolment.ts'

describe('parseCode', () => {
  it('forgives what fingers do: lower case, spaces, hyphens, O for 0, I and L for 1', () => {
    expect(parseCode(' oi2l5-ABCDe ')).toBe('0121' + '5ABCDE')
  })

  it.each(['', 'ABC', '0123456789A', '012345678U', '012345678!'])('finds no code in %o', (typed) => {
    expect(parseCode(typed)).toBeUndefined()
  })

  it('takes every code that toCode makes', () => {
    const random = Uint8Array.from({ length: 10 }, (_, index) => index * 27)
    expect(parseCode(toCode(random))).toBe(toCode(random))
  })
})

describe('the enrolment link', () => {
  const link = {
    hub: 'https://hub.example:8443',
    code: '0123456789',
    key: 'E5ndkqo9abMBsLM-fcIJnyZc9sjxTfZAkYMpLRCAlPI',
  }

  it('reads back what it wrote', () => {
    expect(parseEnrolmentLink(formatEnrolmentLink(link))).toEqual(link)
  })

  it.each([
    'https://hub.example/enrol?code=0123456789',
    formatEnrolmentLink({ ...link, hub: 'javascript:alert(1)' }),
    formatEnrolmentLink({ ...link, code: 'SHORT' }),
    formatEnrolmentLink({ ...link, key: 'abc' }),
    'waystation:enrol?',
    '',
  ])('refuses %o', (text) => {
    expect(parseEnrolmentLink(text)).toBeUndefined()
  })
})
