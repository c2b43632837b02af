import type { Lag } from '../../../federation/contract/fleet.ts'
import { Mark } from '../shell/mark.tsx'

const shapes: Record<Lag, React.ReactNode> = {
  fresh: (
    <>
      <circle cx="12" cy="12" r="10" className="fill" />
      <path d="m7 12.5 3.5 3.5L17 9" className="inner" />
    </>
  ),
  recent: (
    <>
      <circle cx="12" cy="12" r="9" className="ring" />
      <path d="M12 7v5.5l3.5 2" className="ring" />
    </>
  ),
  amber: (
    <>
      <path d="M12 2.5 22.5 21h-21z" className="fill" />
      <path d="M12 9v6m0 2.6v.4" className="inner" />
    </>
  ),
  red: (
    <>
      <path d="M7.9 2h8.2L22 7.9v8.2L16.1 22H7.9L2 16.1V7.9z" className="fill" />
      <path d="m8.5 8.5 7 7m0-7-7 7" className="inner" />
    </>
  ),
  never: <circle cx="12" cy="12" r="9" className="ring dashed" />,
  closed: (
    <>
      <circle cx="12" cy="12" r="9" className="ring" />
      <path d="M8 12h8" className="ring" />
    </>
  ),
}

export function LagMark({ state }: { state: Lag }) {
  return <Mark state={state} shapes={shapes} />
}
