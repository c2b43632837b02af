import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { appAround } from '../../test/support/hub/app-in-process.ts'
import { saveDraftBy, stepDone } from '../../test/support/hub/drafting.ts'
import type { HubInProcess } from '../../test/support/hub/hub-in-process.ts'
import { openHubInProcess } from '../../test/support/hub/hub-in-process.ts'
import { makeOfficer } from '../../test/support/hub/officer.ts'
import { formOfRequest } from './form-of-request.ts'

let parts: HubInProcess
beforeEach(async () => {
  parts = await openHubInProcess()
})
afterEach(() => parts.close())

const form = 'legal-consultation'
const nameAt = async (formRev: number, of = form) =>
  (await parts.store.read((reads) => formOfRequest(reads, { form: of, formRev })))?.name['zh-CN']

it('a form that is changed changes nothing about how older requests read, and withdrawn it is read on', async () => {
  const top = { name: '根', unit: 'demo', role: 'federation-administrator' } as const
  const officer = await makeOfficer(parts, appAround(parts), top)
  const before = await nameAt(1)
  const held = await parts.store.read((reads) => reads.documents.find('form', form))
  const body = { ...JSON.parse(held?.body ?? ''), name: { 'zh-CN': '新的名字' } }
  const draft = randomUUID()
  await saveDraftBy(officer, draft, { type: 'form', document: form, unit: 'demo', baseRev: 1, body })
  await stepDone(officer, `${draft}/approvals`, { rev: 1 })
  expect(before).toBeDefined()
  expect([await nameAt(1), await nameAt(2)]).toEqual([before, '新的名字'])
  // A revision that nobody kept: the newest is nearest to it.
  expect(await nameAt(9)).toBe('新的名字')
  expect((await officer.ask('DELETE', `/v1/documents/form/${form}?rev=2`)).status).toBe(204)
  expect([await nameAt(1), await nameAt(2)]).toEqual([before, '新的名字'])
  expect(await nameAt(1, 'never-published')).toBeUndefined()
})
