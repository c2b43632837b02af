import type { OutputOf } from '../../../station/contract/calls.ts'
import { useAsked } from '../ask/use-asked.ts'
import type { Desk } from '../desk.ts'
import { ListKeys } from '../export/list-keys.tsx'
import type { Table } from '../export/write-csv.ts'
import { DayPage } from '../page/day-page.tsx'
import { Nothing } from '../page/nothing.tsx'
import { TroubleSaid } from '../page/trouble-said.tsx'
import { WhoBadge } from '../shell/who-badge.tsx'
import { useDayWords } from '../words/use-day-words.ts'

type Staff = OutputOf<'staff.trainings'>['staff'][number]
type Stage = Staff['trainings'][number]['stage']

const marks: Record<Stage, string> = { ended: 'mark bad', red: 'mark bad', amber: 'mark soon', green: 'mark' }

/** Who has learned what, and until when it holds. */
export function TrainingsPage({ desk }: { desk: Desk }) {
  const { t, sayCode } = useDayWords()
  const asked = useAsked(desk, 'staff.trainings', {})
  const staff = asked.value?.staff ?? []
  const table = (): Table => ({
    headings: (['by', 'role', 'training', 'until', 'state'] as const).map((one) => t(`column.${one}`)),
    rows: staff.flatMap(({ card, name, role, trainings }) =>
      trainings.map(({ kind, validUntil, stage }) => [
        name ?? card,
        t(`role.${role}`),
        sayCode('training', kind),
        validUntil ?? t('trainings.forever'),
        t(`stage.${stage}`),
      ]),
    ),
  })
  const isEmpty = staff.every(({ trainings }) => trainings.length === 0)
  return (
    <DayPage
      title={t('trainings.title')}
      keys={isEmpty ? null : <ListKeys file={`trainings-${asked.value?.day ?? ''}`} table={table} />}
    >
      <TroubleSaid trouble={asked.trouble} again={asked.again} />
      {asked.value === null ? null : isEmpty ? (
        <Nothing pictogram="training">{t('trainings.empty')}</Nothing>
      ) : (
        <>
          <p className="soft">{t('trainings.words')}</p>
          {staff.map((one) => (
            <section key={one.card} className="panel" aria-label={one.name ?? one.card}>
              <WhoBadge name={one.name} card={one.card} role={one.role} />
              <Trainings of={one} />
            </section>
          ))}
        </>
      )}
    </DayPage>
  )
}

function Trainings({ of }: { of: Staff }) {
  const { t, sayCode } = useDayWords()
  if (of.trainings.length === 0) return <p className="soft">{t('trainings.none')}</p>
  return (
    <ul className="lines">
      {of.trainings.map(({ kind, validUntil, stage }) => (
        <li key={kind}>
          <strong className="line-words">{sayCode('training', kind)}</strong>
          <span>
            {validUntil === null ? t('trainings.forever') : t('trainings.until', { day: validUntil })}
          </span>
          <span className={marks[stage]}>{t(`stage.${stage}`)}</span>
        </li>
      ))}
    </ul>
  )
}
