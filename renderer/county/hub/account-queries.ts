import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { accountsSchema, meSchema, tokensSchema } from '../../../federation/contract/accounts.ts'
import type { AuditKindName } from '../../../federation/contract/audit.ts'
import { auditSchema, auditWholeSchema } from '../../../federation/contract/audit.ts'
import { askForJson } from './ask-hub.ts'

export function useMe() {
  return useQuery({ queryKey: ['me'], queryFn: ({ signal }) => askForJson('/county/me', meSchema, signal) })
}

export function useAccounts(unit: string) {
  return useQuery({
    queryKey: ['accounts', unit],
    queryFn: ({ signal }) =>
      askForJson(`/v1/accounts?${new URLSearchParams({ unit })}`, accountsSchema, signal),
  })
}

export function useTokens(unit: string) {
  return useQuery({
    queryKey: ['tokens', unit],
    queryFn: ({ signal }) => askForJson(`/v1/tokens?${new URLSearchParams({ unit })}`, tokensSchema, signal),
  })
}

/** Empty texts are no filter. Days are the hub's. */
export type AuditFilter = { from: string; to: string; who: string; kind: AuditKindName | '' }

export function auditPath(
  unit: string,
  filter: AuditFilter,
  page: { csv: true } | { before?: number | undefined },
) {
  const query = new URLSearchParams({ unit })
  for (const [name, value] of Object.entries(filter)) if (value.trim() !== '') query.set(name, value.trim())
  if ('before' in page && page.before !== undefined) query.set('before', String(page.before))
  return `/v1/audit${'csv' in page ? '.csv' : ''}?${query}`
}

export function useAudit(unit: string, filter: AuditFilter, before: number | undefined) {
  const path = auditPath(unit, filter, { before })
  return useQuery({
    queryKey: ['audit', path],
    queryFn: ({ signal }) => askForJson(path, auditSchema, signal),
    placeholderData: keepPreviousData,
  })
}

export function useAuditWhole() {
  return useQuery({
    queryKey: ['audit-whole'],
    queryFn: ({ signal }) => askForJson('/v1/audit/whole', auditWholeSchema, signal),
    staleTime: 60_000,
  })
}
