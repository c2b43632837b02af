import type { CheckInEvent, Stage } from './check-in-flow.ts'
import { nextCheckIn, startStage } from './check-in-flow.ts'
import type { FeatureAbout, FeatureName } from './feature-names.ts'

// A worker's turn at the kiosk. Finishing is not a state: it replaces the document.
//
//   check-in (check-in-flow.ts) ──door──▶ a feature ──▶ another ──back──▶ … ──back──▶ start
//
// The turn knows which feature is open and where "back" leads; what happens inside one is that feature's own reducer.
// Over any of them: the help sheet, and "still here?" after a while without a touch.

export type { Score, Stage } from './check-in-flow.ts'

/** A feature that is open, and the one that "back" leads to. */
export type Opened = { feature: FeatureName; about: FeatureAbout; from: Opened | null }

export type Flow = {
  /** The check-in: what is shown while no feature is open. */
  stage: Stage
  open: Opened | null
  /** The kind of work this person has checked in as, in this turn; null when they have not said. */
  said: string | null
  help: boolean
  askingStillHere: boolean
}

export type FlowEvent =
  | CheckInEvent
  | { type: 'opened'; feature: FeatureName; about?: FeatureAbout; here?: FeatureAbout }
  | { type: 'closed' }
  | { type: 'help-opened' }
  | { type: 'help-closed' }
  | { type: 'fell-idle' }
  | { type: 'came-back' }

export const freshFlow: Flow = {
  stage: startStage,
  open: null,
  said: null,
  help: false,
  askingStillHere: false,
}

/** Events that do not fit (a late answer, a second tap) change nothing. */
export function nextFlow(flow: Flow, event: FlowEvent): Flow {
  switch (event.type) {
    case 'help-opened':
      return { ...flow, help: true, askingStillHere: false }
    case 'help-closed':
      return { ...flow, help: false }
    case 'fell-idle':
      return { ...flow, askingStillHere: true }
    case 'came-back':
      return { ...flow, askingStillHere: false }
    case 'opened':
      if (flow.stage.at === 'needs') return flow
      // The visit is done with: its answer goes on to the mailbox whoever looks.
      return {
        ...flow,
        stage: startStage,
        open: {
          feature: event.feature,
          about: event.about ?? {},
          from: flow.open && { ...flow.open, about: event.here ?? flow.open.about },
        },
      }
    case 'closed':
      return { ...flow, open: flow.open?.from ?? null }
    default: {
      if (flow.open !== null) return flow
      const stage = nextCheckIn(flow.stage, event)
      return stage === flow.stage ? flow : { ...flow, stage, said: saidAfter(flow.said, stage) }
    }
  }
}

/** What a visit says of the person: its kind of work, and nothing any more once it has been taken back. */
function saidAfter(said: string | null, stage: Stage): string | null {
  if (stage.at !== 'thanks') return said
  return stage.act.undo.is === 'done' ? null : stage.category
}

/** Names a page among those open: the same feature opened from another one is another page. */
export function openPath({ feature, from }: Opened): string {
  return from === null ? feature : `${openPath(from)}/${feature}`
}
