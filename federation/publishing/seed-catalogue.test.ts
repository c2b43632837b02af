import { afterEach, beforeEach, expect, it } from 'vitest'
import { openReportStore } from '../../test/support/generator/report-store.ts'
import type { HubInProcess } from '../../test/support/hub/hub-in-process.ts'
import { openHubInProcess } from '../../test/support/hub/hub-in-process.ts'
import { publish, withdraw } from './publish.ts'
import { sampleCatalogue } from './sample-catalogue.ts'
import { seedCatalogue } from './seed-catalogue.ts'

let hub: HubInProcess
beforeEach(async () => {
  hub = await openHubInProcess()
})
afterEach(() => hub.close())

it('gives a new hub every item, kit and form, for all stations', async () => {
  const [items, kits, forms] = await hub.store.read(async (reads) => [
    await reads.documents.ofType('item'),
    await reads.documents.ofType('kit'),
    await reads.documents.ofType('form'),
  ])
  expect(items.length + kits.length + forms.length).toBe(sampleCatalogue().length)
  expect(items.length).toBeGreaterThan(50)
  expect(kits).toHaveLength(4)
  expect(forms.length).toBeGreaterThan(5)
  for (const each of [...items, ...kits, ...forms]) expect(each).toMatchObject({ audience: '*', rev: 1 })
})

it('adds what an older hub never had, and leaves alone what somebody changed or withdrew', async () => {
  const { store, close } = await openReportStore()
  try {
    const [bandage, swab] = sampleCatalogue()
    if (bandage?.type !== 'item' || swab?.type !== 'item') throw new Error('items come first')
    const changed = { ...bandage.body, par: 7 }
    await store.write(async (writes) => {
      await publish(writes, { ...bandage, body: changed })
      await publish(writes, swab)
      await withdraw(writes, 'item', swab.id)
    })
    expect(await seedCatalogue(store)).toBe(sampleCatalogue().length - 2)
    const [held, gone] = await store.read(async (reads) => [
      await reads.documents.find('item', bandage.id),
      await reads.documents.find('item', swab.id),
    ])
    expect([held?.rev, JSON.parse(held?.body ?? '')]).toEqual([1, changed])
    expect([gone?.rev, gone?.body]).toEqual([2, null])
    expect(await seedCatalogue(store)).toBe(0)
  } finally {
    await close()
  }
})
