import type { StationClient } from '../../station/contract/client.ts'
import type { Right } from '../../station/contract/staff.ts'

/**
 * What every page of a signed-in manager is given. `session` is a secret of the page's memory; `card` names who is signed in;
 * `onSignedOut` is called when the host says `not-signed-in`.
 */
export type Desk = {
  client: StationClient
  session: string
  card: string
  rights: readonly Right[]
  onSignedOut: () => void
}
