import * as z from 'zod'
import { publicKeySchema } from '../keys.ts'
import { defineKind } from './define-kind.ts'

/** The last line under the old key; the next batch is signed with this one. */
export const stationRekeyed = defineKind({
  kind: 'station.rekeyed',
  versions: { 1: z.object({ key: publicKeySchema }) },
})
