import { useUnits } from '../hub/queries.ts'
import { UnitNames } from './unit-names.tsx'

/** What the controls of a page say on the screen: whose figures these are, and of when. */
export function OnPaper({ unit, of }: { unit: string; of: string }) {
  const named = useUnits().data?.units.find((each) => each.unit === unit)
  return (
    <>
      <UnitNames unit={unit} name={named?.name} />
      <p className="print-only">{of}</p>
    </>
  )
}
