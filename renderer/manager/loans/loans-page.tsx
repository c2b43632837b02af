import { useState } from 'react'
import type { OutputOf } from '../../../station/contract/calls.ts'
import { Pictogram } from '../../ui/pictogram.tsx'
import { PressButton } from '../../ui/press-button.tsx'
import { useAsked } from '../ask/use-asked.ts'
import type { Desk } from '../desk.ts'
import { ListKeys } from '../export/list-keys.tsx'
import type { Table } from '../export/write-csv.ts'
import { DayPage } from '../page/day-page.tsx'
import { DoneSaid } from '../page/done-said.tsx'
import { Nothing } from '../page/nothing.tsx'
import { TroubleSaid } from '../page/trouble-said.tsx'
import { useDayWords } from '../words/use-day-words.ts'
import { useMoments } from '../words/use-moments.ts'
import { VoidLoan } from './void-loan.tsx'

type Loan = OutputOf<'loans.shelf'>['out'][number]

/** What is out, the longest first; nobody's name, only numbers. */
export function LoansPage({ desk, timeZone }: { desk: Desk; timeZone: string }) {
  const { t, name } = useDayWords()
  const { moment, full, daysSince, today } = useMoments(timeZone)
  const asked = useAsked(desk, 'loans.shelf', {})
  const [voiding, setVoiding] = useState<Loan | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const out = [...(asked.value?.out ?? [])].sort((a, b) => (a.since < b.since ? -1 : 1))
  const itemOf = (code: string) => asked.value?.items.find(({ item }) => item.id === code)?.item
  const nameOf = (code: string) => {
    const item = itemOf(code)
    return item === undefined ? code : name(item.name).text
  }
  const table = (): Table => ({
    headings: [t('column.item'), t('column.shelf'), t('column.since'), t('column.days')],
    rows: out.map(({ item, code, since }) => [nameOf(item), code, full(since), daysSince(since)]),
  })

  return (
    <DayPage
      title={t('loans.title')}
      keys={out.length === 0 ? null : <ListKeys file={`loans-${today()}`} table={table} />}
    >
      {said === null ? null : <DoneSaid key={said} words={said} onOver={() => setSaid(null)} />}
      <TroubleSaid trouble={asked.trouble} again={asked.again} />
      {asked.value === null ? null : out.length === 0 ? (
        <Nothing pictogram="loans">{t('loans.empty')}</Nothing>
      ) : (
        <section className="panel" aria-label={t('loans.title')}>
          <p className="soft">{t('loans.words')}</p>
          <ul className="lines">
            {out.map((loan) => (
              <li key={`${loan.loan.epoch} ${loan.loan.seq}`}>
                <Pictogram name={itemOf(loan.item)?.pictogram ?? 'loans'} />
                <span className="line-words">
                  <strong>{nameOf(loan.item)}</strong>
                  <span>
                    {t('loans.shelf', { code: loan.code })} ·{' '}
                    <bdi dir="ltr" className="digits">
                      {moment(loan.since)}
                    </bdi>
                  </span>
                </span>
                <span className="mark calm">
                  {daysSince(loan.since) === 0
                    ? t('loans.today')
                    : t('loans.days', { count: daysSince(loan.since) })}
                </span>
                {desk.rights.includes('void') ? (
                  <PressButton className="key small" onPress={() => setVoiding(loan)}>
                    <Pictogram name="close" />
                    <span>{t('loans.void')}</span>
                  </PressButton>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      )}
      {voiding === null ? null : (
        <VoidLoan
          desk={desk}
          loan={voiding}
          called={`${nameOf(voiding.item)} · ${voiding.code}`}
          onClose={() => setVoiding(null)}
          onDone={() => {
            setSaid(`${nameOf(voiding.item)} ${voiding.code}: ${t('loans.voided')}`)
            setVoiding(null)
          }}
        />
      )}
    </DayPage>
  )
}
