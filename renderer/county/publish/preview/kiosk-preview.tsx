import { useId, useState } from 'react'
import { languages } from '../../../../locales/languages.ts'
import type { PreviewDocuments, PreviewOrder } from '../../../preview/preview-order.ts'
import { useUnits } from '../../hub/queries.ts'
import { useWords } from '../../words/use-words.ts'
import { useEditorWords } from '../editor/use-editor-words.ts'
import type { Glass } from './kiosk-frame.tsx'
import { glasses, KioskFrame } from './kiosk-frame.tsx'
import { MissingList } from './missing-list.tsx'
import type { Shown } from './preview-pages.ts'

type KioskPreviewProps = {
  unit: string
  /** Null: what is written so far cannot be drawn yet. */
  documents: PreviewDocuments | null
  /** Where workers meet it; empty where they never do. */
  pages: readonly Shown[]
  body: unknown
  language: string
  onLanguage: (language: string) => void
}

/** The kiosk as it will show this: each page, language, glass and theme, with what each language lacks beside it. */
export function KioskPreview(props: KioskPreviewProps) {
  const { unit, documents, pages, body, language, onLanguage } = props
  const say = useEditorWords()
  const { language: own } = useWords()
  const units = useUnits().data
  const [glass, setGlass] = useState<Glass>('column')
  const [sunlight, setSunlight] = useState(false)
  const [name, setName] = useState<Shown['name']>()
  const titleId = useId()
  const shown = pages.find((each) => each.name === name) ?? pages[0]
  const station = units?.units.find((each) => each.unit === unit)?.name

  return (
    <section className="kiosk-preview" aria-labelledby={titleId}>
      <h3 id={titleId}>{say('preview.title')}</h3>
      {shown === undefined ? (
        <p className="soft">{say('preview.nowhere')}</p>
      ) : (
        <>
          <div className="preview-choices">
            <Choice legend={say('preview.page')} of={pages.map((each) => each.name)} chosen={shown.name}>
              {{ label: (each) => say(`preview.pages.${each}`), onChoose: setName }}
            </Choice>
            <Choice legend={say('preview.glass')} of={Object.keys(glasses) as Glass[]} chosen={glass}>
              {{ label: (each) => say(`preview.glasses.${each}`), onChoose: setGlass }}
            </Choice>
            <Choice
              legend={say('preview.theme')}
              of={['warm', 'sunlight'] as const}
              chosen={sunlight ? 'sunlight' : 'warm'}
            >
              {{
                label: (each) => say(`preview.themes.${each}`),
                onChoose: (each) => setSunlight(each === 'sunlight'),
              }}
            </Choice>
            <Choice
              legend={say('preview.language')}
              of={languages.map(({ code }) => code)}
              chosen={languages.find(({ code }) => code === language)?.code ?? 'zh-CN'}
            >
              {{ label: (each) => say(`languages.${each}`), onChoose: onLanguage }}
            </Choice>
          </div>
          {documents === null || units === undefined || station === undefined ? (
            <p className="preview-wait soft">{say('preview.notYet')}</p>
          ) : (
            <KioskFrame
              key={own}
              glass={glass}
              title={say('preview.frame')}
              order={orderOf({
                language,
                sunlight,
                documents,
                station,
                unit,
                now: units.at,
                timeZone: units.timeZone,
                page: shown.page,
              })}
            />
          )}
          <p className="soft">{say('preview.marked')}</p>
        </>
      )}
      <MissingList body={body} language={language} />
    </section>
  )
}

type OrderParts = Omit<PreviewOrder, 'waystation' | 'day' | 'station' | 'vertical'> & {
  station: PreviewOrder['station']['name']
  unit: string
}

function orderOf({ station, unit, ...rest }: OrderParts): PreviewOrder {
  return {
    ...rest,
    waystation: 'preview',
    station: { name: station, unit },
    day: rest.now.slice(0, 10),
    vertical: languages.some(({ code, vertical }) => code === rest.language && vertical),
  }
}

type ChoiceProps<T extends string> = {
  legend: string
  of: readonly T[]
  chosen: T
  children: { label: (each: T) => string; onChoose: (each: T) => void }
}

function Choice<T extends string>({ legend, of, chosen, children: { label, onChoose } }: ChoiceProps<T>) {
  return (
    <fieldset className="preview-choice">
      <legend>{legend}</legend>
      {of.map((each) => (
        <button key={each} type="button" aria-pressed={each === chosen} onClick={() => onChoose(each)}>
          {label(each)}
        </button>
      ))}
    </fieldset>
  )
}
