import type { Json, Jwk, Key } from './wire.ts'
import { openSigned, signJws } from './wire.ts'

export const receiptType = 'waystation-receipt+jws'

export interface Receipt {
  v: number
  hub: string
  station: string
  epoch: string
  acked: number
  head: string
  generation: string
  newest: number
  at: string
}

export function signReceipt(key: Key, receipt: Receipt): string {
  return signJws(key, { typ: receiptType }, receipt)
}

/** A receipt by one of these keys; null for anything else, whatever it says. */
export function openReceipt(jws: unknown, keys: Jwk[]): Receipt | null {
  for (const key of keys) {
    const payload = openSigned(jws, receiptType, key)
    if (payload && isReceipt(payload)) return payload
  }
  return null
}

function isReceipt(value: Json): value is Json & Receipt {
  const texts = [value.hub, value.station, value.epoch, value.head, value.generation, value.at]
  const numbers = [value.acked, value.newest]
  return (
    texts.every((one) => typeof one === 'string') &&
    numbers.every((one) => Number.isSafeInteger(one) && (one as number) >= 0)
  )
}
