import { expect, test } from 'vitest'
import { groupTicketCode, makeTicketCode, readTicketCode, ticketLetters, ticketLink } from './ticket-code.ts'

const code = 'ABCD2345WXYZ0189'

test('a code is sixteen letters, each as likely as another', () => {
  const every = Uint8Array.from({ length: 256 }, (_, byte) => byte)
  const made = Array.from({ length: 16 }, (_, turn) =>
    makeTicketCode((bytes) => every.slice(turn * bytes, (turn + 1) * bytes)),
  )
  expect(made.every((each) => each.length === 16)).toBe(true)
  const counts = new Map<string, number>()
  for (const letter of made.join('')) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  expect(new Set(counts.values())).toEqual(new Set([8]))
  expect([...counts.keys()].sort().join('')).toBe(ticketLetters)
})

test('a code is read from its link, in groups, in small letters, and with the letters people mistake', () => {
  expect(readTicketCode(ticketLink(code))).toBe(code)
  expect(readTicketCode(groupTicketCode(code).join(' '))).toBe(code)
  expect(readTicketCode('abcd-2345-wxyz-o1b9')).toBe('ABCD2345WXYZ01B9')
  expect(readTicketCode('abcd-2345-wxyz-oLi9')).toBe('ABCD2345WXYZ0119')
})

test('what is too short, too long or another link is no code', () => {
  for (const text of ['', code.slice(1), `${code}A`, 'waystation:enrol?code=ABCD2345WX', `${code.slice(1)}U`])
    expect(readTicketCode(text)).toBeUndefined()
})
