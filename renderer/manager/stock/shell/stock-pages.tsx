import './stock.css'
import '../lists/lists.css'
import './print.css'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { loadAllLanguages } from '../../../i18n/set-up-i18n.ts'
import type { Desk } from '../../desk.ts'
import { DoneBar } from './done-bar.tsx'
import type { Place, Trail } from './place.ts'
import { goBack, goTo, placeOf, trailTo } from './place.ts'
import type { Done, StockStation } from './stock-desk.ts'
import { StockDeskContext } from './stock-desk.ts'
import { StockPlace } from './stock-place.tsx'
import { useStockWords } from './use-stock-words.ts'

/** `start`: where whoever comes from another page wants to be. */
type Props = { desk: Desk; station: StockStation; start: Place }

/** The stock of a station for whoever is signed in: what is here, what comes and goes, what expires. */
export function StockPages({ desk, station, start }: Props) {
  const { i18n } = useTranslation()
  const { lang } = useStockWords()
  const [ready, setReady] = useState(false)
  const [trail, setTrail] = useState<Trail>(() => trailTo(start))
  const [done, setDone] = useState<(Done & { id: number }) | null>(null)

  useEffect(() => {
    void loadAllLanguages(i18n, 'stock').finally(() => setReady(true))
  }, [i18n])

  const stockDesk = useMemo(
    () => ({
      desk,
      station,
      go: (place: Parameters<typeof goTo>[1]) => setTrail((known) => goTo(known, place)),
      back: () => setTrail(goBack),
      tellDone: (told: Done) => setDone((known) => ({ ...told, id: (known?.id ?? 0) + 1 })),
    }),
    [desk, station],
  )

  if (!ready) return null
  const place = placeOf(trail)
  return (
    <StockDeskContext value={stockDesk}>
      <main className="stock" lang={lang}>
        <StockPlace key={JSON.stringify(place)} place={place} />
        {done === null ? null : <DoneBar key={done.id} done={done} onOver={() => setDone(null)} />}
      </main>
    </StockDeskContext>
  )
}
