import { useUnits } from '../../hub/queries.ts'
import { Loading, TroubleNotice } from '../../shell/notices.tsx'
import type { Body } from './body.ts'
import { useDraft, usePublished } from './draft-queries.ts'
import { EditorForm } from './editor-form.tsx'
import type { EditorType } from './editor-type.ts'
import type { Begun } from './use-draft-editing.ts'
import { useEditorWords } from './use-editor-words.ts'

type EditorPageProps = {
  of: EditorType
  unit: string
  /** A draft's id, a published document's, or neither: a new one. */
  draft?: string | undefined
  from?: string | undefined
  back: string
}

/** Fetches what is to be changed, then hands it to the form. */
export function EditorPage({ of, unit, draft, from, back }: EditorPageProps) {
  const say = useEditorWords()
  const held = useDraft(draft)
  const published = usePublished(unit, of.type)
  const units = useUnits().data
  const error = held.error ?? published.error
  if (error)
    return (
      <TroubleNotice error={error} onAgain={() => void (held.error ? held.refetch() : published.refetch())} />
    )
  if ((draft !== undefined && held.data === undefined) || published.data === undefined || units === undefined)
    return <Loading words={say('loading')} />

  const begun = (): Begun => {
    if (held.data)
      return {
        ...{ document: held.data.document, unit: held.data.unit, baseRev: held.data.baseRev },
        ...{ body: held.data.body as Body, held: held.data },
      }
    const known = [...published.data.documents, ...published.data.withdrawn].find(
      ({ document }) => document === from,
    )
    if (known)
      return {
        ...{ document: known.document, baseRev: known.rev, body: known.body as Body },
        unit: of.isWhole ? units.root : (known.unit ?? units.root),
      }
    const own = of.isWhole ? units.root : unit
    const year = String(Number(units.at.slice(0, 4)) + 1)
    const document = of.id === 'unit' ? own : of.id === 'year' ? year : ''
    return { document, unit: own, baseRev: 0, body: newBody(of, published.data.documents) }
  }
  return <EditorForm key={`${draft}/${from}`} of={of} begun={begun()} back={back} />
}

/** What stands in a new one: no words and no choices that somebody must make, what is off or empty, and a place behind all others. */
function newBody(of: EditorType, others: readonly { body: unknown }[]): Body {
  const blank = Object.entries(of.empty).filter(
    ([, value]) => value === false || (Array.isArray(value) && value.length === 0),
  )
  const rest = Object.fromEntries(blank)
  if (!of.fields.some(({ at }) => at === 'order')) return rest
  const orders = others.map(({ body }) => Number((body as Body)['order']) || 0)
  return { ...rest, order: Math.max(0, ...orders) + 1 }
}
