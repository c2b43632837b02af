import type { MailAct } from './mailbox-store.ts'

/**
 * Whether an act makes no sense to the host before an earlier one has been recorded. What takes another back: the host would not know
 * what, and would count it afterwards. And a thing with a number that was lent and brought back: out of order, it would stay out.
 */
export function mustFollow(act: MailAct, earlier: MailAct): boolean {
  if (takenBackBy(act) === earlier.id) return true
  if (act.call === 'requests.withdraw')
    return earlier.call === 'requests.file' && earlier.input.finger === act.input.finger
  const [thing, before] = [lentThing(act), lentThing(earlier)]
  return thing !== undefined && thing === before
}

function takenBackBy(act: MailAct): string | undefined {
  switch (act.call) {
    case 'visits.undo':
      return act.input.checkedInBy
    case 'stock.undoTake':
      return act.input.takenBy
    case 'loans.undo':
      return act.input.madeBy
    default:
      return undefined
  }
}

function lentThing(act: MailAct): string | undefined {
  if (act.call !== 'loans.make' && act.call !== 'loans.bringBack') return undefined
  return JSON.stringify([act.input.item, act.input.code])
}
