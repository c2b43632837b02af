import { appendDeeds } from '../audit/append.ts'
import type { Hub } from '../hub.ts'
import type { Dispatch, DispatchName, Subscription } from '../store/nouns/subscriptions.ts'
import type { StoreWrites } from '../store/store.ts'
import type { Delivering } from './deliver-file.ts'
import { deliverFile } from './deliver-file.ts'
import { delivered, failed, tried } from './dispatch-states.ts'
import type { Fault } from './post-file.ts'
import { makeFile } from './report-formats.ts'

export type Sending = Delivering & {
  hub: Hub
  /** A report that could not be made is a bug of ours. */
  failed: (fault: { dispatch: DispatchName; format: string; error: unknown }) => void
}

type Begun = { subscription: Subscription; dispatch: Dispatch }

/** Sends one dispatch, and notes what came of it; why its target did not take it, if it did not. */
export async function sendDispatch(name: DispatchName, by: Sending): Promise<Fault | undefined> {
  const begun = await by.hub.store.write((writes) => begin(writes, name, by.hub.clock()))
  if (!begun) return undefined
  const { fault, ofTarget } = await sendFormats(begun, by)
  // A hub that stops ends what it was sending: that is nobody's fault, and the next try is due in its time.
  if (fault && by.signal.aborted) return undefined
  await by.hub.store.write((writes) => noteOutcome(writes, begun, { fault, nowMs: by.hub.clock() }))
  return ofTarget ? fault : undefined
}

/** The others of a subscription that wait for the same target: they would have failed in the same way. */
export async function failWith(fault: Fault, waiting: readonly DispatchName[], by: Sending): Promise<void> {
  await by.hub.store.write(async (writes) => {
    for (const name of waiting) {
      const nowMs = by.hub.clock()
      const begun = await begin(writes, name, nowMs)
      if (begun) await noteOutcome(writes, begun, { fault, nowMs })
    }
  })
}

/** Counts the try. Undefined when there is none to make any more: paused, removed, overtaken meanwhile. */
async function begin(writes: StoreWrites, name: DispatchName, nowMs: number): Promise<Begun | undefined> {
  const subscription = await writes.subscriptions.find(name.subscription)
  const held = await writes.subscriptions.dispatch(name)
  const isDue = held?.state === 'waiting' && ((held.nextMs ?? 0) <= nowMs || (held.triedMs ?? 0) > nowMs)
  if (!subscription || subscription.paused || !isDue) return undefined
  const dispatch = tried(held, nowMs)
  await writes.subscriptions.putDispatch(dispatch)
  return { subscription, dispatch }
}

type Outcome = { fault: Fault | undefined; ofTarget: boolean }

async function sendFormats({ subscription, dispatch }: Begun, by: Sending): Promise<Outcome> {
  let unmade: Fault | undefined
  for (const format of subscription.formats.filter((each) => !dispatch.sent.includes(each))) {
    const file = await makeFile(by.hub, { subscription, dispatch, format }).catch((error: unknown): Fault => {
      by.failed({ dispatch, format, error })
      return { fault: 'not-made', about: format }
    })
    // One that cannot be made keeps none of the others back.
    if ('fault' in file) unmade = file
    else {
      const sent = await deliverFile({ subscription, dispatch, format, file }, by)
      if (!sent.ok) return { fault: { fault: sent.fault, about: sent.about }, ofTarget: true }
      await by.hub.store.write((writes) =>
        change(writes, dispatch, (held) => ({ ...held, sent: [...held.sent, format] })),
      )
    }
  }
  return { fault: unmade, ofTarget: false }
}

async function noteOutcome(
  writes: StoreWrites,
  { subscription, dispatch }: Begun,
  { fault, nowMs }: { fault: Fault | undefined; nowMs: number },
): Promise<void> {
  const now = await change(writes, dispatch, (held) =>
    fault ? failed(held, fault, nowMs) : delivered(held, nowMs),
  )
  if (!now || now.state === 'waiting') return
  const { week, revision } = dispatch
  const who = { kind: 'hub', id: 'hub', name: 'hub' } as const
  const about = {
    ...{ name: subscription.name, subscription: subscription.id, week, revision: String(revision) },
    ...{ target: targetName(subscription), formats: subscription.formats.join(' ') },
    ...(fault ? { fault: fault.fault } : {}),
  }
  const what = fault ? 'report-not-sent' : 'report-sent'
  await appendDeeds(writes, [{ atMs: nowMs, kind: 'read', who, unit: subscription.unit, what, about }])
}

/** Nothing is put back that was taken away, or overtaken, while it was on its way. */
async function change(
  writes: StoreWrites,
  name: DispatchName,
  to: (held: Dispatch) => Dispatch,
): Promise<Dispatch | undefined> {
  const held = await writes.subscriptions.dispatch(name)
  if (held?.state !== 'waiting') return undefined
  const now = to(held)
  await writes.subscriptions.putDispatch(now)
  return now
}

/** For the log: never the whole address, in which receivers hide secrets. */
function targetName({ target }: Subscription): string {
  return target.kind === 'webhook' ? new URL(target.url).host : target.folder
}
