import { useState } from 'react'
import type { OutputOf } from '../../../station/contract/calls.ts'
import type { Description } from '../../host/use-description.ts'
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
import { VoidVisit } from './void-visit.tsx'

type Visit = OutputOf<'visits.recent'>['visits'][number]
type Props = { desk: Desk; description: Description; onBack: () => void }

/** Who came in the running shift, the newest first: the kind of worker and nothing of who it was. One that was none is voided here. */
export function VisitsPage({ desk, description, onBack }: Props) {
  const { t, name } = useDayWords()
  const { moment, full, today } = useMoments(description.timeZone)
  const asked = useAsked(desk, 'visits.recent', { everyMs: 10_000 })
  const [voiding, setVoiding] = useState<Visit | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const visits = asked.value?.visits ?? []
  const kindOf = (code: string) => description.categories.find((each) => each.code === code)
  const sayKind = (code: string) => {
    const kind = kindOf(code)
    return kind === undefined ? code : name(kind.name, code).text
  }
  const sayServices = (codes: readonly string[]) =>
    codes.map((code) => {
      const service = description.services.find((each) => each.code === code)
      return service === undefined ? code : name(service.name, code).text
    })
  const called = ({ at, category }: Visit) => `${sayKind(category)} · ${moment(at)}`
  const table = (): Table => ({
    headings: [t('column.at'), t('column.kind'), t('column.services'), t('column.people'), t('column.state')],
    rows: visits.map(({ at, category, services, people, voided }) => [
      ...[full(at), sayKind(category), sayServices(services).join(', ')],
      ...[people, voided ? t('visits.voided') : ''],
    ]),
  })

  return (
    <DayPage
      title={t('visits.title')}
      onBack={onBack}
      keys={visits.length === 0 ? null : <ListKeys file={`visits-of-shift-${today()}`} table={table} />}
    >
      {said === null ? null : <DoneSaid key={said} words={said} onOver={() => setSaid(null)} />}
      <TroubleSaid trouble={asked.trouble} again={asked.again} />
      {asked.value === null ? null : visits.length === 0 ? (
        <Nothing pictogram="rest">{t('visits.empty')}</Nothing>
      ) : (
        <section className="panel" aria-label={t('visits.title')}>
          <p className="soft">{t('visits.words')}</p>
          <ul className="lines">
            {visits.map((visit) => (
              <li key={`${visit.visit.epoch} ${visit.visit.seq}`}>
                <Pictogram name={kindOf(visit.category)?.pictogram ?? visit.category} />
                <span className="line-words">
                  <strong>{sayKind(visit.category)}</strong>
                  <span>
                    <bdi dir="ltr" className="digits">
                      {moment(visit.at)}
                    </bdi>{' '}
                    · {sayServices(visit.services).join(' · ')}
                    {visit.people > 1 ? ` · ${t('sessions.persons', { count: visit.people })}` : ''}
                  </span>
                </span>
                {visit.voided ? (
                  <span className="mark calm">{t('visits.voided')}</span>
                ) : desk.rights.includes('void') ? (
                  <PressButton className="key small" onPress={() => setVoiding(visit)}>
                    <Pictogram name="close" />
                    <span>{t('visits.void')}</span>
                  </PressButton>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      )}
      {voiding === null ? null : (
        <VoidVisit
          desk={desk}
          visit={voiding.visit}
          called={called(voiding)}
          onClose={() => setVoiding(null)}
          onDone={() => {
            setSaid(`${called(voiding)}: ${t('visits.voided')}`)
            setVoiding(null)
          }}
        />
      )}
    </DayPage>
  )
}
