import { expect, test } from 'vitest'
import type { MailAct } from './mailbox-store.ts'
import { mustFollow } from './must-follow.ts'

const taking: MailAct = {
  id: '1',
  call: 'stock.take',
  input: { act: '1', item: 'adhesive-bandage', qty: 2, warned: true },
}
const lent = (id: string, code: string): MailAct => ({
  id,
  call: 'loans.make',
  input: { act: id, item: 'umbrella', code },
})
const back = (id: string, code: string): MailAct => ({
  id,
  call: 'loans.bringBack',
  input: { act: id, item: 'umbrella', code },
})

test('what takes an act back follows that act, and no other', () => {
  const undo: MailAct = { id: '2', call: 'stock.undoTake', input: { act: '2', takenBy: '1' } }
  expect(mustFollow(undo, taking)).toBe(true)
  expect(mustFollow(undo, { ...taking, id: '3' })).toBe(false)
  const undoLoan: MailAct = { id: '5', call: 'loans.undo', input: { act: '5', madeBy: '4' } }
  expect(mustFollow(undoLoan, lent('4', '7'))).toBe(true)
})

test('one umbrella is lent, brought back and lent again in that order; another one does not wait for it', () => {
  expect(mustFollow(back('2', '7'), lent('1', '7'))).toBe(true)
  expect(mustFollow(lent('3', '7'), back('2', '7'))).toBe(true)
  expect(mustFollow(back('2', '8'), lent('1', '7'))).toBe(false)
})

test('takings do not wait for each other', () => {
  expect(mustFollow({ ...taking, id: '2' }, taking)).toBe(false)
})

test('what takes a request back follows that request', () => {
  const finger = 'A'.repeat(43)
  const filed: MailAct = {
    id: '1',
    call: 'requests.file',
    input: { act: '1', finger, form: 'demand', formRev: 1, office: 'o', facts: {}, sealed: '' },
  }
  const back = (of: string): MailAct => ({
    id: '2',
    call: 'requests.withdraw',
    input: { act: '2', finger: of },
  })
  expect(mustFollow(back(finger), filed)).toBe(true)
  expect(mustFollow(back('B'.repeat(43)), filed)).toBe(false)
})
