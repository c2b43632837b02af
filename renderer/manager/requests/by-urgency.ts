import type { OutputOf } from '../../../station/contract/calls.ts'

export type ListedRequest = OutputOf<'requests.list'>['requests'][number]

const over: readonly ListedRequest['state'][] = ['answered', 'decided', 'closed', 'withdrawn']

export function isOver({ state }: Pick<ListedRequest, 'state'>): boolean {
  return over.includes(state)
}

/** What somebody waits for first, urgent before the rest, and among those the one that has waited longest; what is over comes last. */
export function byUrgency(requests: readonly ListedRequest[]): ListedRequest[] {
  const place = (each: ListedRequest) => (isOver(each) ? 2 : each.urgency === null ? 1 : 0)
  return [...requests].sort(
    (one, other) =>
      place(one) - place(other) ||
      (isOver(one) ? other.at.localeCompare(one.at) : one.at.localeCompare(other.at)),
  )
}

export function lookOf(state: ListedRequest['state']): 'calm' | 'soon' {
  return state === 'waiting' || state === 'more-papers' ? 'soon' : 'calm'
}
