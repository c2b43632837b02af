import '../../ui/fonts/arabic.css'
import '../../ui/fonts/mongolian.css'
import './casework.css'
import './offices.css'
import { OfficesPage } from './offices-page.tsx'
import { QueuePage } from './queue-page.tsx'
import { RequestPage } from './request-page.tsx'
import { useCaseWords } from './use-case-words.ts'

export type CaseworkProps = {
  unit: string
  mayHandle: boolean
  page: 'requests' | 'offices'
  finger?: string | undefined
}

/** Everything about requests. A bundle of its own: who handles none does not load what opens them. */
export function Casework({ unit, mayHandle, page, finger }: CaseworkProps) {
  const t = useCaseWords()
  if (!mayHandle)
    return (
      <>
        <h1>{t('title')}</h1>
        <section className="card empty">
          <h2>{t('mayNot')}</h2>
          <p>{t('mayNotWords')}</p>
        </section>
      </>
    )
  if (page === 'offices') return <OfficesPage unit={unit} />
  return finger === undefined ? (
    <QueuePage unit={unit} />
  ) : (
    <RequestPage key={finger} unit={unit} finger={finger} />
  )
}
