import { useState } from 'react'
import type { OfficeRow } from '../../../federation/contract/requests.ts'
import { thumbprintOf } from '../../../protocol/keys.ts'
import { monthAfter } from '../../../protocol/months.ts'
import type { OfficeKeys } from '../../../protocol/sealing/office-keys.ts'
import {
  extendMonths,
  monthsAhead,
  rotateMonths,
  signedRecipients,
} from '../../../protocol/sealing/office-keys.ts'
import { askHub } from '../hub/ask-hub.ts'
import { useAct } from '../hub/use-act.ts'
import { ActTrouble } from '../shell/act-trouble.tsx'
import { useMoments } from '../words/use-moments.ts'
import { Deputy } from './deputy.tsx'
import { DestroyMonth } from './destroy-month.tsx'
import { Escrow } from './escrow.tsx'
import { useKeysHeld } from './keys-held.tsx'
import { SaveKeys } from './save-keys.tsx'
import { useCaseWords } from './use-case-words.ts'

type Work = 'extend' | 'rotate' | 'deputy' | 'escrow' | 'destroy'

/** What whoever holds an office's keys can do with them. */
export function OfficeKeysWork({ office, keys }: { office: OfficeRow; keys: OfficeKeys }) {
  const t = useCaseWords()
  const { hold } = useKeysHeld()
  const { today } = useMoments()
  const [work, setWork] = useState<Work>()
  const act = useAct(['offices'])
  const thisMonth = today.slice(0, 7)
  const lastMonth = monthAfter(thisMonth, monthsAhead - 1)
  const published = new Set(office.months.flatMap((each) => (each.state === 'published' ? each.age : [])))
  const ahead = keys.months.filter(({ month }) => month >= thisMonth && month <= lastMonth)
  const newest = new Map(ahead.map((each) => [each.month, each.recipient]))
  const isPublished = [...newest.values()].every((recipient) => published.has(recipient))
  const isShort = newest.size < monthsAhead - keys.destroyed.filter(({ month }) => month >= thisMonth).length

  const publish = (of: OfficeKeys, alsoTo = othersIn(office, of)) =>
    act.run(async () => {
      const months = await signedRecipients(of, { from: thisMonth, alsoTo })
      const recipients = months
        .map(({ body }) => body)
        .filter(({ validFrom }) => validFrom.slice(0, 7) <= lastMonth)
      const isNewKey = office.key !== null && office.key !== (await thumbprintOf(of.signing))
      return askHub(`/v1/offices/${office.office}/recipients`, {
        method: 'PUT',
        body: { recipients, isNewKey },
      })
    })

  async function keep(made: OfficeKeys) {
    hold(made)
    setWork(undefined)
    await publish(made)
  }

  return (
    <div className="keys-work">
      {isPublished ? null : (
        <div className="notice-line">
          <p>{t('work.notPublished', { count: newest.size })}</p>
          <button
            type="button"
            className="button primary"
            disabled={act.busy}
            onClick={() => void publish(keys)}
          >
            {t('work.publish')}
          </button>
        </div>
      )}
      {isShort ? <p className="notice-line">{t('work.short')}</p> : null}
      <ActTrouble trouble={act.trouble} />
      <div className="buttons">
        {(['extend', 'rotate', 'deputy', 'escrow', 'destroy'] as const).map((each) => (
          <button
            key={each}
            type="button"
            className="button"
            aria-expanded={work === each}
            onClick={() => setWork(work === each ? undefined : each)}
          >
            {t(`work.${each}`)}
          </button>
        ))}
      </div>
      {work === 'extend' ? (
        <div className="work">
          <p>{t('work.extendWords')}</p>
          <SaveKeys
            make={() => extendMonths(keys, thisMonth)}
            onSaved={keep}
            save={t('work.saveAndPublish')}
          />
        </div>
      ) : null}
      {work === 'rotate' ? (
        <div className="work">
          <p>{t('work.rotateWords')}</p>
          <SaveKeys
            make={() => rotateMonths(keys, thisMonth)}
            onSaved={keep}
            save={t('work.saveAndPublish')}
          />
        </div>
      ) : null}
      {work === 'deputy' ? (
        <Deputy
          others={othersIn(office, keys)}
          busy={act.busy}
          onPublish={(others) => void publish(keys, others).then((done) => done && setWork(undefined))}
        />
      ) : null}
      {work === 'escrow' ? <Escrow keys={keys} /> : null}
      {work === 'destroy' ? (
        <DestroyMonth office={office.office} keys={keys} onDone={() => setWork(undefined)} />
      ) : null}
    </div>
  )
}

/** Recipients of a deputy, as the newest published month has them beside the office's own. */
function othersIn(office: OfficeRow, { months }: OfficeKeys): string[] {
  const own = new Set(months.map(({ recipient }) => recipient))
  const newest = office.months.findLast((each) => each.state === 'published')
  return newest?.age.some((each) => own.has(each)) ? newest.age.filter((each) => !own.has(each)) : []
}
