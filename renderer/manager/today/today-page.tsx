import './today.css'
import { useState } from 'react'
import type { Description } from '../../host/use-description.ts'
import type { Desk } from '../desk.ts'
import { ListKeys } from '../export/list-keys.tsx'
import { ActKey } from '../page/act-key.tsx'
import { DayPage } from '../page/day-page.tsx'
import type { Going } from '../shell/places.ts'
import { VisitsPage } from '../visits/visits-page.tsx'
import { useDayWords } from '../words/use-day-words.ts'
import { useMoments } from '../words/use-moments.ts'
import { KeeperTile } from './keeper-tile.tsx'
import { SeeToTiles } from './see-to-tiles.tsx'
import { TodayPanel } from './today-panel.tsx'

type Props = { desk: Desk; description: Description; onGo: Going }

/** The day at a glance: who keeps the station, what to see to, who came. Each tile leads to its page. */
export function TodayPage({ desk, description, onGo }: Props) {
  const { t } = useDayWords()
  const { today } = useMoments(description.timeZone)
  const [visits, setVisits] = useState(false)
  const table = async () => {
    const answer = await desk.client.call('visits.today', {}).catch(() => null)
    if (answer?.ok !== true) return null
    return {
      headings: [t('column.hour'), t('column.visits')],
      rows: answer.value.byHour.map((visits, hour): [string, number] => [`${hour}:00`, visits]),
    }
  }
  if (visits) return <VisitsPage {...{ desk, description }} onBack={() => setVisits(false)} />
  return (
    <DayPage title={t('ways.today')} keys={<ListKeys file={`visits-${today()}`} table={table} />}>
      <KeeperTile desk={desk} timeZone={description.timeZone} onPress={() => onGo('shift')} />
      <SeeToTiles desk={desk} onGo={onGo} />
      <TodayPanel
        client={desk.client}
        categories={description.categories}
        title={t('sheet.visits')}
        keys={<ActKey look="" pictogram="today" words={t('today.list')} onPress={() => setVisits(true)} />}
      />
    </DayPage>
  )
}
