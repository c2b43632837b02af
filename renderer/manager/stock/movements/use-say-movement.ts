import type { Movement } from '../../../../station/contract/stock.ts'
import { writeOffReasons } from '../../../../station/contract/stock-moves.ts'
import { isQuarantineReason } from '../item/lot-reasons.ts'
import { isSource } from '../receive/sources.ts'
import { useAsked } from '../shell/use-asked.ts'
import { useStockWords } from '../shell/use-stock-words.ts'

/** How a movement is said: its kind, who did it, and what the entry says besides its lines. */
export function useSayMovement() {
  const { t } = useStockWords()
  const staff = useAsked('staff.cards', {})

  const sayCard = (card: string): string =>
    staff.value?.cards.find((one) => one.card === card)?.name ?? t('movement.byCard', { card })

  const sayReason = (reason: string): string => {
    if (isQuarantineReason(reason)) return t(`quarantine.${reason}`)
    const known = writeOffReasons.find((one) => one === reason)
    return known === undefined ? reason : t(`writeOff.reasons.${known}`)
  }

  return {
    sayKind: (kind: Movement['kind']) => t(`kind.${kind.slice('stock.'.length) as 'received' | 'taken'}`),
    sayBy: (by: string): string =>
      by === 'worker'
        ? t('movement.byWorker')
        : by === 'host'
          ? t('movement.byHost')
          : sayCard(by.slice('staff/'.length)),
    sayBesides: ({ source, donor, reason, to, second }: Movement): string =>
      [
        source === undefined ? '' : isSource(source) ? t(`source.${source}`) : source,
        donor ?? '',
        reason === undefined ? '' : sayReason(reason),
        to === undefined ? '' : t('movement.to', { station: to }),
        second === undefined ? '' : t('movement.second', { card: sayCard(second) }),
      ]
        .filter(Boolean)
        .join(' · '),
  }
}
