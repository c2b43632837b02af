import { useAsked } from '../ask/use-asked.ts'
import type { Desk } from '../desk.ts'
import { useDayWords } from '../words/use-day-words.ts'

/** What a piece of equipment is called; its code where nobody has named it. */
export function usePieceNames(desk: Desk): (equipment: string) => string {
  const { name } = useDayWords()
  const { value } = useAsked(desk, 'equipment.list', {})
  return (equipment) => {
    const names = value?.pieces.find((piece) => piece.equipment === equipment)?.name
    return names === undefined || names === null ? equipment : name(names).text
  }
}
