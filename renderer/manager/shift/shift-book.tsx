import type { OutputOf } from '../../../station/contract/calls.ts'
import { ListKeys } from '../export/list-keys.tsx'
import type { Table } from '../export/write-csv.ts'
import { Nothing } from '../page/nothing.tsx'
import { useDayWords } from '../words/use-day-words.ts'
import { useMoments } from '../words/use-moments.ts'

type Event = OutputOf<'shifts.current'>['book'][number]
type Props = { book: readonly Event[]; timeZone: string }

/** Every beginning, handing over and end, the newest first. */
export function ShiftBook({ book, timeZone }: Props) {
  const { t, sayCode } = useDayWords()
  const { moment, full, today } = useMoments(timeZone)
  const kindOf = ({ kind }: Event) => sayCode('book', kind.replace('.', '-'))
  const reasonOf = ({ reason }: Event) => (reason === null ? null : sayCode('reason', reason))

  const table = (): Table => ({
    headings: (['at', 'what', 'by', 'to', 'checks', 'note', 'reason'] as const).map((one) =>
      t(`column.${one}`),
    ),
    rows: book.map((event) => [
      full(event.at),
      kindOf(event),
      event.byName ?? event.by,
      event.toName ?? event.to,
      event.checks
        .map(({ check, ok, celsius }) =>
          [
            sayCode('check', check),
            t(ok ? 'checks.ok' : 'checks.bad'),
            celsius === undefined ? '' : `${celsius} ℃`,
          ]
            .filter(Boolean)
            .join(' '),
        )
        .join('; '),
      event.note,
      reasonOf(event),
    ]),
  })

  return (
    <section className="panel" aria-labelledby="book-title">
      <div className="panel-head">
        <h2 id="book-title">{t('book.title')}</h2>
        {book.length === 0 ? null : <ListKeys file={`shift-book-${today()}`} table={table} />}
      </div>
      {book.length === 0 ? (
        <Nothing pictogram="shift">{t('book.empty')}</Nothing>
      ) : (
        <ul className="lines">
          {book.map((event) => (
            <li key={`${event.name.epoch} ${event.name.seq}`}>
              <bdi dir="ltr" className="digits book-at">
                {moment(event.at)}
              </bdi>
              <span className="line-words">
                <strong>{kindOf(event)}</strong>
                <span>
                  <bdi>{event.byName ?? event.by}</bdi>
                  {event.to === null ? null : (
                    <>
                      {' → '}
                      <bdi>{event.toName ?? event.to}</bdi>
                    </>
                  )}
                  {event.guest ? ` · ${t('shift.guest')}` : ''}
                  {event.reason === null ? '' : ` · ${reasonOf(event)}`}
                </span>
                {event.note === null ? null : <bdi className="soft">{event.note}</bdi>}
              </span>
              <ChecksMark event={event} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function ChecksMark({ event }: { event: Event }) {
  const { t } = useDayWords()
  if (event.checks.length === 0) return null
  const bad = event.checks.filter(({ ok }) => !ok).length
  return (
    <span className={bad > 0 ? 'mark bad' : 'mark'}>
      {bad > 0 ? t('book.bad', { count: bad }) : t('book.allOk')}
    </span>
  )
}
