import { useEffect, useId, useRef, useState } from 'react'
import { useAccountWords } from './use-account-words.ts'

type ShownOnceProps = { title: string; words: string; secret: string; onClose: () => void }

/** Something the hub does not keep: to be copied now. */
export function ShownOnce({ title, words: said, secret, onClose }: ShownOnceProps) {
  const words = useAccountWords()
  const [copied, setCopied] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const ids = { title: useId(), field: useId() }
  useEffect(() => field.current?.select(), [])

  async function copy() {
    field.current?.select()
    // Where the hub is reached without HTTPS there is no clipboard for pages: the text is selected, and Ctrl-C takes it.
    await navigator.clipboard?.writeText(secret).then(
      () => setCopied(true),
      () => undefined,
    )
  }

  return (
    <section className="card shown-once" aria-labelledby={ids.title}>
      <h2 id={ids.title}>{title}</h2>
      <p>{said}</p>
      <div className="secret">
        <input
          ref={field}
          id={ids.field}
          className="field"
          readOnly
          value={secret}
          aria-labelledby={ids.title}
        />
        <button type="button" className="button" onClick={() => void copy()}>
          {words(copied ? 'accounts.copied' : 'accounts.copy')}
        </button>
        <button type="button" className="button primary" onClick={onClose}>
          {words('accounts.close')}
        </button>
      </div>
    </section>
  )
}
