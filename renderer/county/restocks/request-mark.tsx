import type { RestockState } from '../../../federation/contract/restocks.ts'
import { Mark } from '../shell/mark.tsx'

/** A picture for each state, told apart by shape: a question, a tick, a cross, a parcel on its way, a parcel that came. */
const shapes: Record<RestockState, React.ReactNode> = {
  requested: (
    <>
      <circle cx="12" cy="12" r="9" className="ring" />
      <path d="M9.3 9.6a2.8 2.8 0 1 1 3.9 2.6c-.8.4-1.2.8-1.2 1.7m0 2.7v.3" className="ring" />
    </>
  ),
  approved: (
    <>
      <circle cx="12" cy="12" r="9" className="ring" />
      <path d="m7.5 12.5 3 3 6-7" className="ring" />
    </>
  ),
  refused: (
    <>
      <circle cx="12" cy="12" r="9" className="ring" />
      <path d="m8.5 8.5 7 7m0-7-7 7" className="ring" />
    </>
  ),
  shipped: <path d="M2.5 6h11v10h-11zm11 3.5h4l4 3.5v3h-8M6 18.7v.1m11 0v.1" className="ring" />,
  received: (
    <>
      <circle cx="12" cy="12" r="10" className="fill" />
      <path d="m7 12.5 3.5 3.5L17 9" className="inner" />
    </>
  ),
}

export function RequestMark({ state }: { state: RestockState }) {
  return <Mark state={state} shapes={shapes} />
}
