import { useState } from 'react'
import type { Recalls } from '../../../federation/contract/recalls.ts'
import { useRecalls, useStock } from '../hub/queries.ts'
import { Loading, TroubleNotice } from '../shell/notices.tsx'
import { useMoments } from '../words/use-moments.ts'
import { useWords } from '../words/use-words.ts'
import { RecallCard } from './recall-card.tsx'
import { RecallForm } from './recall-form.tsx'
import { WithdrawnRecalls } from './withdrawn-recalls.tsx'

type RecallsPageProps = { unit: string; mayPublish: boolean }

/** Lots that must not be taken: who is told, who knows, who still has some, and the way to recall another. */
export function RecallsPage({ unit, mayPublish }: RecallsPageProps) {
  const { t } = useWords()
  const say = useMoments()
  const recalls = useRecalls(unit)
  return (
    <>
      <h1>{t('recalls.title')}</h1>
      {recalls.error ? (
        <TroubleNotice
          error={recalls.error}
          onAgain={() => void recalls.refetch()}
          stale={recalls.data && say.instant(recalls.data.at)}
        />
      ) : null}
      {recalls.data ? (
        <RecallList recalls={recalls.data} mayPublish={mayPublish} />
      ) : recalls.error ? null : (
        <Loading words={t('loading.recalls')} />
      )}
    </>
  )
}

function RecallList({ recalls, mayPublish }: { recalls: Recalls; mayPublish: boolean }) {
  const { t } = useWords()
  const say = useMoments()
  const [making, setMaking] = useState(false)
  const asked = useStock(recalls.unit)
  const stock = asked.data ?? (asked.error ? 'unknown' : undefined)
  const all = recalls.recalls
  const unknown = all.filter((each) => each.stations.some(({ known }) => !known)).length
  return (
    <>
      <section className="card summary">
        <p className="sentence">
          {all.length === 0
            ? t('recalls.nothing')
            : unknown === 0
              ? t('recalls.allKnown', { count: all.length })
              : t('recalls.sentence', { count: all.length, unknown })}
        </p>
        <p className="soft">{t('stations.asOf', { moment: say.instant(recalls.at) })}</p>
        {mayPublish ? (
          making ? null : (
            <div className="buttons">
              <button type="button" className="button primary" onClick={() => setMaking(true)}>
                {t('recalls.make')}
              </button>
            </div>
          )
        ) : (
          <p className="notice-line">{t('act.readOnly')}</p>
        )}
      </section>
      {making ? <RecallForm unit={recalls.unit} stock={stock} onDone={() => setMaking(false)} /> : null}
      <ul className="recalls">
        {all.map((recall) => (
          <RecallCard key={recall.recall} recall={recall} stock={stock} />
        ))}
      </ul>
      <WithdrawnRecalls withdrawn={recalls.withdrawn} />
    </>
  )
}
