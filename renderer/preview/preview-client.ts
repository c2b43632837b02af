import type { CallName, InputOf, OutputOf } from '../../station/contract/calls.ts'
import type { StationClient } from '../../station/contract/client.ts'
import { boxOf, describeOf, formsOf, listingsOf, shelfOf } from './preview-answers.ts'
import type { PreviewOrder } from './preview-order.ts'

type Answers = { [C in CallName]?: (input: InputOf<C>) => OutputOf<C> }

export type PreviewClient = StationClient & {
  /** Answers from this order from now on, and tells the screen to ask again. */
  show(order: PreviewOrder): void
}

/** So that a form can be gone through to its end. Nobody has the key to it, and nothing that is sealed here is sent anywhere. */
const recipients = ['age1qgrqr5sd43mgzpgrvp534n2yx3z9gjetc5slmglpsrxf2m6p0ahqh3phzs']

/** A station of documents alone. Whatever would be recorded is refused: a preview counts nobody and takes nothing. */
export function createPreviewClient(first: PreviewOrder): PreviewClient {
  const hearers = new Set<(value: { cursor: number }) => void>()
  let order = first
  let cursor = 0
  const answers: Answers = {
    'kiosk.describe': () => describeOf(order),
    'stock.box': () => boxOf(order),
    'loans.shelf': () => shelfOf(order),
    'listings.browse': (ask) => listingsOf(order, ask),
    'listings.opened': () => ({}),
    'requests.forms': () => formsOf(order, recipients),
  }
  return {
    async call(name, input) {
      const answer = answers[name] as ((input: unknown) => unknown) | undefined
      if (answer === undefined) return { ok: false, problem: 'cannot-record' } as never
      return { ok: true, value: answer(input) } as never
    },
    on(notice, hear) {
      if (notice !== 'documents') return () => undefined
      const heard = hear as (value: { cursor: number }) => void
      hearers.add(heard)
      return () => hearers.delete(heard)
    },
    onReachable(hear) {
      hear(true)
      return () => undefined
    },
    show(next) {
      order = next
      cursor += 1
      for (const hear of [...hearers]) hear({ cursor })
    },
  }
}
