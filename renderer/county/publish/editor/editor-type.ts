import type { ComponentType } from 'react'
import type { DraftType } from '../../../../federation/contract/drafts.ts'
import type { DocumentBody } from '../../../../protocol/documents/index.ts'
import type { PreviewDocuments, PreviewedType } from '../../../preview/preview-order.ts'
import type { Shown } from '../preview/preview-pages.ts'
import type { Body } from './body.ts'
import type { Fault } from './faults.ts'

/** One member of a document as a person fills it in. What it is called: `member.<at>` of the words; its choices `choice.<at>.<code>`. */
export type FieldSpec =
  | { is: 'texts'; at: string; lines?: true; maxLength?: number; optional?: true }
  | { is: 'choice'; at: string; of: readonly string[] }
  | { is: 'flag'; at: string }
  | { is: 'number'; at: string; optional?: true }
  | { is: 'line'; at: string; maxLength: number; optional?: true }
  | { is: 'day'; at: string; optional?: true }
  | { is: 'picture'; at: string }

/** What a part of the form is given: the body so far, the language being written, and how to change a member. */
export type PartProps = {
  unit: string
  document: string
  body: Body
  language: string
  faults: readonly Fault[]
  change: (at: string, value: unknown) => void
}

/** A type of document and how it is written. */
type EditorOf<T extends DraftType> = {
  type: T
  /** What the id is made of: chosen once for a new one, a year, or the unit's own. */
  id: 'chosen' | 'year' | 'unit'
  /** Only for the whole federation. */
  isWhole: boolean
  fields: readonly FieldSpec[]
  /** What is no plain member: lists, grids. */
  Part?: ComponentType<PartProps>
  /** A new one begins with this; what a preview lacks is taken from it as well. */
  empty: Body
  /** Where a worker meets it, and the documents that the kiosk needs for that. */
  preview?: {
    type: T & PreviewedType
    pages: (id: string, body: DocumentBody<T>) => Shown[]
    /** Those of the published ones that stand with it. */
    beside: (
      others: readonly { id: string; body: DocumentBody<T> }[],
      own: { id: string; body: DocumentBody<T> },
    ) => PreviewDocuments
  }
  /** What a table of them has besides its plain members: words, lists of codes. Absent where there is no import. */
  imports?: { texts?: readonly string[]; codes?: readonly string[] }
  /** Where its names are: the list's first column. */
  nameOf: (body: Body) => unknown
}

/** An editor whose type nobody needs to know any more: it is asked only of bodies of its own. */
export type EditorType = EditorOf<DraftType>

export function defineEditor<T extends DraftType>(editor: EditorOf<T>): EditorType {
  return editor as unknown as EditorType
}
