import { useId, useState } from 'react'
import { isRecipient } from './is-recipient.ts'
import { useCaseWords } from './use-case-words.ts'

type DeputyProps = { others: readonly string[]; busy: boolean; onPublish: (others: string[]) => void }

/** Whoever else may open the months ahead: their age recipients, one a line. */
export function Deputy({ others, busy, onPublish }: DeputyProps) {
  const t = useCaseWords()
  const [typed, setTyped] = useState(others.join('\n'))
  const [fault, setFault] = useState(false)
  const id = useId()

  function publish() {
    const named = typed.split(/\s+/).filter((word) => word !== '')
    const isRight = named.length <= 7 && named.every((each) => each.length === 62 && isRecipient(each))
    setFault(!isRight)
    if (isRight) onPublish(named)
  }

  return (
    <form
      className="work"
      onSubmit={(event) => {
        event.preventDefault()
        publish()
      }}
    >
      <p>{t('deputy.words')}</p>
      <label htmlFor={id}>
        {t('deputy.label')}
        <textarea
          id={id}
          className="field"
          rows={2}
          placeholder="age1…"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </label>
      <p className="fault" role="alert">
        {fault ? t('escrow.noRecipient') : ''}
      </p>
      <div>
        <button type="submit" className="button primary" disabled={busy}>
          {t('work.publish')}
        </button>
      </div>
    </form>
  )
}
