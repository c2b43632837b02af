import { expect, test } from 'vitest'
import type { Job } from '../../../protocol/jobs/job.ts'
import { knownEmployers } from './known-employers.ts'

const posted = (name: string, address: string) => ({
  job: { employer: { name, kind: 'company' }, place: { address }, contact: { phone: '1' } } as Job,
})

test('each employer once, the latest first, with what was filled in for them the last time', () => {
  const known = knownEmployers([posted('甲', '新址'), posted('乙', '路口'), posted('甲', '旧址')])
  expect(known.map(({ employer, address }) => [employer, address])).toEqual([
    ['甲', '新址'],
    ['乙', '路口'],
  ])
  expect(known[0]).toMatchObject({ uscc: '', landmark: '' })
})
