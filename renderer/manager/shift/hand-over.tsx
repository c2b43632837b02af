import { useState } from 'react'
import { useAct } from '../ask/use-act.ts'
import type { Desk } from '../desk.ts'
import { ActKey } from '../page/act-key.tsx'
import { DayPage } from '../page/day-page.tsx'
import { Nothing } from '../page/nothing.tsx'
import { Pick } from '../page/pick.tsx'
import { TroubleSaid } from '../page/trouble-said.tsx'
import { rolePictogram } from '../words/role-pictogram.ts'
import { useDayWords } from '../words/use-day-words.ts'
import { useStaffNames } from '../words/use-staff-names.ts'
import { ChecksFoot } from './checks-foot.tsx'
import { ChecksList } from './checks-list.tsx'
import { checksMade, nothingFound } from './checks-made.ts'
import { GuestKey } from './guest-key.tsx'
import { HandoverNote } from './handover-note.tsx'

type Props = {
  desk: Desk
  /** Who keeps the station now. */
  keeper: string | null
  onBack: () => void
  onDone: (words: string) => void
}

/** To whom, in what state, and with which words. */
export function HandOver({ desk, keeper, onBack, onDone }: Props) {
  const { t } = useDayWords()
  const { cards, nameOf } = useStaffNames(desk)
  const [to, setTo] = useState<string | null>(null)
  const [guest, setGuest] = useState(false)
  const [found, setFound] = useState(nothingFound)
  const [note, setNote] = useState('')
  const { run, busy, trouble } = useAct(desk, 'shifts.handOver')
  const others = cards.filter(({ card, state }) => card !== keeper && state === 'valid')

  const handOver = async () => {
    if (to === null) return
    const said = note.trim()
    const act = { to, guest, checks: checksMade(found), ...(said === '' ? {} : { note: said }) }
    if ((await run(act)) !== null) onDone(t('shift.handedOver', { name: nameOf(to) }))
  }

  return (
    <DayPage
      title={t('shift.handOverTitle')}
      onBack={onBack}
      foot={
        <>
          {to === null ? <p className="soft">{t('shift.chooseTo')}</p> : <ChecksFoot found={found} />}
          <ActKey
            pictogram="hand-over"
            words={t('shift.handOver')}
            busy={busy}
            disabled={to === null}
            onPress={() => void handOver()}
          />
        </>
      }
    >
      <TroubleSaid trouble={trouble} />
      <section className="panel" aria-labelledby="to-title">
        <h2 id="to-title">{t('shift.to')}</h2>
        {others.length === 0 ? (
          <Nothing pictogram="manager">{t('shift.noOther')}</Nothing>
        ) : (
          <div className="picks">
            {others.map(({ card, name, role }) => (
              <Pick
                key={card}
                pictogram={rolePictogram[role]}
                chosen={card === to}
                onPress={() => {
                  setTo(card)
                  setGuest(role === 'guest')
                }}
              >
                <bdi>{name ?? card}</bdi>
              </Pick>
            ))}
          </div>
        )}
        <GuestKey guest={guest} onChange={setGuest} />
      </section>
      <ChecksList found={found} onChange={setFound} />
      <HandoverNote note={note} onChange={setNote} />
    </DayPage>
  )
}
