import type { ReactNode } from 'react'
import { createContext, useContext, useEffect, useMemo, useState } from 'react'
import type { OfficeKeys } from '../../../protocol/sealing/office-keys.ts'
import { forgetWhenIdle } from './forget-when-idle.ts'

/** The office's keys while somebody works with them: in this page's memory alone, never stored, never sent. */
export type KeysHeld = {
  keys: OfficeKeys | undefined
  hold: (keys: OfficeKeys) => void
  forget: () => void
}

const context = createContext<KeysHeld>({ keys: undefined, hold: () => undefined, forget: () => undefined })

export function KeysHeldHere({ children }: { children: ReactNode }) {
  const [keys, setKeys] = useState<OfficeKeys>()
  const isHeld = keys !== undefined
  useEffect(() => (isHeld ? forgetWhenIdle(window, () => setKeys(undefined)) : undefined), [isHeld])
  const held = useMemo(() => ({ keys, hold: setKeys, forget: () => setKeys(undefined) }), [keys])
  return <context.Provider value={held}>{children}</context.Provider>
}

export function useKeysHeld(): KeysHeld {
  return useContext(context)
}
