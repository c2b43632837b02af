import { useState } from 'react'
import { makeOfficeKeys } from '../../../protocol/sealing/office-keys.ts'
import { SaveKeys } from './save-keys.tsx'
import { useCaseWords } from './use-case-words.ts'

/** An office's first keys: made here, saved, and then opened from the file, so that nothing is published that was not kept. */
export function FirstKeys({ office, thisMonth }: { office: string; thisMonth: string }) {
  const t = useCaseWords()
  const [saved, setSaved] = useState(false)
  if (saved) return <p className="notice-line">{t('first.saved')}</p>
  return (
    <div className="first-keys">
      <h3>{t('first.title')}</h3>
      <p>{t('first.words')}</p>
      <SaveKeys
        make={() => makeOfficeKeys(office, thisMonth)}
        onSaved={() => setSaved(true)}
        save={t('first.save')}
      />
    </div>
  )
}
