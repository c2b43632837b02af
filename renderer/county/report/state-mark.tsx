import type { StationState } from '../../../federation/contract/weekly-report.ts'
import { Mark } from '../shell/mark.tsx'

/** A full, a half and an empty round: complete, partial, silent. */
const shapes: Record<StationState, React.ReactNode> = {
  complete: (
    <>
      <circle cx="12" cy="12" r="10" className="fill" />
      <path d="m7 12.5 3.5 3.5L17 9" className="inner" />
    </>
  ),
  partial: (
    <>
      <circle cx="12" cy="12" r="9" className="ring" />
      <path d="M12 3a9 9 0 0 1 0 18z" className="fill" />
    </>
  ),
  silent: <circle cx="12" cy="12" r="9" className="ring dashed" />,
  unexpected: <path d="M6 12h12" className="ring" />,
}

export function StateMark({ state }: { state: StationState }) {
  return <Mark state={state} shapes={shapes} />
}
