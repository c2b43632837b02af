import type { StoreWrites } from '../store/store.ts'
import { publish } from './publish.ts'
import { sampleCategories } from './sample-categories.ts'
import { sampleServices } from './sample-services.ts'
import { sampleUnits } from './sample-units.ts'
import { publishLacking } from './seed-catalogue.ts'

export const sampleRoot = 'demo'
export const sampleTimeZone = 'Asia/Shanghai'

/** Units, categories, services, items and kits of the sample federation. No stations: those come with enrolment codes. */
export async function seedSampleFederation(writes: StoreWrites): Promise<void> {
  for (const { id, body } of sampleUnits)
    await publish(writes, { type: 'unit', id, audience: `unit:${id}`, body })
  for (const { id, body } of sampleCategories)
    await publish(writes, { type: 'category', id, audience: '*', body })
  for (const { id, body } of sampleServices)
    await publish(writes, { type: 'service', id, audience: '*', body })
  await publishLacking(writes)
}
