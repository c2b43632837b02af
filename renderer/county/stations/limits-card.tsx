import type { FormEvent } from 'react'
import { useId, useState } from 'react'
import type { Limits } from '../../../federation/contract/fleet.ts'
import { limitsOrderSchema } from '../../../federation/contract/fleet.ts'
import { askHub } from '../hub/ask-hub.ts'
import { useUnits } from '../hub/queries.ts'
import { useAct } from '../hub/use-act.ts'
import { ActTrouble } from '../shell/act-trouble.tsx'
import { useMoments } from '../words/use-moments.ts'
import { useWords } from '../words/use-words.ts'

type LimitsCardProps = { unit: string; limits: Limits; mayKeep: boolean }

/** After how long a silence stations are amber, and red; whose word that is; and the way to accept or change it. */
export function LimitsCard({ unit, limits, mayKeep }: LimitsCardProps) {
  const { t, text } = useWords()
  const say = useMoments()
  const [changing, setChanging] = useState(false)
  const units = useUnits().data?.units ?? []
  const holder = units.find((each) => each.unit === limits.unit)
  const { amberHours, redHours, by, at } = limits
  const whose =
    limits.unit === null
      ? t('fleet.limitsUsual')
      : t('fleet.limitsBy', {
          unit: holder ? text(holder.name) : limits.unit,
          name: by ?? '',
          moment: at === null ? '' : say.instant(at),
        })
  return (
    <section className="limits no-print">
      <p>
        {t('fleet.limits', { amber: amberHours, red: redHours })} <span className="soft">{whose}</span>
      </p>
      {mayKeep && !changing ? (
        <button type="button" className="button" onClick={() => setChanging(true)}>
          {t(limits.unit === null ? 'fleet.limitsAccept' : 'fleet.limitsChange')}
        </button>
      ) : null}
      {changing ? <LimitsForm {...{ unit, limits }} onDone={() => setChanging(false)} /> : null}
    </section>
  )
}

type LimitsFormProps = { unit: string; limits: Limits; onDone: () => void }

function LimitsForm({ unit, limits, onDone }: LimitsFormProps) {
  const { t } = useWords()
  const id = useId()
  const act = useAct(['fleet', 'station'])
  const [amber, setAmber] = useState(String(limits.amberHours))
  const [red, setRed] = useState(String(limits.redHours))
  const [wrong, setWrong] = useState(false)
  async function send(event: FormEvent) {
    event.preventDefault()
    const order = { unit, amberHours: Number(amber), redHours: Number(red), rev: limits.rev }
    const parsed = limitsOrderSchema.safeParse(order)
    setWrong(!parsed.success)
    if (!parsed.success) return
    const body = parsed.data
    if (await act.run(() => askHub('/v1/silence-limits', { method: 'PUT', body }))) onDone()
  }
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      {(
        [
          ['amber', amber, setAmber],
          ['red', red, setRed],
        ] as const
      ).map(([name, value, set]) => (
        <label key={name} htmlFor={`${id}-${name}`}>
          {t(`fleet.limitsOf.${name}`)}
          <input
            id={`${id}-${name}`}
            className="field"
            inputMode="numeric"
            value={value}
            onChange={({ target }) => set(target.value)}
          />
        </label>
      ))}
      <button type="submit" className="button primary" disabled={act.busy}>
        {t('fleet.limitsSave')}
      </button>
      <button type="button" className="button" onClick={onDone}>
        {t('recalls.cancel')}
      </button>
      <p className="fault" role="alert">
        {wrong ? t('fleet.limitsWrong') : ''}
      </p>
      <ActTrouble trouble={act.trouble} />
    </form>
  )
}
