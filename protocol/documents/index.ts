// The one list of document types. To add one: a file beside this, a line here, its hash by `npm run wire:freeze`.
import type * as z from 'zod'
import { answerDocument } from './answer.ts'
import { categoryDocument } from './category.ts'
import { formDocument } from './form.ts'
import { heatAdviceDocument } from './heat-advice.ts'
import { holidaysDocument } from './holidays.ts'
import { itemDocument } from './item.ts'
import { kitDocument } from './kit.ts'
import { listingDocument } from './listing.ts'
import { officeDocument } from './office.ts'
import { recallDocument } from './recall.ts'
import { recipientDocument } from './recipient.ts'
import { releaseDocument } from './release.ts'
import { restockDocument } from './restock.ts'
import { serviceDocument } from './service.ts'
import { settingsDocument } from './settings.ts'
import { staffCardDocument } from './staff-card.ts'
import { stationDocument } from './station.ts'
import { unitDocument } from './unit.ts'

export const documentTypes = [
  unitDocument,
  stationDocument,
  categoryDocument,
  serviceDocument,
  releaseDocument,
  itemDocument,
  kitDocument,
  recallDocument,
  staffCardDocument,
  holidaysDocument,
  heatAdviceDocument,
  restockDocument,
  listingDocument,
  formDocument,
  officeDocument,
  recipientDocument,
  answerDocument,
  settingsDocument,
] as const

type AnyDocument = (typeof documentTypes)[number]
export type DocumentTypeName = AnyDocument['type']
export type DocumentBody<T extends DocumentTypeName> = z.infer<Extract<AnyDocument, { type: T }>['body']>

const bodyByType = new Map<string, z.ZodType>(documentTypes.map((each) => [each.type, each.body]))

/** The schema of a document type's body, or undefined when this reader does not know the type. */
export function documentSchemaOf(type: string): z.ZodType | undefined {
  return bodyByType.get(type)
}
