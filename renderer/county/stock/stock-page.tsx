import { useMemo, useState } from 'react'
import type { Catalogue } from '../../../federation/contract/catalogue.ts'
import type { Stock } from '../../../federation/contract/stock.ts'
import { useCatalogue, useStock } from '../hub/queries.ts'
import { Loading, TroubleNotice } from '../shell/notices.tsx'
import { useMoments } from '../words/use-moments.ts'
import { useWords } from '../words/use-words.ts'
import type { Flag } from './shelves.ts'
import { hasFlag, keepsStock, shelvesOf } from './shelves.ts'
import type { Grouping } from './stock-controls.tsx'
import { StockControls } from './stock-controls.tsx'
import { StockGroups } from './stock-groups.tsx'
import { StockSummary } from './stock-summary.tsx'

/** What lies at the stations of a unit: what is short, what expires, what must go, and as of when each is known. */
export function StockPage({ unit }: { unit: string }) {
  const { t } = useWords()
  const say = useMoments()
  const stock = useStock(unit)
  const catalogue = useCatalogue()
  const error = stock.error ?? catalogue.error
  return (
    <>
      <h1>{t('stock.title')}</h1>
      {error ? (
        <TroubleNotice
          error={error}
          onAgain={() => void Promise.all([stock.refetch(), catalogue.refetch()])}
          stale={stock.data && say.instant(stock.data.at)}
        />
      ) : null}
      {stock.data && catalogue.data ? (
        <Shelves stock={stock.data} catalogue={catalogue.data} />
      ) : error ? null : (
        <Loading words={t('loading.stock')} />
      )}
    </>
  )
}

function Shelves({ stock, catalogue }: { stock: Stock; catalogue: Catalogue }) {
  const { t, text } = useWords()
  const [flag, setFlag] = useState<Flag>()
  const [grouping, setGrouping] = useState<Grouping>('station')
  const [sought, setSought] = useState('')
  const all = useMemo(() => shelvesOf(stock, catalogue), [stock, catalogue])
  const names = useMemo(
    () => new Map(catalogue.items.map(({ code, name }) => [code, Object.values(name).join(' ')])),
    [catalogue],
  )
  const shown = useMemo(() => {
    const parts = sought.toLowerCase().split(/\s+/)
    return all.filter((shelf) => {
      if (flag && !hasFlag(shelf, flag)) return false
      const { station, item, lots } = shelf
      const words = [
        station.name,
        station.station,
        item,
        names.get(item) ?? '',
        ...lots.map((each) => each.lot),
      ]
      const said = words.join(' ').toLowerCase()
      return parts.every((part) => said.includes(part))
    })
  }, [all, flag, sought, names])

  if (!stock.stations.some(keepsStock))
    return (
      <section className="card empty">
        <h2>{t('stock.emptyTitle')}</h2>
        <p>{t(stock.stations.length === 0 ? 'stock.emptyNoStations' : 'stock.emptyWords')}</p>
      </section>
    )
  return (
    <>
      <StockSummary stock={stock} shelves={all} flag={flag} onFlag={setFlag} />
      <StockControls
        {...{ grouping, sought, shown, stock }}
        onGrouping={setGrouping}
        onSought={setSought}
        nameOf={(code) => text(catalogue.items.find((each) => each.code === code)?.name ?? { 'zh-CN': code })}
      />
      <StockGroups
        shelves={shown}
        grouping={grouping}
        // What was filtered is what one wants to see; the whole of it would be thousands of lines.
        narrowed={flag !== undefined || sought.trim() !== ''}
      />
    </>
  )
}
