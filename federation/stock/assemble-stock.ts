import type { LotStage } from '../../protocol/lot-stages.ts'
import { isUsable, lastDayOfLabel, stageOn } from '../../protocol/lot-stages.ts'
import type { Recalled } from '../../protocol/recalled-lot.ts'
import { isRecalled } from '../../protocol/recalled-lot.ts'
import type { StockItem, StockLot } from '../contract/stock.ts'
import { maxLotsShown } from '../contract/stock.ts'
import type { KnownLot } from '../store/nouns/stock.ts'
import { ofLotCode } from '../timelines/life-counts.ts'

/** What the hub holds of one station's stock. */
export type StockFacts = {
  /** On hand by `item/lot`; lots of which there is nothing are absent. */
  lots: readonly { code: string; amount: number }[]
  known: ReadonlyMap<string, Omit<KnownLot, 'station' | 'lot'>>
  /** Counted less expected over the last 90 days, by item. */
  drift: ReadonlyMap<string, number>
  recalls: readonly Recalled[]
  sensitiveItems: ReadonlySet<string>
  /** Items whose every lot must have a date. */
  datedItems: ReadonlySet<string>
}

/** A station's items by code, each with its lots, those first that expire first. `day`: the one the stages are reckoned for. */
export function stockItems(facts: StockFacts, day: string): StockItem[] {
  const lotsOf = Map.groupBy(facts.lots, ({ code }) => ofLotCode(code).item)
  return [...new Set([...lotsOf.keys(), ...facts.drift.keys()])]
    .filter((item) => !facts.sensitiveItems.has(item))
    .sort()
    .map((item) => {
      const lots = (lotsOf.get(item) ?? []).map((lot) => stockLot(lot, facts, day)).sort(byExpiry)
      const sum = (of: readonly StockLot[]) => of.reduce((total, { onHand }) => total + onHand, 0)
      const count = (stages: readonly LotStage[]) =>
        lots.filter(({ stage, onHand }) => onHand > 0 && stages.includes(stage)).length
      return {
        item,
        onHand: sum(lots),
        usable: sum(lots.filter(({ stage }) => isUsable(stage))),
        negative: lots.some(({ onHand }) => onHand < 0),
        expiring: count(['amber', 'red']),
        expired: count(['expired']),
        recalled: count(['recalled']),
        drift: facts.drift.get(item) ?? 0,
        lots: lots.slice(0, maxLotsShown),
        furtherLots: Math.max(0, lots.length - maxLotsShown),
      }
    })
}

function stockLot(
  { code, amount }: { code: string; amount: number },
  facts: StockFacts,
  day: string,
): StockLot {
  const { item, lot } = ofLotCode(code)
  const { label = null, opened = null, quarantine: aside = null } = facts.known.get(code) ?? {}
  // The station bars it for the same reason, and writes nothing of it.
  const quarantine = aside ?? (label === null && facts.datedItems.has(item) ? 'undated' : null)
  const effectiveUntil = lastDayOfLabel(label)
  const recalled = facts.recalls.some((each) => isRecalled({ item, lot }, each))
  const stage = stageOn(day, { effectiveUntil, recalled, quarantined: quarantine !== null })
  return { lot, onHand: amount, usableUntil: label, effectiveUntil, openedOn: opened, stage, quarantine }
}

/** What nothing ends comes last. */
function byExpiry(a: StockLot, b: StockLot): number {
  const until = (lot: StockLot) => lot.effectiveUntil ?? '9999-12-31'
  return until(a).localeCompare(until(b), 'en') || (a.lot ?? '').localeCompare(b.lot ?? '', 'en')
}
