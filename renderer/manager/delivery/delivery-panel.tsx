import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StationClient } from '../../../station/contract/client.ts'
import type { Delivery } from '../../../station/contract/delivery.ts'
import { useSay } from '../../i18n/use-say.ts'
import { Pictogram } from '../../ui/pictogram.tsx'
import { PressButton } from '../../ui/press-button.tsx'
import { DeliveryFacts } from './delivery-facts.tsx'

type Props = {
  client: StationClient
  /** The last notice; asked for anew when the page opens. */
  told: Delivery | null
  timeZone: string
  onEnrol: () => void
}

const good: readonly Delivery['state'][] = ['up-to-date', 'waiting', 'delivering']
/** A revoked station goes on trying; a new code is for a person to give. */
const mayEnrol: readonly Delivery['state'][] = ['not-enrolled', 'revoked']

/** How far the journal has got to the county. "Delivered" rests on receipts alone: the host says it, this page repeats it. */
export function DeliveryPanel({ client, told, timeZone, onEnrol }: Props) {
  const { t } = useTranslation('manager')
  const { sayProblem } = useSay()
  const [refusal, setRefusal] = useState<string | null>(null)
  const [asking, setAsking] = useState(false)
  const asked = useQuery({
    queryKey: ['delivery'],
    refetchInterval: 5_000,
    queryFn: async () => {
      const answer = await client.call('delivery.status', {})
      return answer.ok ? answer.value : null
    },
  })
  const { refetch } = asked

  useEffect(() => {
    if (told !== null) void refetch()
  }, [told, refetch])

  const syncNow = async () => {
    setAsking(true)
    setRefusal(null)
    try {
      const answer = await client.call('delivery.syncNow', {})
      if (!answer.ok) setRefusal(sayProblem(answer.problem).text)
    } catch {
      setRefusal(sayProblem('unreachable').text)
    } finally {
      setAsking(false)
      void refetch()
    }
  }

  const delivery = asked.data ?? told
  const busy = asking || delivery?.state === 'delivering'
  return (
    <section className="panel" aria-labelledby="delivery-title">
      <h2 id="delivery-title">{t('delivery.title')}</h2>
      {delivery === null ? (
        <p role="alert">{asked.isPending ? '' : sayProblem('unreachable').text}</p>
      ) : (
        <>
          <p className={good.includes(delivery.state) ? 'state good' : 'state'} role="status">
            <Pictogram name={stateMark(delivery.state)} />
            <span>{t(`delivery.state.${delivery.state}`)}</span>
          </p>
          {refusal === null ? null : <p role="alert">{refusal}</p>}
          <div className="panel-keys">
            {mayEnrol.includes(delivery.state) ? (
              <PressButton className="key act" onPress={onEnrol}>
                <Pictogram name="scan" />
                <span>{t('enrol.open')}</span>
              </PressButton>
            ) : null}
            {delivery.state === 'not-enrolled' ? null : (
              <PressButton className="key act" disabled={busy} onPress={() => void syncNow()}>
                <Pictogram name="sync" />
                <span>{busy ? t('delivery.asking') : t('delivery.syncNow')}</span>
              </PressButton>
            )}
          </div>
          <DeliveryFacts delivery={delivery} timeZone={timeZone} />
        </>
      )}
    </section>
  )
}

function stateMark(state: Delivery['state']): string {
  if (state === 'up-to-date') return 'done'
  if (state === 'waiting') return 'waiting'
  if (state === 'delivering') return 'sync'
  return state === 'refused' || state === 'revoked' ? 'warning' : 'offline'
}
