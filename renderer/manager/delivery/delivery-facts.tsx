import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Delivery } from '../../../station/contract/delivery.ts'
import { formatMoment, wallTime } from '../../i18n/formats.ts'
import { saySpan, sayWhen } from '../say-span.ts'

type Props = { delivery: Delivery; timeZone: string }

/** Under this the clock is called right (milliseconds): the county rounds visits to hours. */
const rightWithinMs = 2_000

/** The figures a manager acts on. */
export function DeliveryFacts({ delivery, timeZone }: Props) {
  const { t } = useTranslation('manager')
  const now = Date.now()
  const moment = (instant: string) => (
    <>
      <bdi dir="ltr" className="digits">
        {formatMoment(wallTime(Date.parse(instant), timeZone))}
      </bdi>{' '}
      · <bdi>{sayWhen(t, instant, now)}</bdi>
    </>
  )

  const facts: [string, ReactNode][] = [
    [
      t('delivery.lastDelivered'),
      delivery.lastDeliveredAt === null ? t('delivery.never') : moment(delivery.lastDeliveredAt),
    ],
    [t('delivery.waiting'), t('delivery.entries', { count: delivery.waiting })],
    [
      t('delivery.oldest'),
      delivery.oldestWaitingAt === null ? t('delivery.none') : moment(delivery.oldestWaitingAt),
    ],
    [
      t('delivery.room'),
      delivery.daysOfRoom === null
        ? t('delivery.roomUnknown')
        : t('delivery.days', { count: delivery.daysOfRoom }),
    ],
    [t('delivery.clock'), sayClock(t, delivery.clockErrorMs)],
  ]
  if (delivery.nextTryAt !== null) facts.push([t('delivery.nextTry'), sayWhen(t, delivery.nextTryAt, now)])
  if (delivery.lastFault !== null) facts.push([t('delivery.fault'), sayFault(t, delivery.lastFault)])
  if (delivery.hub !== null) facts.push([t('delivery.hub'), <bdi key="hub">{delivery.hub}</bdi>])

  return (
    <dl className="facts">
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function sayClock(t: TFunction<'manager'>, errorMs: number | null): string {
  if (errorMs === null) return t('delivery.clockUnknown')
  if (Math.abs(errorMs) < rightWithinMs) return t('delivery.clockRight')
  const time = saySpan(t, errorMs)
  return errorMs > 0 ? t('delivery.clockFast', { time }) : t('delivery.clockSlow', { time })
}

function sayFault(t: TFunction<'manager'>, name: string): string {
  if (name === 'unreachable' || name === 'not-a-receipt' || name === 'wrong-hub') return t(`faults.${name}`)
  return t('faults.other', { name })
}
