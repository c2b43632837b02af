import type { Job } from '../../../protocol/jobs/job.ts'
import type { Draft } from './draft.ts'
import { faultOf } from './draft.ts'
import { readPayUnit } from './job-words.ts'
import type { Node } from './json-ld.ts'
import { isNode, listed, member, textOf } from './json-ld.ts'
import { payOf, readPay, readYuan } from './read-pay.ts'

/**
 * Pay in the ways it is written: MonetaryAmount with a value, a QuantitativeValue or bounds of its own; PriceSpecification; a text such
 * as `5000-7000元/月`. A bare number has no unit, and another currency than yuan is none that a worker here is paid in.
 */
export function payOfPosting(
  value: unknown,
  faults: Draft['faults'],
  piece: string | undefined,
): Job['pay'] | undefined {
  const [first] = listed(value)
  if (first === undefined) return undefined
  const pay = isNode(first) ? payOfAmount(first) : readPay(String(first))
  if (pay === undefined) {
    faults.push(faultOf('pay', 'unreadable', JSON.stringify(first)))
    return undefined
  }
  return piece === undefined ? pay : { ...pay, piece }
}

function payOfAmount(amount: Node): Job['pay'] | undefined {
  const currency = textOf(member(amount, 'currency') ?? member(amount, 'priceCurrency')) ?? 'CNY'
  if (!/^(CNY|RMB|元|人民币)$/i.test(currency.trim())) return undefined
  const [inner] = listed(member(amount, 'value'))
  const value = isNode(inner) ? inner : amount
  const unit = readPayUnit(
    textOf(member(value, 'unitText') ?? member(value, 'unitCode') ?? member(amount, 'unitText')) ?? '',
  )
  const bare = isNode(inner) ? member(inner, 'value') : inner
  const low = member(value, 'minValue') ?? member(amount, 'minPrice') ?? bare ?? member(amount, 'price')
  const high = member(value, 'maxValue') ?? member(amount, 'maxPrice') ?? low
  const [minFen, maxFen] = [low, high].map((each) => {
    const text = textOf(each)
    return text === undefined ? undefined : readYuan(text)
  })
  if (minFen === undefined || maxFen === undefined) {
    // Some write the whole of it into the value: `5000-7000元/月`.
    const text = textOf(bare)
    return text === undefined ? undefined : readPay(text)
  }
  return unit === undefined ? undefined : payOf(minFen, maxFen, unit)
}
