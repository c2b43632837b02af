import { useId, useRef, useState } from 'react'
import type { ListingRow } from '../../../federation/contract/listings.ts'
import { askHub } from '../hub/ask-hub.ts'
import { useUnitNames } from '../hub/unit-names.ts'
import { useAct } from '../hub/use-act.ts'
import { ActTrouble } from '../shell/act-trouble.tsx'
import { useMoments } from '../words/use-moments.ts'
import { useWords } from '../words/use-words.ts'
import { writtenKinds } from './listing-draft.ts'

type ListingTableProps = { listings: readonly ListingRow[]; onChange: (listing: string) => void }

const columns = ['title', 'kind', 'state', 'window', 'unit', 'by', 'looks', 'acts'] as const

/** What is published, a line each. */
export function ListingTable({ listings, onChange }: ListingTableProps) {
  const { t } = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const [leaving, setLeaving] = useState<ListingRow>()
  const withdraw = (row: ListingRow) => {
    setLeaving(row)
    dialog.current?.showModal()
  }
  if (listings.length === 0) return null
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard. */}
      <section className="scroll" tabIndex={0} aria-label={t('publish.table')}>
        <table className="station-table listing-table">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" className={column === 'looks' ? 'figure' : undefined}>
                  {t(`publish.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {listings.map((row) => (
              <ListingLine key={row.listing} {...{ row, onChange }} onWithdraw={() => withdraw(row)} />
            ))}
          </tbody>
        </table>
      </section>
      <WithdrawDialog row={leaving} dialog={dialog} />
    </>
  )
}

type LineProps = { row: ListingRow; onChange: (listing: string) => void; onWithdraw: () => void }

function ListingLine({ row, onChange, onWithdraw }: LineProps) {
  const { t, text, number } = useWords()
  const say = useMoments()
  const units = useUnitNames()
  const { listing, kind, state, from, until, unit, by, at, looks, mayChange, isOwnPosting, employer } = row
  const title = text(row.title)
  const isWritten = writtenKinds.some((each) => each === kind)
  return (
    <tr>
      <th scope="row">
        {title}
        {employer === null ? null : <span className="soft line-2">{employer}</span>}
      </th>
      <td>
        {t(`publish.kind.${kind}`)}
        {isOwnPosting ? <span className="soft line-2">{t('publish.ownPosting')}</span> : null}
      </td>
      <td>
        <span className={`chip listing-${state}`}>{t(`publish.state.${state}`)}</span>
      </td>
      <td className="nowrap">
        {until === null
          ? t('publish.open')
          : from === null
            ? t('publish.untilDay', { until: say.day(until) })
            : t('publish.window', { from: say.day(from), until: say.day(until) })}
      </td>
      <td>{units.name(unit)}</td>
      <td>
        {by ?? t('publish.unknownBy')}
        {at === null ? null : <span className="soft line-2">{say.instant(at)}</span>}
      </td>
      <td className="figure">{number(looks)}</td>
      <td>
        {mayChange && state !== 'withdrawn' ? (
          <span className="line-acts">
            {isWritten ? (
              <button
                type="button"
                className="button small"
                aria-label={t('publish.changeOf', { title })}
                onClick={() => onChange(listing)}
              >
                {t('publish.change')}
              </button>
            ) : null}
            <button
              type="button"
              className="button small danger"
              aria-label={t('publish.withdrawOf', { title })}
              onClick={onWithdraw}
            >
              {t('publish.withdraw')}
            </button>
          </span>
        ) : null}
      </td>
    </tr>
  )
}

type WithdrawProps = { row: ListingRow | undefined; dialog: React.RefObject<HTMLDialogElement | null> }

function WithdrawDialog({ row, dialog }: WithdrawProps) {
  const { t, text } = useWords()
  const act = useAct(['listings'])
  const titleId = useId()
  const title = row ? text(row.title) : ''
  async function withdraw() {
    if (!row) return
    const path = `/v1/listings/${row.listing}?rev=${row.rev}`
    if (await act.run(() => askHub(path, { method: 'DELETE' }))) dialog.current?.close()
  }
  return (
    <dialog ref={dialog} className="unit-dialog ask-dialog" aria-labelledby={titleId}>
      <h2 id={titleId}>{t('publish.withdrawTitle')}</h2>
      <p>{t('publish.withdrawWords', { title })}</p>
      <ActTrouble trouble={act.trouble} />
      <div className="buttons">
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          {t('publish.keep')}
        </button>
        <button type="button" className="button danger" disabled={act.busy} onClick={() => void withdraw()}>
          {t('publish.withdraw')}
        </button>
      </div>
    </dialog>
  )
}
