// One item and one lot for the unit tests of these pages.
import type { ItemStock, LotState } from '../../station/contract/stock.ts'

export function aLot(said: Partial<LotState> = {}): LotState {
  return {
    item: 'huoxiang-tincture',
    lot: 'A1',
    onHand: 10,
    usable: 10,
    usableUntil: '2027-05',
    effectiveUntil: '2027-05-31',
    opened: 0,
    openedOn: null,
    stage: 'green',
    quarantine: null,
    recall: null,
    ...said,
  }
}

export function anItemStock(said: Partial<ItemStock> = {}): ItemStock {
  return {
    item: {
      id: 'huoxiang-tincture',
      name: { 'zh-CN': '藿香正气水 10 ml', en: 'Huoxiang tincture' },
      unit: { 'zh-CN': '支' },
      group: 'first-aid',
      order: 31,
      code: 'FA22',
      packSize: 10,
      medicine: true,
      expiry: 'lot',
      access: 'self-service',
      containsEthanol: true,
      warnings: [],
    },
    onHand: 10,
    usable: 10,
    par: 20,
    level: 'enough',
    negative: false,
    lots: [aLot()],
    ...said,
  }
}
