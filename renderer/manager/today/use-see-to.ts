import { useAsked } from '../ask/use-asked.ts'
import type { Desk } from '../desk.ts'
import type { Place } from '../shell/places.ts'
import type { Place as StockPlace } from '../stock/shell/place.ts'
import { useDayWords } from '../words/use-day-words.ts'
import { useStockToday } from './use-stock-today.ts'

export type SeeTo = {
  what: 'mustGo' | 'low' | 'expiring' | 'faults' | 'loans' | 'restocks' | 'trainings' | 'waiting'
  place: Place
  /** Which of the stock pages shows just that. */
  stock?: StockPlace
  pictogram: string
  /** Null while it is not known. */
  count: number | null
  /** The first few, by name. */
  names: string[]
  urgent: boolean
}

/** Names on a tile: more do not fit. */
const mostNames = 3

/** The numbers of the day, each from the page that it leads to. */
export function useSeeTo(desk: Desk): SeeTo[] {
  const { name, sayCode } = useDayWords()
  const stock = useStockToday(desk)
  const equipment = useAsked(desk, 'equipment.list', {}).value
  const loans = useAsked(desk, 'loans.shelf', {}).value
  const restocks = useAsked(desk, 'restocks.list', {}).value
  const trainings = useAsked(desk, 'staff.trainings', {}).value
  const delivery = useAsked(desk, 'delivery.status', {}).value

  const faulted = equipment?.pieces.filter(({ faults }) => faults.length > 0)
  const coming = restocks?.restocks.filter(({ state }) => state !== 'received' && state !== 'refused')
  const ending = trainings?.staff.flatMap(({ name: who, card, trainings: all }) =>
    all
      .filter(({ stage }) => stage === 'red' || stage === 'ended')
      .map(({ kind }) => `${who ?? card} ${sayCode('training', kind)}`),
  )
  const itemNames = new Map(loans?.items.map(({ item }) => [item.id, name(item.name).text]))
  const few = (all: readonly string[] | undefined) => [...new Set(all ?? [])].slice(0, mostNames)

  return [
    {
      what: 'mustGo',
      place: 'stock',
      stock: { at: 'overview', only: ['recalled', 'expired'] },
      pictogram: 'warning',
      count: stock?.mustGo.length ?? null,
      names: few(stock?.mustGo),
      urgent: true,
    },
    {
      what: 'low',
      place: 'stock',
      stock: { at: 'overview', only: ['low'] },
      pictogram: 'stock',
      count: stock?.low.length ?? null,
      names: few(stock?.low),
      urgent: false,
    },
    {
      what: 'expiring',
      place: 'stock',
      stock: { at: 'expiry' },
      pictogram: 'medicine-dates',
      count: stock?.expiring.length ?? null,
      names: few(stock?.expiring),
      urgent: false,
    },
    {
      what: 'faults',
      place: 'equipment',
      pictogram: 'tools',
      count: faulted?.length ?? null,
      names: few(faulted?.map((piece) => (piece.name === null ? piece.equipment : name(piece.name).text))),
      urgent: faulted?.some(({ faults }) => faults.some(({ fault }) => fault === 'unsafe')) === true,
    },
    {
      what: 'restocks',
      place: 'stock',
      stock: { at: 'restock' },
      pictogram: 'truck',
      count: coming?.length ?? null,
      names: few(coming?.flatMap(({ expectedOn }) => expectedOn ?? [])),
      urgent: false,
    },
    {
      what: 'loans',
      place: 'loans',
      pictogram: 'loans',
      count: loans?.out.length ?? null,
      names: few(loans?.out.map(({ item }) => itemNames.get(item) ?? item)),
      urgent: false,
    },
    {
      what: 'trainings',
      place: 'trainings',
      pictogram: 'training',
      count: ending?.length ?? null,
      names: few(ending),
      urgent: false,
    },
    {
      what: 'waiting',
      place: 'delivery',
      pictogram: 'sync',
      count: delivery?.waiting ?? null,
      names: [],
      urgent: false,
    },
  ]
}
