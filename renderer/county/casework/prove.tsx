import { useState } from 'react'
import { identitiesOf } from '../../../protocol/sealing/office-keys.ts'
import { openRequestWords } from '../../../protocol/sealing/request-words.ts'
import type { Trouble } from '../hub/ask-hub.ts'
import { troubleOf } from '../hub/trouble-of.ts'
import { ActTrouble } from '../shell/act-trouble.tsx'
import { askMonth, fetchSealed } from './case-queries.ts'
import { useKeysHeld } from './keys-held.tsx'
import { useCaseWords } from './use-case-words.ts'

type Proof = { filed: number; tried: number; opened: number }

/** Tries every sealed file of a destroyed month with the keys that are left: none may open. */
export function Prove({ office, month }: { office: string; month: string }) {
  const t = useCaseWords()
  const { keys } = useKeysHeld()
  const [proof, setProof] = useState<Proof>()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()
  if (keys?.office !== office) return null

  async function prove(identities: readonly string[]) {
    setBusy(true)
    setTrouble(undefined)
    try {
      const { filed, held } = await askMonth(office, month)
      let opened = 0
      for (const finger of held)
        if ((await openRequestWords(await fetchSealed(finger), identities)).ok) opened++
      setProof({ filed, tried: held.length, opened })
    } catch (error) {
      setTrouble(troubleOf(error as Error))
    }
    setBusy(false)
  }

  return (
    <>
      <button type="button" className="button" disabled={busy} onClick={() => void prove(identitiesOf(keys))}>
        {t('prove.do', { month })}
      </button>
      <p role="status" className={proof && proof.opened > 0 ? 'fault' : ''}>
        {proof ? t(proof.opened === 0 ? 'prove.shut' : 'prove.open', proof) : ''}
      </p>
      {trouble ? <ActTrouble trouble={trouble} /> : null}
    </>
  )
}
