import { useWords } from '../words/use-words.ts'
import { useUnits } from './queries.ts'

/** What units are called, and which of them are a unit and below it, in the order of the tree. */
export function useUnitNames() {
  const { t, text } = useWords()
  const units = useUnits().data?.units ?? []
  const byId = new Map(units.map((each) => [each.unit, each]))
  const name = (unit: string | null): string => {
    if (unit === null) return t('publish.everyone')
    const found = byId.get(unit)
    return found ? text(found.name) : unit
  }
  const below = (unit: string): string[] => [
    unit,
    ...units.filter(({ parent }) => parent === unit).flatMap((each) => below(each.unit)),
  ]
  return { name, below }
}
