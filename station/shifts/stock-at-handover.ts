import type { OutputOf } from '../contract/calls.ts'

/**
 * What the next keeper must know of the stock: items below par, lots that run out within 30 days (and those that have), things lent
 * and not back, requests the county has not filled.
 */
export type StockAtHandover = () => Pick<
  OutputOf<'shifts.handoverSheet'>,
  'low' | 'expiring' | 'loansOut' | 'restocksOpen'
>
