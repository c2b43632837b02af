import { useQuery } from '@tanstack/react-query'
import type { DraftType } from '../../../../federation/contract/drafts.ts'
import { draftsSchema, draftWholeSchema, publishedSchema } from '../../../../federation/contract/drafts.ts'
import { askForJson } from '../../hub/ask-hub.ts'

export function usePublished(unit: string, type: DraftType) {
  return useQuery({
    queryKey: ['documents', unit, type],
    queryFn: ({ signal }) =>
      askForJson(`/v1/documents?${new URLSearchParams({ unit, type })}`, publishedSchema, signal),
  })
}

export function useDrafts(unit: string, type: DraftType) {
  return useQuery({
    queryKey: ['drafts', unit, type],
    queryFn: ({ signal }) =>
      askForJson(`/v1/drafts?${new URLSearchParams({ unit, type })}`, draftsSchema, signal),
  })
}

export function useDraft(draft: string | undefined) {
  return useQuery({
    queryKey: ['draft', draft],
    queryFn: ({ signal }) => askForJson(`/v1/drafts/${draft}`, draftWholeSchema, signal),
    enabled: draft !== undefined,
    // Asked anew it would be somebody else's state under the fields of this one; the next save says whether it has changed.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
}
