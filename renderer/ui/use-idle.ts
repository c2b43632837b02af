import { useEffect, useEffectEvent } from 'react'

const signsOfLife = ['pointerdown', 'pointermove', 'keydown'] as const

/** Calls `onIdle` once nobody has touched anything for `ms`; begins anew at each touch and whenever it becomes active. */
export function useIdle(ms: number, active: boolean, onIdle: () => void): void {
  const idle = useEffectEvent(onIdle)

  useEffect(() => {
    if (!active) return
    let timer = setTimeout(() => idle(), ms)
    const begin = () => {
      clearTimeout(timer)
      timer = setTimeout(() => idle(), ms)
    }
    for (const sign of signsOfLife) window.addEventListener(sign, begin, { capture: true })
    return () => {
      clearTimeout(timer)
      for (const sign of signsOfLife) window.removeEventListener(sign, begin, { capture: true })
    }
  }, [ms, active])
}
