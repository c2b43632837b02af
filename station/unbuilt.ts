import type { Handlers } from './contract/dispatch.ts'

const unbuilt = () => ({ ok: false, problem: 'internal' }) as const

/** Calls whose shapes are agreed and whose handlers are not here yet. Each line goes with its handler's arrival. */
export const unbuiltHandlers = {
  'stock.box': unbuilt,
  'stock.take': unbuilt,
  'stock.undoTake': unbuilt,
  'stock.overview': unbuilt,
  'stock.movements': unbuilt,
  'stock.readDeliveryNote': unbuilt,
  'stock.receive': unbuilt,
  'stock.issue': unbuilt,
  'stock.count': unbuilt,
  'stock.open': unbuilt,
  'stock.writeOff': unbuilt,
  'stock.quarantine': unbuilt,
  'stock.release': unbuilt,
  'stock.transfer': unbuilt,
  'stock.void': unbuilt,
  'restocks.request': unbuilt,
  'restocks.list': unbuilt,
  'loans.shelf': unbuilt,
  'loans.make': unbuilt,
  'loans.bringBack': unbuilt,
  'loans.undo': unbuilt,
  'loans.void': unbuilt,
} satisfies Partial<Handlers>
