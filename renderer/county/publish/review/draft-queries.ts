import { useQuery } from '@tanstack/react-query'
import type { DraftState } from '../../../../federation/contract/drafts.ts'
import {
  draftsSchema,
  draftWholeSchema,
  historySchema,
  withdrawalsSchema,
} from '../../../../federation/contract/drafts.ts'
import { askForJson } from '../../hub/ask-hub.ts'
import { renewMs } from '../../hub/queries.ts'

/** More than anybody looks through at once; what there is beyond it is counted. */
const shown = 100

export function useDraftsIn(unit: string, state: DraftState) {
  return useQuery({
    queryKey: ['drafts', unit, state],
    queryFn: ({ signal }) =>
      askForJson(
        `/v1/drafts?${new URLSearchParams({ unit, state, limit: String(shown) })}`,
        draftsSchema,
        signal,
      ),
    refetchInterval: renewMs,
  })
}

export function useDraftWhole(draft: string) {
  return useQuery({
    queryKey: ['draft-review', draft],
    queryFn: ({ signal }) => askForJson(`/v1/drafts/${draft}`, draftWholeSchema, signal),
  })
}

export function useHistory(type: string, document: string) {
  return useQuery({
    queryKey: ['history', type, document],
    queryFn: ({ signal }) => askForJson(`/v1/documents/${type}/${document}/history`, historySchema, signal),
  })
}

export function useWithdrawals(unit: string) {
  return useQuery({
    queryKey: ['withdrawals', unit],
    queryFn: ({ signal }) =>
      askForJson(`/v1/withdrawals?${new URLSearchParams({ unit })}`, withdrawalsSchema, signal),
    refetchInterval: renewMs,
  })
}

/** How many drafts of a file are in a state: there may be more than a list shows. */
export function useBatchTotal(unit: string, { batch, state }: { batch: string; state: DraftState }) {
  return useQuery({
    queryKey: ['drafts', unit, state, batch],
    queryFn: async ({ signal }) => {
      const asked = new URLSearchParams({ unit, state, batch, limit: '1' })
      return (await askForJson(`/v1/drafts?${asked}`, draftsSchema, signal)).total
    },
  })
}
