import type { OutputOf } from '../../../station/contract/calls.ts'
import { Pictogram } from '../../ui/pictogram.tsx'
import { useAct } from '../ask/use-act.ts'
import type { Desk } from '../desk.ts'
import { ActKey } from '../page/act-key.tsx'
import { TroubleSaid } from '../page/trouble-said.tsx'
import { useDayWords } from '../words/use-day-words.ts'

type Changed = OutputOf<'requests.list'>['changedKeys'][number]
type Props = { desk: Desk; changed: readonly Changed[]; onDone: (office: string) => void }

/** Twelve characters, in threes, as they are read to each other over the telephone. */
const comparedLength = 12

/** Offices that sign with another key than the one first seen here: nothing is sealed to them until somebody has asked the county. */
export function ChangedKeys({ desk, changed, onDone }: Props) {
  const { t, name } = useDayWords()
  const { run, busy, trouble } = useAct(desk, 'requests.acceptKey')
  const accept = async ({ office, offered, name: called }: Changed) => {
    if ((await run({ office, key: offered })) !== null) onDone(name(called).text)
  }
  if (changed.length === 0) return null
  return (
    <section className="panel changed-keys" aria-labelledby="changed-keys-title">
      <h2 id="changed-keys-title">
        <Pictogram name="warning" />
        <span>{t('requests.keyTitle')}</span>
      </h2>
      <p>{t('requests.keyWords')}</p>
      <TroubleSaid trouble={trouble} />
      <ul className="lines">
        {changed.map((each) => (
          <li key={each.office}>
            <span className="line-words">
              <strong>{name(each.name).text}</strong>
              <span>
                {t('requests.keyKnown')} <Fingerprint of={each.pinned} />
              </span>
              <span>
                {t('requests.keyOffered')} <Fingerprint of={each.offered} />
              </span>
            </span>
            {desk.rights.includes('office-keys') ? (
              <ActKey words={t('requests.keyAccept')} busy={busy} look="" onPress={() => void accept(each)} />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Fingerprint({ of }: { of: string }) {
  const groups = of.slice(0, comparedLength).match(/.{1,3}/g) ?? []
  return (
    <bdi dir="ltr" className="digits key-print">
      {groups.join(' ')}
    </bdi>
  )
}
