import { useId, useRef } from 'react'
import type { RecallRow } from '../../../federation/contract/recalls.ts'
import type { Stock } from '../../../federation/contract/stock.ts'
import { useItemNames } from '../hub/item-names.ts'
import { useUnits } from '../hub/queries.ts'
import { useMoments } from '../words/use-moments.ts'
import { useWords } from '../words/use-words.ts'
import { HoldersList } from './holders-list.tsx'
import { KnownBar } from './known-bar.tsx'
import { WithdrawDialog } from './withdraw-dialog.tsx'

type RecallCardProps = { recall: RecallRow; stock: Stock | 'unknown' | undefined }

/** One recall: what, since when and why; how far the word has come, and where some of it still lies. */
export function RecallCard({ recall, stock }: RecallCardProps) {
  const { t, text } = useWords()
  const say = useMoments()
  const names = useItemNames()
  const units = useUnits().data
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const { item, lot, since, words, unit, stations, mayChange } = recall
  const to = units?.units.find((each) => each.unit === unit)
  const waiting = stations.filter(({ known }) => !known)
  return (
    <li className="card recall" aria-labelledby={titleId}>
      <div className="recall-what">
        <h2 id={titleId}>
          {names.name(item)} · {lot === null ? t('recalls.allLots') : t('recalls.lot', { lot })}
        </h2>
        <p className="soft">
          {since === undefined ? null : `${t('recalls.sinceDay', { day: say.day(since) })} · `}
          {t('recalls.for', { unit: to ? text(to.name) : (unit ?? t('recalls.everyone')) })}
        </p>
        {words ? <p className="recall-words">{text(words)}</p> : null}
      </div>
      <div className="recall-reach">
        <KnownBar known={stations.length - waiting.length} of={stations.length} />
        {waiting.length > 0 ? (
          <details>
            <summary>{t('recalls.waiting', { count: waiting.length })}</summary>
            <ul>
              {waiting.map(({ station, name, lastHeardAt }) => (
                <li key={station}>
                  {name} <span className="code">{station}</span>{' '}
                  <span className="soft">
                    {lastHeardAt === null
                      ? t('stations.state.never')
                      : t('stations.heard', { moment: say.instant(lastHeardAt) })}
                  </span>
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </div>
      <HoldersList recall={recall} stock={stock} />
      {mayChange ? (
        <div className="buttons">
          <button type="button" className="button danger" onClick={() => dialog.current?.showModal()}>
            {t('recalls.withdraw')}
          </button>
        </div>
      ) : null}
      <WithdrawDialog recall={recall} dialog={dialog} name={names.name(item)} />
    </li>
  )
}
