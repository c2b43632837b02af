import './shift.css'
import { useState } from 'react'
import type { Role } from '../../../station/contract/staff.ts'
import { useAsked } from '../ask/use-asked.ts'
import type { Desk } from '../desk.ts'
import { CloseShift } from './close-shift.tsx'
import { HandOver } from './hand-over.tsx'
import { HandoverSheet } from './handover-sheet.tsx'
import { OpenShift } from './open-shift.tsx'
import { RunningShift } from './running-shift.tsx'

type Props = { desk: Desk; role: Role; timeZone: string }
export type ShiftView = 'now' | 'open' | 'hand-over' | 'close' | 'sheet'

/** Who keeps the station, and how that begins, passes on and ends. */
export function ShiftPage({ desk, role, timeZone }: Props) {
  const [view, setView] = useState<ShiftView>('now')
  const [said, setSaid] = useState<string | null>(null)
  const current = useAsked(desk, 'shifts.current', {})
  const back = () => setView('now')
  const done = (words: string) => {
    setSaid(words)
    setView('now')
  }

  switch (view) {
    case 'open':
      return <OpenShift desk={desk} role={role} onBack={back} onDone={done} />
    case 'hand-over':
      return (
        <HandOver desk={desk} keeper={current.value?.shift?.keeper ?? null} onBack={back} onDone={done} />
      )
    case 'close':
      return <CloseShift desk={desk} doorOpen={current.value?.open === true} onBack={back} onDone={done} />
    case 'sheet':
      return <HandoverSheet desk={desk} timeZone={timeZone} onBack={back} />
    case 'now':
      return (
        <RunningShift
          desk={desk}
          role={role}
          timeZone={timeZone}
          current={current}
          said={said}
          onSaidOver={() => setSaid(null)}
          onGo={setView}
        />
      )
  }
}
