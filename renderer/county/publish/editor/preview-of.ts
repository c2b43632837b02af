import type { DraftType, Published } from '../../../../federation/contract/drafts.ts'
import type { DocumentBody } from '../../../../protocol/documents/index.ts'
import { documentSchemaOf } from '../../../../protocol/documents/index.ts'
import type { PreviewDocuments } from '../../../preview/preview-order.ts'
import type { Shown } from '../preview/preview-pages.ts'
import type { Body } from './body.ts'
import { drawableBody } from './drawable-body.ts'
import type { EditorType } from './editor-type.ts'

/** Stands for an id that is not chosen yet. */
const unnamed = 'x'

/**
 * What the kiosk is to draw: the document as far as it is written, among those published beside it. Undefined for a type that no worker's
 * screen shows.
 */
export function previewOf(
  { type, preview, empty }: EditorType,
  { document, body }: { document: string; body: Body },
  published: Published | undefined,
): { documents: PreviewDocuments | null; pages: Shown[] } | undefined {
  if (preview === undefined) return undefined
  const id = document || unnamed
  const drawn = drawableBody(type, body, empty) as DocumentBody<DraftType> | null
  if (drawn === null) return { documents: null, pages: preview.pages(id, empty as DocumentBody<DraftType>) }
  const others = (published?.documents ?? []).flatMap((each) => {
    const parsed = documentSchemaOf(type)?.safeParse(each.body)
    return each.document !== id && parsed?.success
      ? [{ id: each.document, body: parsed.data as DocumentBody<DraftType> }]
      : []
  })
  return { documents: preview.beside(others, { id, body: drawn }), pages: preview.pages(id, drawn) }
}
