import '../../ui/fonts/arabic.css'
import '../../ui/fonts/mongolian.css'
import './editor/editor.css'
import './editor/rows.css'
import { useWords } from '../words/use-words.ts'
import { categoryEditor } from './categories/category-editor.ts'
import { EditorPage } from './editor/editor-page.tsx'
import type { EditorType } from './editor/editor-type.ts'
import { PublishedPage } from './editor/published-page.tsx'
import type { EditorPart } from './editor-parts.ts'
import { formEditor } from './forms/form-editor.ts'
import { heatEditor } from './heat/heat-editor.ts'
import { holidaysEditor } from './holidays/holidays-editor.ts'
import { ImportPage } from './imports/import-page.tsx'
import { itemEditor } from './items/item-editor.ts'
import { kitEditor } from './kits/kit-editor.ts'
import { PublishTabs } from './publish-tabs.tsx'
import { serviceEditor } from './services/service-editor.ts'

type EditorsProps = {
  unit: string
  mayPublish: boolean
  part: EditorPart
  /** `new`, `import`, `draft` or `from`; the list itself without one. */
  act?: string | undefined
  id?: string | undefined
}

/** Every editor, with the kiosk that previews it. A bundle of its own: who publishes nothing does not load it. */
export function Editors({ unit, mayPublish, part, act, id }: EditorsProps) {
  const { t } = useWords()
  const here = `/${unit}/publish/${part}`
  return (
    <>
      <h1>{t('publish.title')}</h1>
      <PublishTabs unit={unit} here={part} />
      <OnePart {...{ unit, mayPublish, here, act, id }} of={editorOf[part]} />
    </>
  )
}

type OnePartProps = Omit<EditorsProps, 'part'> & { of: EditorType; here: string }

function OnePart({ of, unit, mayPublish, here, act, id }: OnePartProps) {
  if (act === 'new' && mayPublish) return <EditorPage key="new" {...{ of, unit }} back={here} />
  if (act === 'import' && mayPublish && of.imports) return <ImportPage {...{ of, unit }} back={here} />
  if (act === 'draft') return <EditorPage key={id} {...{ of, unit }} draft={id} back={here} />
  if (act === 'from' && mayPublish) return <EditorPage key={id} {...{ of, unit }} from={id} back={here} />
  return <PublishedPage {...{ of, unit, mayPublish, here }} />
}

const editorOf: Record<EditorPart, EditorType> = {
  items: itemEditor,
  'heat-advice': heatEditor,
  holidays: holidaysEditor,
  kits: kitEditor,
  categories: categoryEditor,
  services: serviceEditor,
  forms: formEditor,
}
