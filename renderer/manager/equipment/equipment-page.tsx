import './equipment.css'
import '../shift/checks.css'
import '../shift/shift.css'
import { useState } from 'react'
import type { Piece } from '../../../station/contract/equipment.ts'
import { useAsked } from '../ask/use-asked.ts'
import type { Desk } from '../desk.ts'
import { EquipmentRegister } from './equipment-register.tsx'
import { EquipmentRound } from './equipment-round.tsx'
import { PiecePage } from './piece-page.tsx'

type View = { at: 'register' } | { at: 'round' } | { at: 'piece'; equipment: string }

/** What stands in the station, what of it is out of order, and since when. */
export function EquipmentPage({ desk, timeZone }: { desk: Desk; timeZone: string }) {
  const [view, setView] = useState<View>({ at: 'register' })
  const [said, setSaid] = useState<string | null>(null)
  const asked = useAsked(desk, 'equipment.list', {})
  const pieces = asked.value?.pieces ?? []
  const back = () => setView({ at: 'register' })
  const done = (words: string) => {
    setSaid(words)
    back()
  }
  const chosen: Piece | undefined =
    view.at === 'piece' ? pieces.find(({ equipment }) => equipment === view.equipment) : undefined

  if (view.at === 'round') return <EquipmentRound desk={desk} pieces={pieces} onBack={back} onDone={done} />
  if (chosen !== undefined)
    return <PiecePage desk={desk} piece={chosen} timeZone={timeZone} onBack={back} onDone={done} />
  return (
    <EquipmentRegister
      desk={desk}
      asked={asked}
      timeZone={timeZone}
      said={said}
      onSaidOver={() => setSaid(null)}
      onRound={() => setView({ at: 'round' })}
      onPiece={(equipment) => setView({ at: 'piece', equipment })}
    />
  )
}
