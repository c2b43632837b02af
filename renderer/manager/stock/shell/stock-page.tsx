import type { ReactNode } from 'react'
import { useRef } from 'react'
import { formatMoment, wallTime } from '../../../i18n/formats.ts'
import { KeysDock } from '../fields/keys-dock.tsx'
import { useStockDesk } from './stock-desk.ts'
import { StockKey } from './stock-key.tsx'
import { useStockWords } from './use-stock-words.ts'

type Props = {
  title: string
  /** Absent on the overview, from which there is no way back within stock. */
  onBack?: (() => void) | undefined
  /** Keys beside the title. */
  keys?: ReactNode
  /** What stays at the foot while the page scrolls: the act that the page is for. */
  foot?: ReactNode
  /** When what is shown was true, for the printed page. */
  now?: string | undefined
  children: ReactNode
}

/** One page of stock: title and way back, what scrolls, what stays at the foot, and our keys when something is typed. */
export function StockPage({ title, onBack, keys, foot, now, children }: Props) {
  const { bilingual, name } = useStockWords()
  const { station } = useStockDesk()
  const page = useRef<HTMLElement>(null)
  return (
    <section ref={page} className="stock-page" aria-labelledby="stock-title">
      <header className={onBack === undefined ? 'stock-bar home' : 'stock-bar'}>
        {onBack === undefined ? null : (
          <StockKey pictogram="back" words={bilingual('back')} onPress={onBack} />
        )}
        <h1 id="stock-title">{title}</h1>
        <p className="only-print">
          {station.station === null ? null : (
            <>
              {name(station.station.name).text} <bdi dir="ltr">{station.station.id}</bdi>{' '}
            </>
          )}
          {now === undefined ? null : (
            <bdi dir="ltr">
              {now.slice(0, 4)} {formatMoment(wallTime(Date.parse(now), station.timeZone))}
            </bdi>
          )}
        </p>
        {keys}
      </header>
      <div className="stock-scroll">{children}</div>
      {foot === undefined ? null : <footer className="stock-foot">{foot}</footer>}
      <KeysDock within={page} />
    </section>
  )
}
