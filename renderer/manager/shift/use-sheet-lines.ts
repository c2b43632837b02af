import type { OutputOf } from '../../../station/contract/calls.ts'
import { useAsked } from '../ask/use-asked.ts'
import type { Desk } from '../desk.ts'
import { usePieceNames } from '../equipment/use-piece-names.ts'
import { useDayWords } from '../words/use-day-words.ts'
import { useMoments } from '../words/use-moments.ts'

type Sheet = OutputOf<'shifts.handoverSheet'>
export type SheetLine = { head: string; said: string[] }

/** The sheet as lines of words, for the glass, for paper and for a file. */
export function useSheetLines(desk: Desk, timeZone: string): (sheet: Sheet) => SheetLine[] {
  const { t, sayCode, name } = useDayWords()
  const { full, daysSince } = useMoments(timeZone)
  const pieceName = usePieceNames(desk)
  const stock = useAsked(desk, 'stock.overview', {})
  const itemName = (code: string) => {
    const known = stock.value?.items.find(({ item }) => item.id === code)
    return known === undefined ? code : name(known.item.name).text
  }

  return (sheet) => [
    { head: t('sheet.keeper'), said: sheet.keeper === null ? [] : [sheet.keeper] },
    {
      head: t('sheet.period'),
      said: [`${full(sheet.since)} – ${sheet.until === null ? t('sheet.now') : full(sheet.until)}`],
    },
    {
      head: t('sheet.visits'),
      said: [t('sheet.visitsWords', { visits: sheet.visits, people: sheet.people })],
    },
    {
      head: t('sheet.low'),
      said: sheet.low.map(
        ({ item, usable, par }) => `${itemName(item)}: ${t('sheet.lowWords', { usable, par })}`,
      ),
    },
    {
      head: t('sheet.expiring'),
      said: sheet.expiring.map(
        ({ item, lot, until, onHand }) =>
          `${itemName(item)}${lot === null ? '' : ` ${lot}`}: ${t('sheet.expiringWords', { until, count: onHand })}`,
      ),
    },
    {
      head: t('sheet.faults'),
      said: sheet.faults.map(
        ({ equipment, fault, since }) =>
          `${pieceName(equipment)}: ${sayCode('fault', fault)}, ${t('equipment.daysOpen', { count: daysSince(since) })}`,
      ),
    },
    { head: t('sheet.loans'), said: sheet.loansOut === 0 ? [] : [String(sheet.loansOut)] },
    { head: t('sheet.restocks'), said: sheet.restocksOpen === 0 ? [] : [String(sheet.restocksOpen)] },
    {
      head: t('sheet.sessions'),
      said: sheet.sessions.map(
        ({ kind, people }) => `${sayCode('session', kind)}: ${t('sessions.persons', { count: people })}`,
      ),
    },
    { head: t('sheet.note'), said: sheet.note === null ? [] : [sheet.note] },
  ]
}
