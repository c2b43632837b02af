import type { BrowserContext } from '@playwright/test'
import { expect } from '@playwright/test'
import { v7 } from 'uuid'
import type { InputOf, OutputOf } from '../../station/contract/calls.ts'
import type { StaffedStation } from './manager-station.ts'
import { staff } from './manager-station.ts'

type Line = InputOf<'stock.receive'>['lines'][number]

/** One call of the manager's, from outside the page and before anybody is signed in at it. */
export async function asManager<T>(
  staffed: StaffedStation,
  context: BrowserContext,
  act: { call: string; input: object },
): Promise<T> {
  const call = async <T>(name: string, data: unknown) => {
    const answer = await context.request.post(`${staffed.station.url()}/contract/${name}`, {
      data,
      headers: { origin: staffed.station.url() },
    })
    const said = (await answer.json()) as { ok: boolean; value: T }
    expect(said, name).toMatchObject({ ok: true })
    return said.value
  }
  const { card, pin } = staff.manager
  const signedIn = await call<OutputOf<'staff.signIn'>>('staff.signIn', { act: v7(), card, pin })
  if (signedIn.is !== 'signed-in') throw new Error('the manager is not let in')
  const { session } = signedIn
  const done = await call<T>(act.call, { ...act.input, session, act: v7() })
  await call('staff.signOut', { session })
  return done
}

/** Goods come in, as a manager would enter them. */
export async function receiveGoods(staffed: StaffedStation, context: BrowserContext, lines: Line[]) {
  await asManager(staffed, context, { call: 'stock.receive', input: { source: 'union', lines } })
}

/** How many of an item the box says there are. */
export async function availableOf(staffed: StaffedStation, context: BrowserContext, item: string) {
  const { items } = await staffed.station.ask<OutputOf<'stock.box'>>(context, 'stock.box')
  return items.find((each) => each.item.id === item)?.available
}
