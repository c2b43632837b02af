import type { Enrolment } from '../../db/enrolment.ts'
import type { HeldEpoch } from '../../db/epochs.ts'
import { chainAt, findEpoch } from '../../db/epochs.ts'
import type { ReadHandle } from '../../db/handles.ts'
import { fromDigest } from '../../protocol/chain.ts'
import type { Receipt } from '../../protocol/receipt.ts'
import { readReceipt } from '../../protocol/receipt.ts'
import type { HubKeys } from './hub-keys.ts'

export type ReceiptFault = 'not-a-receipt' | 'wrong-hub' | 'wrong-station' | 'wrong-epoch'

/**
 * What a receipt proves. `agrees`: the hub holds our lines through `acked`, and only this moves the line of delivery. `differs`: it
 * holds other lines under our name. `ahead`: it holds more of our epoch than we do. `before`: it holds less than we still keep.
 */
export type Judgement =
  | { says: 'agrees' | 'differs' | 'ahead' | 'before'; receipt: Receipt; compact: string; epoch: HeldEpoch }
  | { says: 'nothing'; fault: ReceiptFault }

/** Judges a receipt by PROTOCOL section 3. `epoch`: the one it must be about; without it, any that we hold. */
export async function judgeReceipt(
  about: { db: ReadHandle; enrolment: Enrolment; hubKeys: HubKeys },
  compact: string | undefined,
  epochName?: string,
): Promise<Judgement> {
  const { db, enrolment, hubKeys } = about
  const key = compact && (await hubKeys.keyFor(compact))
  const receipt = compact && key ? await readReceipt(compact, key) : undefined
  if (!compact || !receipt) return { says: 'nothing', fault: 'not-a-receipt' }
  if (receipt.hub !== enrolment.hubId) return { says: 'nothing', fault: 'wrong-hub' }
  if (receipt.station !== enrolment.station) return { says: 'nothing', fault: 'wrong-station' }
  const epoch = findEpoch(db, receipt.epoch)
  if (!epoch || (epochName !== undefined && receipt.epoch !== epochName))
    return { says: 'nothing', fault: 'wrong-epoch' }
  const spoken = { receipt, compact, epoch }
  if (receipt.acked > epoch.tip) return { says: 'ahead', ...spoken }
  const own = chainAt(db, epoch.no, receipt.acked)
  if (!own) return { says: 'before', ...spoken }
  return { says: own.equals(fromDigest(receipt.head)) ? 'agrees' : 'differs', ...spoken }
}
