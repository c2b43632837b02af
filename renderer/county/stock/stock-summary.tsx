import { lagHours } from '../../../federation/contract/fleet.ts'
import type { Stock } from '../../../federation/contract/stock.ts'
import { LagBar } from '../stations/lag-bar.tsx'
import { useMoments } from '../words/use-moments.ts'
import { useWords } from '../words/use-words.ts'
import type { Flag, Shelf } from './shelves.ts'
import { flags, hasFlag, keepsStock } from './shelves.ts'

type SummaryProps = {
  stock: Stock
  shelves: readonly Shelf[]
  flag: Flag | undefined
  onFlag: (flag: Flag | undefined) => void
}

/** How far the figures can be relied on, and how much there is to look at; each count is also the way to it. */
export function StockSummary({ stock, shelves, flag, onFlag }: SummaryProps) {
  const { t, number } = useWords()
  const say = useMoments()
  const states = stock.stations.map(({ coveredThrough }) => ({ state: coverOf(coveredThrough, stock.at) }))
  const near = states.filter(({ state }) => state === 'fresh' || state === 'recent').length
  const silent = stock.stations.filter((each) => !keepsStock(each)).length
  return (
    <section className="card summary stock-summary">
      <p className="sentence">
        {near === states.length
          ? t('stock.sentenceAll', { count: states.length })
          : t('stock.sentence', { count: states.length, near })}
      </p>
      <LagBar stations={states} words="stock.cover" />
      <p className="soft">
        {t('stock.asOf', { moment: say.instant(stock.at), day: say.day(stock.day) })}
        {silent > 0 ? ` · ${t('stock.silent', { count: silent })}` : null}
      </p>
      <fieldset className="flags">
        <legend>{t('stock.look')}</legend>
        <FlagKey chosen={flag === undefined} onChoose={() => onFlag(undefined)} words={t('stock.flag.all')}>
          {number(shelves.length)}
        </FlagKey>
        {flags.map((each) => {
          const count = shelves.filter((shelf) => hasFlag(shelf, each)).length
          return (
            <FlagKey
              key={each}
              flag={count > 0 ? each : undefined}
              chosen={flag === each}
              onChoose={() => onFlag(flag === each ? undefined : each)}
              words={t(`stock.flag.${each}`)}
            >
              {number(count)}
            </FlagKey>
          )
        })}
      </fieldset>
    </section>
  )
}

type FlagKeyProps = {
  flag?: Flag | undefined
  chosen: boolean
  onChoose: () => void
  words: string
  children: string
}

function FlagKey({ flag, chosen, onChoose, words, children }: FlagKeyProps) {
  return (
    <button
      type="button"
      className={`flag-key ${flag === undefined ? '' : `flag-${flag}`}`}
      aria-pressed={chosen}
      onClick={onChoose}
    >
      <b>{children}</b> {words}
    </button>
  )
}

/** How long ago a station's records were last known to be whole, in the steps of the stations' page. */
function coverOf(coveredThrough: string | null, at: string) {
  if (coveredThrough === null) return 'never' as const
  const hours = (Date.parse(at) - Date.parse(coveredThrough)) / 3_600_000
  if (hours <= lagHours.fresh) return 'fresh' as const
  if (hours <= lagHours.recent) return 'recent' as const
  return hours <= lagHours.amber ? ('amber' as const) : ('red' as const)
}
