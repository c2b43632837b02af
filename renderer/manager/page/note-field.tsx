import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Pictogram } from '../../ui/pictogram.tsx'
import { PressButton } from '../../ui/press-button.tsx'
import { Keyboard } from '../enrol/keyboard.tsx'
import { useDayWords } from '../words/use-day-words.ts'

type Props = {
  label: string
  hint?: string
  value: string
  most: number
  onChange: (value: string) => void
}

/** A short text: typed at a keyboard that is there, or letter by letter on the glass. */
export function NoteField({ label, hint, value, most, onChange }: Props) {
  const { t } = useDayWords()
  const { t: m } = useTranslation('manager')
  const id = useId()
  const [keys, setKeys] = useState(false)
  const set = (text: string) => onChange([...text].slice(0, most).join(''))
  return (
    <div className="note-field">
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : <p className="soft">{hint}</p>}
      <div className="note-line">
        <input
          id={id}
          dir="auto"
          autoComplete="off"
          value={value}
          onChange={(event) => set(event.target.value)}
        />
        <PressButton
          className="key small"
          aria-label={t('shift.keyboard')}
          aria-pressed={keys}
          onPress={() => setKeys(!keys)}
        >
          <Pictogram name="keyboard" />
        </PressButton>
      </div>
      {keys ? (
        <Keyboard
          labels={{ erase: m('keyboard.erase'), keys: m('keyboard.letters') }}
          onKey={(letter) => set(value + letter)}
          onErase={() => set([...value].slice(0, -1).join(''))}
        />
      ) : null}
    </div>
  )
}
