import { useQuery } from '@tanstack/react-query'
import { comparisonSchema } from '../../../federation/contract/report-comparison.ts'
import type { TrendKind } from '../../../federation/contract/report-trends.ts'
import { trendsSchema } from '../../../federation/contract/report-trends.ts'
import { askForJson } from './ask-hub.ts'
import type { ReportKey } from './queries.ts'
import { renewMs } from './queries.ts'

export type TrendsKey = { unit: string; kind: TrendKind; count: number }

/** What is drawn over months changes little in a minute, and costs the hub more than a week's report. */
const slowly = 20 * renewMs

export function useTrends({ unit, kind, count }: TrendsKey) {
  return useQuery({
    queryKey: ['trends', unit, kind, count],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({ unit, kind, count: String(count) })
      return askForJson(`/v1/reports/trends?${query}`, trendsSchema, signal)
    },
    refetchInterval: slowly,
  })
}

export function useComparison({ unit, period }: Omit<ReportKey, 'revision'>) {
  return useQuery({
    queryKey: ['comparison', unit, period],
    queryFn: ({ signal }) =>
      askForJson(
        `/v1/reports/comparison/${period}?${new URLSearchParams({ unit })}`,
        comparisonSchema,
        signal,
      ),
    refetchInterval: slowly,
  })
}
