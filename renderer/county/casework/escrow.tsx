import { useId, useRef, useState } from 'react'
import { escrowKeys, openEscrow } from '../../../protocol/sealing/key-file.ts'
import type { OfficeKeys } from '../../../protocol/sealing/office-keys.ts'
import { identitiesOf } from '../../../protocol/sealing/office-keys.ts'
import { openRequestWords, sealRequestWords } from '../../../protocol/sealing/request-words.ts'
import { isRecipient } from './is-recipient.ts'
import { chosenBytes, saveBytes } from './save-bytes.ts'
import { useCaseWords } from './use-case-words.ts'

/** A copy of the keys for whoever keeps them in case this office loses its own; and the drill that shows the copy works. */
export function Escrow({ keys }: { keys: OfficeKeys }) {
  const t = useCaseWords()
  const [keeper, setKeeper] = useState('')
  const [said, setSaid] = useState<'saved' | 'noRecipient'>()
  const id = useId()

  async function save() {
    const recipient = keeper.trim()
    if (!isRecipient(recipient)) return setSaid('noRecipient')
    saveBytes(`${keys.office}-key-escrow.age`, await escrowKeys(keys, [recipient]))
    setSaid('saved')
  }

  return (
    <div className="work">
      <p>{t('escrow.words')}</p>
      <form
        className="fields"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <label htmlFor={id}>
          {t('escrow.keeper')}
          <input
            id={id}
            className="field"
            placeholder="age1…"
            value={keeper}
            onChange={({ target }) => setKeeper(target.value)}
          />
        </label>
        <button type="submit" className="button primary" disabled={keeper.trim() === ''}>
          {t('escrow.save')}
        </button>
      </form>
      <p role="status" className={said === 'noRecipient' ? 'fault' : ''}>
        {said ? t(`escrow.${said}`) : ''}
      </p>
      <Drill keys={keys} />
    </div>
  )
}

type Outcome = 'passed' | 'wrongIdentity' | 'otherKeys' | 'noFile'

/** The keeper opens the copy with their own identity, and with what is in it a file sealed to this month. */
function Drill({ keys }: { keys: OfficeKeys }) {
  const t = useCaseWords()
  const copy = useRef<HTMLInputElement>(null)
  const identity = useRef<HTMLInputElement>(null)
  const [outcome, setOutcome] = useState<Outcome>()
  const ids = { copy: useId(), identity: useId() }

  async function run() {
    const [file, own] = [await chosenBytes(copy.current), await chosenBytes(identity.current)]
    setOutcome(file && own ? await drill(keys, file, new TextDecoder().decode(own)) : 'noFile')
  }

  return (
    <form
      className="drill"
      onSubmit={(event) => {
        event.preventDefault()
        void run()
      }}
    >
      <h3>{t('drill.title')}</h3>
      <p>{t('drill.words')}</p>
      <div className="fields">
        <label htmlFor={ids.copy}>
          {t('drill.copy')}
          <input id={ids.copy} ref={copy} className="field" type="file" accept=".age" />
        </label>
        <label htmlFor={ids.identity}>
          {t('drill.identity')}
          <input id={ids.identity} ref={identity} className="field" type="file" />
        </label>
        <button type="submit" className="button">
          {t('drill.run')}
        </button>
      </div>
      <p role="status" className={outcome && outcome !== 'passed' ? 'fault' : 'passed'}>
        {outcome ? t(`drill.${outcome}`, { count: keys.months.length }) : ''}
      </p>
    </form>
  )
}

/** Every month of the keys must be opened by the copy. */
async function drill(keys: OfficeKeys, copy: Uint8Array, identityText: string): Promise<Outcome> {
  const identities = identityText.split(/\s+/).filter((word) => word.startsWith('AGE-SECRET-KEY-1'))
  const opened = identities.length > 0 ? await openEscrow(copy, identities) : undefined
  if (!opened?.ok) return 'wrongIdentity'
  for (const { recipient } of keys.months) {
    const sealed = await sealRequestWords(drillWords, [recipient])
    if (!(await openRequestWords(sealed, identitiesOf(opened.keys))).ok) return 'otherKeys'
  }
  return 'passed'
}

const drillWords = {
  ...{ v: 1 as const, code: '0000000000000000', language: 'zh-CN', form: 'drill', formRev: 1 },
  answers: {},
}
