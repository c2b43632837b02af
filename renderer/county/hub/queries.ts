import { useQuery } from '@tanstack/react-query'
import * as z from 'zod'
import type { Report } from '../../../federation/contract/any-report.ts'
import { cardsSchema } from '../../../federation/contract/cards.ts'
import { catalogueSchema } from '../../../federation/contract/catalogue.ts'
import { fleetSchema, unitsSchema } from '../../../federation/contract/fleet.ts'
import { isoWeekSchema } from '../../../federation/contract/iso-week.ts'
import { listingsSchema, listingWholeSchema, postingsSchema } from '../../../federation/contract/listings.ts'
import { recallsSchema } from '../../../federation/contract/recalls.ts'
import { periodReportSchema, periodRevisionsSchema } from '../../../federation/contract/report-period.ts'
import { restocksSchema } from '../../../federation/contract/restocks.ts'
import { stationPageSchema } from '../../../federation/contract/stations.ts'
import { stockSchema } from '../../../federation/contract/stock.ts'
import { revisionsSchema, weeklyReportSchema } from '../../../federation/contract/weekly-report.ts'
import { askForJson } from './ask-hub.ts'

/** An officer watching the page sees a delivery within one look of theirs; a county's hub hardly notices it. */
export const renewMs = 15_000

/** `period`: the name of a week, month, season, ISO year or range. */
export type ReportKey = { unit: string; period: string; revision?: number | undefined }

const reportSchema = z.union([weeklyReportSchema, periodReportSchema])
const anyRevisionsSchema = z.union([revisionsSchema, periodRevisionsSchema])

function addressOf(period: string): string {
  return `/v1/reports/${isoWeekSchema.safeParse(period).success ? 'weekly' : 'periods'}/${period}`
}

type FileEnding = '.csv' | '.xlsx' | '.pdf'

/** Where the report is, as JSON or as a file. */
export function reportPath({ unit, period, revision }: ReportKey, ending: '' | FileEnding = ''): string {
  const query = new URLSearchParams({
    unit,
    ...(revision === undefined ? {} : { revision: String(revision) }),
  })
  return `${addressOf(period)}${ending}?${query}`
}

/** A revision in words, as the hub writes it. */
export function restatementPath({ unit, period, revision }: ReportKey, language: string): string {
  const query = new URLSearchParams({
    ...{ unit, language },
    ...(revision === undefined ? {} : { revision: String(revision) }),
  })
  return `${addressOf(period)}/restatement.txt?${query}`
}

export function useUnits() {
  return useQuery({
    queryKey: ['units'],
    queryFn: async ({ signal }) => {
      const units = await askForJson('/v1/units', unitsSchema, signal)
      return { ...units, hubAheadMs: Date.parse(units.at) - Date.now() }
    },
    staleTime: 300_000,
  })
}

export function useCatalogue() {
  return useQuery({
    queryKey: ['catalogue'],
    queryFn: ({ signal }) => askForJson('/v1/catalogue', catalogueSchema, signal),
    staleTime: 300_000,
  })
}

export function useFleet(unit: string) {
  return useQuery({
    queryKey: ['fleet', unit],
    queryFn: ({ signal }) => askForJson(`/v1/stations?${new URLSearchParams({ unit })}`, fleetSchema, signal),
    refetchInterval: renewMs,
  })
}

export function useStation(station: string) {
  return useQuery({
    queryKey: ['station', station],
    queryFn: ({ signal }) => askForJson(`/v1/stations/${station}`, stationPageSchema, signal),
    refetchInterval: renewMs,
  })
}

export function useCards(unit: string) {
  return useQuery({
    queryKey: ['cards', unit],
    queryFn: ({ signal }) =>
      askForJson(`/v1/staff-cards?${new URLSearchParams({ unit })}`, cardsSchema, signal),
    refetchInterval: renewMs,
  })
}

/**
 * What can still change is asked for again and again: a week with each look, a month every minute, what costs the hub more every five; a frozen
 * one only when a restatement may have come.
 */
export function useReport(key: ReportKey) {
  return useQuery({
    queryKey: ['report', key.unit, key.period, key.revision ?? 'newest'],
    queryFn: ({ signal }) => askForJson(reportPath(key), reportSchema, signal),
    refetchInterval: ({ state }) => (state.error !== null ? renewMs : looksOf(state.data) * renewMs),
  })
}

function looksOf(report: Report | undefined): number {
  if (report === undefined) return 1
  if (report.revision > 0) return 20
  if ('week' in report) return 1
  return report.period.kind === 'month' ? 4 : 20
}

export function useRevisions({ unit, period }: ReportKey) {
  return useQuery({
    queryKey: ['revisions', unit, period],
    queryFn: ({ signal }) =>
      askForJson(
        `${addressOf(period)}/revisions?${new URLSearchParams({ unit })}`,
        anyRevisionsSchema,
        signal,
      ),
    refetchInterval: 20 * renewMs,
  })
}

/** Shelves change by the hour and are asked for whole: four times less often than a fleet. */
export function useStock(unit: string) {
  return useQuery({
    queryKey: ['stock', unit],
    queryFn: ({ signal }) => askForJson(`/v1/stock?${new URLSearchParams({ unit })}`, stockSchema, signal),
    refetchInterval: 4 * renewMs,
  })
}

export function useRestocks(unit: string) {
  return useQuery({
    queryKey: ['restocks', unit],
    queryFn: ({ signal }) =>
      askForJson(`/v1/restocks?${new URLSearchParams({ unit })}`, restocksSchema, signal),
    refetchInterval: renewMs,
  })
}

export function useRecalls(unit: string) {
  return useQuery({
    queryKey: ['recalls', unit],
    queryFn: ({ signal }) =>
      askForJson(`/v1/recalls?${new URLSearchParams({ unit })}`, recallsSchema, signal),
    refetchInterval: renewMs,
  })
}

/** A page of what is published; `kind`, `state` and `search` empty: whatever it is. */
export type ListingsKey = { unit: string; kind: string; state: string; search: string; limit: number }

export function useListings({ unit, kind, state, search, limit }: ListingsKey) {
  const asked = { unit, kind, state, search, limit: String(limit) }
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''))
  return useQuery({
    queryKey: ['listings', unit, kind, state, search, limit],
    queryFn: ({ signal }) => askForJson(`/v1/listings?${query}`, listingsSchema, signal),
    // While somebody types, what was found before stays on the screen.
    placeholderData: (before) => before,
    refetchInterval: 4 * renewMs,
  })
}

/** One listing whole, to be changed: asked once, so that nothing moves under the hand. */
export function useListing(listing: string) {
  return useQuery({
    queryKey: ['listing', listing],
    queryFn: ({ signal }) => askForJson(`/v1/listings/${listing}`, listingWholeSchema, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
}

export function usePostings(unit: string) {
  return useQuery({
    queryKey: ['postings', unit],
    queryFn: ({ signal }) =>
      askForJson(`/v1/postings?${new URLSearchParams({ unit })}`, postingsSchema, signal),
    refetchInterval: renewMs,
  })
}
