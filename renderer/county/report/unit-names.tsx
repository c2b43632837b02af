import type { Texts } from '../../../protocol/ids.ts'
import { Name } from '../words/name.tsx'
import { useWords } from '../words/use-words.ts'

type UnitNamesProps = { unit: string; name: Texts | undefined }

/** On paper: whose report it is, in the language of the page and then in every other that the unit has a name in. */
export function UnitNames({ unit, name }: UnitNamesProps) {
  const { text, language } = useWords()
  const first = name ? text(name) : unit
  const others = Object.entries(name ?? {}).filter(([lang, each]) => lang !== language && each !== first)
  return (
    <p className="print-only unit-names">
      <Name>{first}</Name>
      {others.map(([lang, each]) => (
        <span key={lang}>
          {' · '}
          <Name lang={lang}>{each}</Name>
        </span>
      ))}
    </p>
  )
}
