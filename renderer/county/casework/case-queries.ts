import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import {
  caseQueueSchema,
  caseSchema,
  monthRequestsSchema,
  officesSchema,
} from '../../../federation/contract/requests.ts'
import { askForJson, askHub } from '../hub/ask-hub.ts'
import { renewMs } from '../hub/queries.ts'

/** What a queue is narrowed to; empty: all. */
export type QueueFilter = { open: boolean; office: string; form: string; urgency: string; state: string }

export function useQueue(unit: string, filter: QueueFilter) {
  return useInfiniteQuery({
    queryKey: ['requests', unit, filter],
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) => {
      const { open, ...narrow } = filter
      const query = new URLSearchParams({ unit, open: open ? 'yes' : 'no' })
      for (const [name, value] of Object.entries({ ...narrow, after: pageParam }))
        if (value !== '') query.set(name, value)
      return askForJson(`/v1/requests?${query}`, caseQueueSchema, signal)
    },
    getNextPageParam: (page) => page.next,
    refetchInterval: renewMs,
  })
}

export function useCase(finger: string) {
  return useQuery({
    queryKey: ['request', finger],
    queryFn: ({ signal }) => askForJson(`/v1/requests/${finger}`, caseSchema, signal),
    refetchInterval: renewMs,
  })
}

export function useOffices(unit: string) {
  return useQuery({
    queryKey: ['offices', unit],
    queryFn: ({ signal }) =>
      askForJson(`/v1/offices?${new URLSearchParams({ unit })}`, officesSchema, signal),
    refetchInterval: 4 * renewMs,
  })
}

/** Fingers of a month's requests whose sealed files the hub still holds. */
export function askMonth(office: string, month: string) {
  return askForJson(`/v1/offices/${office}/months/${month}/requests`, monthRequestsSchema)
}

export function sealedPath(finger: string): string {
  return `/v1/requests/${finger}/sealed`
}

export async function fetchSealed(finger: string): Promise<Uint8Array> {
  return new Uint8Array(await (await askHub(sealedPath(finger))).arrayBuffer())
}
