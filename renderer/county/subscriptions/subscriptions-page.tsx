import { useState } from 'react'
import type { Units } from '../../../federation/contract/fleet.ts'
import type { SubscriptionRow, Subscriptions } from '../../../federation/contract/subscriptions.ts'
import { ShownOnce } from '../accounts/shown-once.tsx'
import { Loading, TroubleNotice } from '../shell/notices.tsx'
import { SubscriptionForm } from './subscription-form.tsx'
import { SubscriptionLine } from './subscription-line.tsx'
import { useSubscriptions } from './subscription-queries.ts'
import { useSubscriptionWords } from './use-subscription-words.ts'

type PageProps = { unit: string; units: Units; nameOf: (unit: string) => string }

/** Where weekly reports go by themselves: made, changed, paused, ended; and what became of what was sent. */
export function SubscriptionsPage({ unit, units, nameOf }: PageProps) {
  const words = useSubscriptionWords()
  const known = useSubscriptions(unit)
  if (known.data) return <SubscriptionList known={known.data} units={units} nameOf={nameOf} />
  if (known.error) return <TroubleNotice error={known.error} onAgain={() => void known.refetch()} />
  return <Loading words={words('loading')} />
}

/** A secret that is on the screen once, and whose. */
export type Handed = { name: string; secret: string }

type ListProps = Omit<PageProps, 'unit'> & { known: Subscriptions }

function SubscriptionList({ known, units, nameOf }: ListProps) {
  const words = useSubscriptionWords()
  const [open, setOpen] = useState<'new' | SubscriptionRow>()
  const [handed, setHanded] = useState<Handed>()
  const { unit, subscriptions, folders, hosts } = known
  const isAllowed = folders || hosts.length > 0
  const unsent = subscriptions.filter(({ unsentCount }) => unsentCount > 0).length
  const count = subscriptions.length
  const done = (made: Handed | undefined) => {
    setOpen(undefined)
    if (made) setHanded(made)
  }
  return (
    <>
      <section className="card summary subscriptions">
        <p className="sentence">
          {words(count === 0 ? 'none' : 'sentence', { count, unit: nameOf(unit) })}{' '}
          {count === 0 ? null : unsent > 0 ? (
            <strong className="unsent">{words('someUnsent', { count: unsent })}</strong>
          ) : (
            words('allArrived')
          )}
        </p>
        <p>{words('words')}</p>
        {isAllowed ? null : <p className="notice-line">{words('nothingAllowed')}</p>}
        {isAllowed && open !== 'new' ? (
          <div className="buttons">
            <button type="button" className="button primary" onClick={() => setOpen('new')}>
              {words('add')}
            </button>
          </div>
        ) : null}
      </section>
      {open === undefined ? null : (
        <SubscriptionForm
          key={open === 'new' ? open : open.subscription}
          {...{ known, units }}
          row={open === 'new' ? undefined : open}
          onDone={done}
        />
      )}
      {handed ? (
        <ShownOnce
          key={handed.secret}
          title={words('secretTitle', { name: handed.name })}
          words={words('secretWords')}
          secret={handed.secret}
          onClose={() => setHanded(undefined)}
        />
      ) : null}
      <ul className="accounts">
        {subscriptions.map((row) => (
          <SubscriptionLine
            key={row.subscription}
            row={row}
            at={known.at}
            unitName={nameOf(row.unit)}
            onEdit={() => setOpen(row)}
            onHanded={setHanded}
          />
        ))}
      </ul>
    </>
  )
}
