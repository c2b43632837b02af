import type { Hub } from '../hub.ts'
import type { Dispatch, Subscription } from '../store/nouns/subscriptions.ts'
import type { Resolve } from './checked-address.ts'
import { checkedAddress } from './checked-address.ts'
import type { Sent } from './post-file.ts'
import { postFile } from './post-file.ts'
import type { ReportFile } from './report-formats.ts'
import { webhookHeaders } from './sign-webhook.ts'
import { writeFile } from './write-file.ts'

/** A federation's year of weeks as a picture book is far smaller; a receiver that takes more is asked for by nobody. */
const mostBytes = 16 * 1024 * 1024

export type Delivering = {
  hub: Pick<Hub, 'allowed' | 'clock'>
  resolve: Resolve
  timeoutMs: number
  signal: AbortSignal
}

/** `format` is part of the name that a receiver knows the file by. */
export type ToDeliver = { subscription: Subscription; dispatch: Dispatch; format: string; file: ReportFile }

/** Brings one file of a dispatch to where the subscription wants it, if the operator lets it go there. */
export async function deliverFile(asked: ToDeliver, by: Delivering): Promise<Sent> {
  const { subscription, file } = asked
  if (file.bytes.length > mostBytes) return { ok: false, fault: 'too-large', about: asked.format }
  if (subscription.target.kind === 'webhook') return post(asked, subscription.target.url, by)
  const { reportsDir } = by.hub.allowed
  if (reportsDir === undefined) return { ok: false, fault: 'no-folders', about: '' }
  const folders = [subscription.unit, subscription.target.folder]
  return writeFile({ reportsDir, folders, writer: subscription.id, file })
}

async function post(
  { subscription, dispatch, format, file }: ToDeliver,
  to: string,
  by: Delivering,
): Promise<Sent> {
  const url = new URL(to)
  const at = await checkedAddress(url, { hosts: by.hub.allowed.hosts, resolve: by.resolve })
  if (!at.ok) return at
  // A full stop parts what is signed, and has no place in the name.
  const id = `${subscription.id}_${dispatch.week}_r${dispatch.revision}_${format}`
  const { name, type, bytes } = file
  const signed = webhookHeaders({ id, atMs: by.hub.clock(), bytes, secret: subscription.secret ?? '' })
  const headers = {
    ...signed,
    'content-type': type,
    'content-disposition': `attachment; filename="${name}"`,
  }
  const { timeoutMs, signal } = by
  return postFile({ url, at, headers, bytes, timeoutMs, signal })
}
