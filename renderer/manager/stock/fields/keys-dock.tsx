import './fields.css'
import type { RefObject } from 'react'
import { useEffect, useState } from 'react'
import { CodeKeys } from '../../../ui/code-keys.tsx'
import { DigitsPad } from '../../../ui/digits-pad.tsx'
import { StockKey } from '../shell/stock-key.tsx'
import { useStockWords } from '../shell/use-stock-words.ts'

/**
 * Our own keys at the edge of the page, for whichever field of it has the focus: its `data-keys` says which kind. They type into the
 * field itself, at its caret, as a keyboard would.
 */
export function KeysDock({ within }: { within: RefObject<HTMLElement | null> }) {
  const { t, bilingual } = useStockWords()
  const [field, setField] = useState<HTMLInputElement | null>(null)

  useEffect(() => {
    const page = within.current
    if (page === null) return
    let held = false
    const look = () => {
      const focused = document.activeElement
      const wanted = focused instanceof HTMLInputElement && focused.dataset['keys'] !== undefined
      // A sheet over the page has keys of its own.
      const own = page.contains(focused) && focused?.closest('dialog') === page.closest('dialog')
      if (wanted && own) setField(focused)
      else if (!held && (focused === null || focused.closest('.keys-dock') === null)) setField(null)
    }
    // While a finger is on something, nothing may move from under it: the keys go once it lifts.
    const hold = () => {
      held = true
    }
    const letGo = () => {
      held = false
      look()
    }
    // On the way out of a field, what is coming has not got the focus yet.
    const lookSoon = () => {
      if (!held) queueMicrotask(look)
    }
    page.addEventListener('focusin', look)
    page.addEventListener('focusout', lookSoon)
    window.addEventListener('pointerdown', hold, { capture: true })
    window.addEventListener('pointerup', letGo)
    window.addEventListener('pointercancel', letGo)
    return () => {
      page.removeEventListener('focusin', look)
      page.removeEventListener('focusout', lookSoon)
      window.removeEventListener('pointerdown', hold, { capture: true })
      window.removeEventListener('pointerup', letGo)
      window.removeEventListener('pointercancel', letGo)
    }
  }, [within])

  useEffect(() => {
    // The keys take room: what is typed into must not lie under them.
    if (field !== null) requestAnimationFrame(() => field.scrollIntoView({ block: 'center' }))
  }, [field])

  if (field?.isConnected !== true) return null
  const kind = field.dataset['keys'] === 'digits' ? 'digits' : 'code'
  const labels = { erase: t('keys.erase'), space: t('keys.space'), keys: t(`keys.${kind}`) }
  const done = (
    <StockKey
      look="act"
      pictogram="done"
      wordless
      words={bilingual('keys.done')}
      onPress={() => {
        field.blur()
        setField(null)
      }}
    />
  )
  return (
    // A press must not take the focus away from the field.
    <div className={`keys-dock ${kind}`} onMouseDown={(event) => event.preventDefault()} role="none">
      {kind === 'digits' ? (
        <DigitsPad labels={labels} onDigit={(digit) => typeInto(field, digit)} onErase={() => eraseIn(field)}>
          {done}
        </DigitsPad>
      ) : (
        <CodeKeys labels={labels} onKey={(letter) => typeInto(field, letter)} onErase={() => eraseIn(field)}>
          {done}
        </CodeKeys>
      )}
    </div>
  )
}

function typeInto(field: HTMLInputElement, text: string): void {
  const [start, end] = [field.selectionStart ?? field.value.length, field.selectionEnd ?? field.value.length]
  if (field.maxLength >= 0 && field.value.length - (end - start) + text.length > field.maxLength) return
  field.setRangeText(text, start, end, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

function eraseIn(field: HTMLInputElement): void {
  const [start, end] = [field.selectionStart ?? field.value.length, field.selectionEnd ?? field.value.length]
  field.setRangeText('', start === end ? Math.max(0, start - 1) : start, end, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}
