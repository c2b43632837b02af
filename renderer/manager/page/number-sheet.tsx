import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DigitsPad } from '../../ui/digits-pad.tsx'
import { PressButton } from '../../ui/press-button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useDayWords } from '../words/use-day-words.ts'
import { ActKey } from './act-key.tsx'
import { emptyNumber, eraseDigit, numberOf, numberTyped, typeDigit } from './typed-number.ts'

type Props = {
  title: string
  value?: number | null
  /** What stands behind the number: ℃. */
  unit?: string
  most: number
  /** Below zero: then there is a key for the sign. */
  least?: number
  words?: string
  onDone: (value: number) => void
  onCancel: () => void
}

/** One whole number, by the pad or a keyboard. */
export function NumberSheet({ title, value = null, unit, most, least = 0, words, onDone, onCancel }: Props) {
  const { t } = useDayWords()
  const { t: m } = useTranslation('manager')
  const [typed, setTyped] = useState(() => numberTyped(value))
  // What was there before goes with the first digit, as in any such field.
  const [fresh, setFresh] = useState(true)
  const number = numberOf(typed)

  const digit = (one: string) => {
    const before = fresh ? { ...emptyNumber, minus: typed.minus } : typed
    setTyped(typeDigit(before, one, typed.minus ? -least : most))
    setFresh(false)
  }
  const erase = () => {
    setTyped(eraseDigit(typed))
    setFresh(false)
  }
  const minus = () => {
    const turned = { ...typed, minus: !typed.minus }
    const value = numberOf(turned) ?? 0
    if (value >= least && value <= most) setTyped(turned)
  }
  const done = () => {
    if (number !== null) onDone(number)
  }
  useNumberKeys((key) => {
    if (/^[0-9]$/.test(key)) digit(key)
    else if (key === 'Backspace') erase()
    else if (key === '-' && least < 0) minus()
    else if (key === 'Enter') done()
    else return false
    return true
  })

  return (
    <Sheet labelledBy="number-title" onClose={onCancel} className="number-sheet">
      <h2 id="number-title" className="sheet-title">
        {title}
      </h2>
      <p className="number-typed" role="status" dir="ltr">
        <bdi className="digits">
          {typed.minus ? '−' : ''}
          {typed.digits === '' ? '–' : typed.digits}
        </bdi>
        {unit === undefined ? null : <span>{unit}</span>}
      </p>
      {words === undefined ? null : <p className="soft">{words}</p>}
      <DigitsPad
        labels={{ keys: t('keys.digits'), erase: m('keyboard.erase') }}
        onDigit={digit}
        onErase={erase}
      >
        {least < 0 ? (
          <PressButton className="key" aria-label={t('page.minus')} onPress={minus}>
            ±
          </PressButton>
        ) : null}
      </DigitsPad>
      <div className="panel-keys">
        <ActKey look="" pictogram="close" words={t('page.cancel')} onPress={onCancel} />
        <ActKey words={t('page.ok')} disabled={number === null} onPress={done} />
      </div>
    </Sheet>
  )
}

/** `onKey` says whether it took the key. Enter on one of the sheet's own keys is that key's. */
function useNumberKeys(onKey: (key: string) => boolean): void {
  const press = useEffectEvent(onKey)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return
      const button = event.target instanceof Element ? event.target.closest('.panel-keys button') : null
      if (event.key === 'Enter' && button !== null) return
      if (press(event.key)) event.preventDefault()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
