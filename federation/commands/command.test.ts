import { describe, expect, it } from 'vitest'
import { readGiven } from './command.ts'

const options = {
  data: { type: 'string' },
  key: { type: 'string' },
  station: { type: 'string', multiple: true },
  fresh: { type: 'boolean' },
} as const

function given(...args: string[]) {
  const read = readGiven(options, { command: 'revoke', args }, {})
  if (read === 'help') throw new Error('asked for help')
  return read
}

describe('what is typed', () => {
  it.each(['-UyNEtmKbj', '--Uy_NE-tm', '-h0', '--', '-'])(
    'may begin with a dash where a value is due: %s',
    (key) => {
      const read = given('--data', 'here', '--key', key, '--fresh')
      expect(read.text('key')).toBe(key)
      expect(read.text('data')).toBe('here')
      expect(read.flag('fresh')).toBe(true)
    },
  )

  it('is no value when it is another option: that one was forgotten', () => {
    expect(() => given('--key', '--data', 'here')).toThrow(/--key/)
    expect(() => given('--key')).toThrow(/--key/)
  })

  it('has no option that is not known, and no word without one', () => {
    expect(() => given('--keys', 'a')).toThrow(/--keys/)
    expect(() => given('-x')).toThrow()
    expect(() => given('alone')).toThrow()
  })

  it('keeps a list in its order', () => {
    expect(given('--station', 'a', '--station', '-b').list('station')).toEqual(['a', '-b'])
  })
})
