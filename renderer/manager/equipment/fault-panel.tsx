import type { Piece } from '../../../station/contract/equipment.ts'
import { useAct } from '../ask/use-act.ts'
import type { Desk } from '../desk.ts'
import { ActKey } from '../page/act-key.tsx'
import { TroubleSaid } from '../page/trouble-said.tsx'
import { useDayWords } from '../words/use-day-words.ts'
import { useMoments } from '../words/use-moments.ts'
import { useStaffNames } from '../words/use-staff-names.ts'

type Props = { desk: Desk; fault: Piece['faults'][number]; timeZone: string; onDone: (words: string) => void }

const outcomes = [
  { outcome: 'repaired', pictogram: 'tools' },
  { outcome: 'replaced', pictogram: 'sync' },
  { outcome: 'retired', pictogram: 'close' },
] as const

/** One open fault: what, since when, by whom, and the three ways it can end. */
export function FaultPanel({ desk, fault, timeZone, onDone }: Props) {
  const { t, sayCode } = useDayWords()
  const { moment, daysSince } = useMoments(timeZone)
  const { sayBy } = useStaffNames(desk)
  const { run, busy, trouble } = useAct(desk, 'equipment.repair')
  const days = daysSince(fault.since)
  const settle = async (outcome: (typeof outcomes)[number]['outcome']) => {
    if ((await run({ fault: fault.name, outcome })) !== null)
      onDone(`${t('equipment.settled')}: ${t(`outcome.${outcome}`)}`)
  }
  return (
    <section className="panel" aria-label={sayCode('fault', fault.fault)}>
      <div className="panel-head">
        <h2>{sayCode('fault', fault.fault)}</h2>
        <span className="mark bad">
          {days === 0 ? t('equipment.today') : t('equipment.daysOpen', { count: days })}
        </span>
      </div>
      <p>
        <bdi dir="ltr" className="digits">
          {moment(fault.since)}
        </bdi>{' '}
        · <bdi>{sayBy(fault.by)}</bdi>
      </p>
      {fault.note === null ? null : (
        <p>
          <bdi>{fault.note}</bdi>
        </p>
      )}
      <TroubleSaid trouble={trouble} />
      {desk.rights.includes('equipment') ? (
        <>
          <h3>{t('equipment.outcome')}</h3>
          <div className="panel-keys">
            {outcomes.map(({ outcome, pictogram }) => (
              <ActKey
                key={outcome}
                look={outcome === 'repaired' ? 'act' : ''}
                pictogram={pictogram}
                words={t(`outcome.${outcome}`)}
                busy={busy}
                onPress={() => void settle(outcome)}
              />
            ))}
          </div>
        </>
      ) : null}
    </section>
  )
}
