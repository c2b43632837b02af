import { useId, useState } from 'react'
import { useFleet } from '../hub/queries.ts'
import { useWords } from '../words/use-words.ts'

type StationChoiceProps = { unit: string; chosen: readonly string[]; onChange: (stations: string[]) => void }

/** Beyond so many a person looks for a station by its name. */
const findFrom = 8

/** At which of the unit's stations a card may be used; those already chosen are always there. */
export function StationChoice({ unit, chosen, onChange }: StationChoiceProps) {
  const { t } = useWords()
  const id = useId()
  const fleet = useFleet(unit).data
  const [sought, setSought] = useState('')
  const all = [
    ...(fleet?.stations.filter(({ state }) => state !== 'closed') ?? []),
    ...(fleet?.awaited ?? []),
  ].map(({ station, name }) => ({ station, name }))
  const strange = chosen.filter((station) => !all.some((each) => each.station === station))
  const listed = [...all, ...strange.map((station) => ({ station, name: station }))].sort((a, b) =>
    a.station.localeCompare(b.station),
  )
  const wanted = sought.trim().toLowerCase()
  const shown = listed.filter(
    ({ station, name }) => chosen.includes(station) || `${name} ${station}`.toLowerCase().includes(wanted),
  )
  const toggle = (station: string) =>
    onChange(chosen.includes(station) ? chosen.filter((each) => each !== station) : [...chosen, station])
  return (
    <fieldset className="services">
      <legend>{t('cards.where')}</legend>
      {fleet && listed.length === 0 ? <p className="soft">{t('cards.noStations')}</p> : null}
      {listed.length > findFrom ? (
        <input
          id={id}
          type="search"
          className="field find-station"
          aria-label={t('stations.search')}
          placeholder={t('stations.searchHint')}
          value={sought}
          onChange={({ target }) => setSought(target.value)}
        />
      ) : null}
      {shown.map(({ station, name }) => (
        <label key={station} className="choice">
          <input type="checkbox" checked={chosen.includes(station)} onChange={() => toggle(station)} />
          {name} <span className="code">{station}</span>
        </label>
      ))}
    </fieldset>
  )
}
