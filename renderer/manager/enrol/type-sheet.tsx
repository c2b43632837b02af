import type { ReactNode } from 'react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InputOf } from '../../../station/contract/calls.ts'
import { Pictogram } from '../../ui/pictogram.tsx'
import { PressButton } from '../../ui/press-button.tsx'
import { useScannedText } from '../../ui/use-scanned-text.ts'
import { Keyboard } from './keyboard.tsx'
import { SheetField } from './sheet-field.tsx'

/** `children`: what went wrong the last time, in place of the instructions. */
type Props = { busy: boolean; onSheet: (input: InputOf<'enrolment.look'>) => void; children: ReactNode }
type Field = 'hub' | 'code'

/** The sheet's address and code: by a scanner that types them, by our keys, or by a keyboard that is there. */
export function TypeSheet({ busy, onSheet, children }: Props) {
  const { t } = useTranslation('manager')
  const [typed, setTyped] = useState({ hub: 'https://', code: '' })
  const [field, setField] = useState<Field>('hub')
  useScannedText('waystation:enrol?', (scanned) => onSheet({ scanned }))

  const complete = URL.canParse(typed.hub) && typed.code.trim() !== ''
  const change = (name: Field) => (value: string) =>
    setTyped({ ...typed, [name]: name === 'code' ? value.toUpperCase() : value })
  const send = () => {
    if (complete && !busy) onSheet({ hub: typed.hub.trim(), code: typed.code.trim() })
  }

  return (
    <form
      className="type-sheet"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {children ?? (
        <p className="enrol-words">
          <Pictogram name="scan" />
          <span>{t('enrol.words')}</span>
        </p>
      )}
      <div className="fields">
        {(['hub', 'code'] as const).map((name) => (
          <SheetField
            key={name}
            name={name}
            label={t(`enrol.${name}`)}
            value={typed[name]}
            active={field === name}
            onFocus={() => setField(name)}
            onChange={change(name)}
          />
        ))}
        <PressButton className="key act" disabled={busy || !complete} onPress={send}>
          <Pictogram name="done" />
          <span>{busy ? t('enrol.looking') : t('enrol.look')}</span>
        </PressButton>
      </div>
      <Keyboard
        labels={{ erase: t('keyboard.erase'), keys: t('keyboard.letters') }}
        onKey={(letter) => change(field)(typed[field] + letter)}
        onErase={() => change(field)(typed[field].slice(0, -1))}
      />
    </form>
  )
}
