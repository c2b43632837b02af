import { useId, useState } from 'react'
import { officeIdSchema } from '../../../protocol/ids.ts'
import { askHub } from '../hub/ask-hub.ts'
import { useAct } from '../hub/use-act.ts'
import { ActTrouble } from '../shell/act-trouble.tsx'
import { useCaseWords } from './use-case-words.ts'

/** Which forms come to an office: `desk` of their documents. */
const desks = [
  'legal',
  'jobs',
  'programmes',
  'membership',
  'hardship',
  'demands',
  'counselling',
  'mutual-aid',
] as const
type Desk = (typeof desks)[number]

/** An office that stations may send requests to. Its keys are made afterwards: until then nobody can. */
export function NewOffice({ unit, onMade }: { unit: string; onMade: () => void }) {
  const t = useCaseWords()
  const act = useAct(['offices'])
  const [office, setOffice] = useState(`${unit}-legal`)
  const [name, setName] = useState('')
  const [english, setEnglish] = useState('')
  const [phone, setPhone] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<Desk>>(new Set(['legal']))
  const ids = { office: useId(), name: useId(), english: useId(), phone: useId() }
  const isFull = officeIdSchema.safeParse(office).success && name.trim() !== '' && chosen.size > 0

  function toggle(desk: Desk) {
    const next = new Set(chosen)
    if (!next.delete(desk)) next.add(desk)
    setChosen(next)
  }

  async function make() {
    const body = {
      ...{ rev: 0, unit, desks: desks.filter((desk) => chosen.has(desk)) },
      name: { 'zh-CN': name.trim(), ...(english.trim() === '' ? {} : { en: english.trim() }) },
      ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
    }
    return askHub(`/v1/offices/${office}`, { method: 'PUT', body })
  }

  return (
    <section className="card new-office">
      <h2>{t('offices.new')}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void act.run(make).then((done) => done && onMade())
        }}
      >
        <div className="fields">
          <label htmlFor={ids.name}>
            {t('new.name')}
            <input
              id={ids.name}
              className="field"
              maxLength={60}
              value={name}
              onChange={({ target }) => setName(target.value)}
            />
          </label>
          <label htmlFor={ids.english}>
            {t('new.english')}
            <input
              id={ids.english}
              className="field"
              maxLength={60}
              value={english}
              onChange={({ target }) => setEnglish(target.value)}
            />
          </label>
          <label htmlFor={ids.phone}>
            {t('new.phone')}
            <input
              id={ids.phone}
              className="field"
              inputMode="tel"
              maxLength={20}
              value={phone}
              onChange={({ target }) => setPhone(target.value)}
            />
          </label>
          <label htmlFor={ids.office}>
            {t('new.office')}
            <input
              id={ids.office}
              className="field"
              maxLength={64}
              value={office}
              onChange={({ target }) => setOffice(target.value)}
            />
          </label>
        </div>
        <fieldset className="desks">
          <legend>{t('new.desks')}</legend>
          {desks.map((desk) => (
            <label key={desk}>
              <input type="checkbox" checked={chosen.has(desk)} onChange={() => toggle(desk)} />
              {t(`desk.${desk}`)}
            </label>
          ))}
        </fieldset>
        <ActTrouble trouble={act.trouble} />
        <button type="submit" className="button primary" disabled={!isFull || act.busy}>
          {t('new.make')}
        </button>
      </form>
    </section>
  )
}
