import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { StationClient } from '../../../station/contract/client.ts'
import type { Description } from '../../host/use-description.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useSay } from '../../i18n/use-say.ts'
import { HourBars } from './hour-bars.tsx'

/** `title`: where the page itself is called "today"; `keys`: beside it. */
type Props = {
  client: StationClient
  categories: Description['categories']
  title?: string
  keys?: ReactNode
}

/** Today's visits by this station's own clock. */
export function TodayPanel({ client, categories, title, keys }: Props) {
  const { t } = useTranslation('manager')
  const { sayProblem } = useSay()
  const { name } = useLanguage()
  const asked = useQuery({
    queryKey: ['today'],
    refetchInterval: 10_000,
    queryFn: async () => {
      const answer = await client.call('visits.today', {})
      return answer.ok ? answer.value : null
    },
  })
  const today = asked.data
  const nameOf = (code: string) => {
    const category = categories.find((known) => known.code === code)
    return category === undefined ? code : name(category.name, code).text
  }

  return (
    <section className="panel" aria-labelledby="today-title">
      <div className="panel-head">
        <h2 id="today-title">{title ?? t('today.title')}</h2>
        {keys}
      </div>
      {today === undefined || today === null ? (
        <p>{asked.isPending ? '' : sayProblem('unreachable').text}</p>
      ) : today.total === 0 ? (
        <p>{t('today.nobody')}</p>
      ) : (
        <>
          <dl className="facts">
            <div>
              <dt>{t('today.visits')}</dt>
              <dd>{t('today.times', { count: today.total })}</dd>
            </div>
            <div>
              <dt>{t('today.people')}</dt>
              <dd>{t('today.persons', { count: today.people })}</dd>
            </div>
          </dl>
          <h3>{t('today.byHour')}</h3>
          <HourBars byHour={today.byHour} />
          <h3>{t('today.byKind')}</h3>
          <ul className="kinds">
            {Object.entries(today.byCategory)
              .sort(([, a], [, b]) => b - a)
              .map(([code, count]) => (
                <li key={code}>
                  <span>{nameOf(code)}</span> <bdi className="digits">{count}</bdi>
                </li>
              ))}
          </ul>
        </>
      )}
    </section>
  )
}
