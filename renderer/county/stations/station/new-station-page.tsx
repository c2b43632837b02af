import { useId } from 'react'
import { Link, useLocation } from 'wouter'
import { stationMadeSchema } from '../../../../federation/contract/stations.ts'
import { askHub } from '../../hub/ask-hub.ts'
import { useUnits } from '../../hub/queries.ts'
import { useAct } from '../../hub/use-act.ts'
import { useWords } from '../../words/use-words.ts'
import { StationForm } from './station-form.tsx'

/** Makes a station of a unit; its page then has the way to a code. */
export function NewStationPage({ unit, mayKeep }: { unit: string; mayKeep: boolean }) {
  const { t, text } = useWords()
  const [, navigate] = useLocation()
  const act = useAct(['fleet'])
  const titleId = useId()
  const own = useUnits().data?.units.find((each) => each.unit === unit)
  const name = own ? text(own.name) : unit
  return (
    <>
      <p className="back no-print">
        <Link href={`/${unit}/stations`}>{t('station.back')}</Link>
      </p>
      <h1 id={titleId}>{t('station.new')}</h1>
      {mayKeep ? (
        <section className="card" aria-labelledby={titleId}>
          <p className="soft">{t('station.newWords', { unit: name, example: `${unit}-0001` })}</p>
          <StationForm
            act={act}
            send={t('station.make')}
            onCancel={() => navigate(`/${unit}/stations`)}
            onSend={async (said) => {
              let station = ''
              const done = await act.run(async () => {
                const answer = await askHub('/v1/stations', { method: 'POST', body: { ...said, unit } })
                station = stationMadeSchema.parse(await answer.json()).station
              })
              if (done) navigate(`/${unit}/stations/${station}`)
            }}
          />
        </section>
      ) : (
        <p className="notice-line">{t('station.readOnly')}</p>
      )}
    </>
  )
}
