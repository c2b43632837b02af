import { useId, useState } from 'react'
import type { StationPage } from '../../../../federation/contract/stations.ts'
import { askHub } from '../../hub/ask-hub.ts'
import { useCatalogue } from '../../hub/queries.ts'
import { useAct } from '../../hub/use-act.ts'
import { useWords } from '../../words/use-words.ts'
import { StationForm } from './station-form.tsx'

type SaidCardProps = { page: StationPage; mayKeep: boolean }

/** What the kiosk shows of its station, and the way to change it. */
export function SaidCard({ page, mayKeep }: SaidCardProps) {
  const { t, text } = useWords()
  const titleId = useId()
  const act = useAct(['station', 'fleet'])
  const services = useCatalogue().data?.services ?? []
  const [changing, setChanging] = useState(false)
  const { said, rev } = page
  const serviceName = (code: string) => {
    const found = services.find((each) => each.code === code)
    return found ? text(found.name) : code
  }
  const missing = t('station.notSaid')
  const rows: [string, string][] = [
    [t('station.field.host'), said.hostOrganisation ? text(said.hostOrganisation) : missing],
    [t('station.field.address'), said.address ? text(said.address) : missing],
    [t('station.field.hours'), said.hours ?? missing],
    [t('station.field.phone'), said.phone ?? missing],
    [t('station.field.services'), said.services?.map(serviceName).join(t('station.comma')) || missing],
  ]
  if (changing)
    return (
      <section className="card wide" aria-labelledby={titleId}>
        <h2 id={titleId}>{t('station.change')}</h2>
        <StationForm
          before={said}
          act={act}
          send={t('station.save')}
          onCancel={() => setChanging(false)}
          onSend={async (changed) => {
            const body = { ...changed, rev }
            if (await act.run(() => askHub(`/v1/stations/${page.station}`, { method: 'PUT', body })))
              setChanging(false)
          }}
        />
      </section>
    )
  return (
    <section className="card" aria-labelledby={titleId}>
      <h2 id={titleId}>{t('station.said')}</h2>
      <dl className="facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {mayKeep ? (
        <div className="buttons">
          <button type="button" className="button" onClick={() => setChanging(true)}>
            {t('station.change')}
          </button>
        </div>
      ) : null}
    </section>
  )
}
