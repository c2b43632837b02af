import { expect, it } from 'vitest'
import { mailAddress } from './mail-address.ts'

const cut = '… The whole text: https://hub.example/county'
const bodyOf = (address: string) => new URL(address).searchParams.get('body') ?? ''

it('carries subject and body whole where they are short', () => {
  const address = mailAddress({ subject: 'A & B? 周报', body: 'one\n\ntwo = 2\n', cut })
  expect(new URL(address).searchParams.get('subject')).toBe('A & B? 周报')
  expect(bodyOf(address)).toBe('one\r\n\r\ntwo = 2')
})

it('ends a long body with a whole part of it', () => {
  const part = (name: string) =>
    Array.from({ length: 8 }, (_, index) => `${name}的第 ${index} 行：改为 ${index}`)
  const body = [...part('一'), '', ...part('二'), '', ...part('三')].join('\n')
  expect(bodyOf(mailAddress({ subject: '周报', body, cut })).split('\r\n')).toEqual([
    ...part('一'),
    '',
    ...part('二'),
    '',
    cut,
  ])
})

it('ends a long body at the end of a line, and says where the rest is', () => {
  const lines = Array.from({ length: 60 }, (_, index) => `第 ${index} 行的改动：3 → 4`)
  const address = mailAddress({ subject: '周报', body: lines.join('\n'), cut })
  expect(address.length).toBeLessThanOrEqual(1_900)
  const kept = bodyOf(address).split('\r\n')
  expect(kept.slice(-2)).toEqual(['', cut])
  expect(kept.slice(0, -2)).toEqual(lines.slice(0, kept.length - 2))
  expect(kept.length).toBeGreaterThan(15)
})
