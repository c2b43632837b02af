import './language-row.css'
import { languages } from '../../../locales/languages.ts'
import { PressButton } from '../../ui/press-button.tsx'

type Props = { name: string; current: string; onChoose: (code: string) => void }

/** Every language in its own script, always in the same place, so that whoever cannot read this page finds the way out of it. */
export function LanguageRow({ name, current, onChoose }: Props) {
  return (
    <nav className="language-row" aria-label={name}>
      {languages.map(({ code, ownName, dir, vertical }) => (
        <PressButton
          key={code}
          className={vertical ? 'key language upright' : 'key language'}
          lang={code}
          dir={dir}
          aria-pressed={code === current}
          onPress={() => onChoose(code)}
        >
          {ownName}
        </PressButton>
      ))}
    </nav>
  )
}
