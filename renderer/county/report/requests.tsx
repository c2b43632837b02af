import type { ReactNode } from 'react'
import { useId } from 'react'
import type { KeptCount, SensitiveFigures, WeeklyReport } from '../../../federation/contract/weekly-report.ts'
import { hidden } from '../../../federation/contract/weekly-report.ts'
import type { Moments } from '../words/moments.ts'
import { usePeriodWords } from '../words/use-period-words.ts'
import { useWords } from '../words/use-words.ts'
import { FigureList } from './figure-list.tsx'
import type { ReportNames } from './report-names.ts'

type RequestsProps = { totals: WeeklyReport['totals']; names: ReportNames; moments: Moments }

const requestColumns = ['filed', 'answered', 'overdue', 'handedOver', 'inTime'] as const
const itemColumns = [
  'received',
  'donated',
  'taken',
  'issued',
  'writtenOff',
  'expired',
  'transferred',
] as const

/** Jobs and requests; and what may be told of what could tell on somebody, with what its mark means. */
export function Requests({ totals, names, moments }: RequestsProps) {
  const { t, number } = useWords()
  const p = usePeriodWords()
  const { jobs, requests, sensitive } = totals
  if (!jobs || !requests) return null
  const mark =
    sensitive === undefined
      ? p('about.notTold')
      : sensitive.asOf === null
        ? t('requests.whileRunning')
        : t('requests.mark', { moment: moments.instant(sensitive.asOf) })
  return (
    <div className="figures">
      <FigureList
        title={t('requests.jobs')}
        figures={[
          { name: t('requests.live'), value: number(jobs.live) },
          { name: t('requests.opened'), value: number(jobs.opened) },
          { name: t('requests.contacts'), value: number(jobs.contacts) },
        ]}
      />
      <Table
        title={t('requests.title')}
        hint={mark}
        heads={[t('requests.form'), ...requestColumns.map((column) => t(`requests.${column}`))]}
        rows={Object.entries(requests).map(([form, of]) => ({
          name: names.form(form),
          counts: requestColumns.map((column) => of[column]),
        }))}
      />
      {sensitive ? <Sensitive sensitive={sensitive} names={names} mark={mark} /> : null}
    </div>
  )
}

type SensitiveProps = { sensitive: SensitiveFigures; names: ReportNames; mark: string }

function Sensitive({ sensitive, names, mark }: SensitiveProps) {
  const { t } = useWords()
  return (
    <>
      <Table
        narrow
        title={t('requests.services')}
        hint={mark}
        heads={[t('report.service'), t('life.timesOrVisits'), t('life.people')]}
        rows={[
          ...Object.entries(sensitive.services).map(([service, count]) => ({
            name: names.services(service).name,
            counts: [count, '' as const],
          })),
          ...Object.entries(sensitive.sessions).map(([kind, { times, people }]) => ({
            name: `${t('life.session')} · ${sessionName(kind, names)}`,
            counts: [times, people],
          })),
        ]}
      />
      {Object.keys(sensitive.items).length > 0 ? (
        <Table
          title={t('requests.items')}
          hint={mark}
          heads={[t('stock.column.item'), ...itemColumns.map((column) => t(`life.supply.${column}`))]}
          rows={Object.entries(sensitive.items).map(([item, of]) => ({
            name: names.items(item).name,
            counts: itemColumns.map((column) => of[column]),
          }))}
        />
      ) : null}
    </>
  )
}

/** A session of a service is called as the service is, where it has no name of its own. */
function sessionName(kind: string, names: ReportNames): string {
  const own = names.session(kind)
  return own === kind ? names.services(kind).name : own
}

type TableProps = {
  narrow?: boolean
  title: string
  hint: string
  heads: readonly string[]
  rows: readonly { name: string; counts: readonly (KeptCount | '')[] }[]
}

function Table({ narrow = false, title, hint, heads, rows }: TableProps): ReactNode {
  const { number } = useWords()
  const p = usePeriodWords()
  const titleId = useId()
  const [first, ...others] = heads
  return (
    <div className={narrow ? 'card kept narrow' : 'card kept'}>
      <h2 id={titleId}>{title}</h2>
      <p className="soft">{hint}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard. */}
      <section className="scroll" tabIndex={0} aria-labelledby={titleId}>
        {rows.length === 0 ? <p className="soft">{p('noRequests')}</p> : null}
        <table className="station-table" hidden={rows.length === 0}>
          <thead>
            <tr>
              <th scope="col">{first}</th>
              {others.map((head) => (
                <th key={head} scope="col" className="figure">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, counts }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {counts.map((count, column) => (
                  <td key={others[column]} className="figure">
                    {count === hidden ? (
                      <span className="soft">{hidden}</span>
                    ) : count === '' ? (
                      ''
                    ) : (
                      number(count)
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}
