import { accountNameSchema } from '../../../federation/contract/account-name.ts'
import type {
  ReportFormat,
  SubscriptionChange,
  SubscriptionRow,
  Subscriptions,
  Target,
} from '../../../federation/contract/subscriptions.ts'
import { firstHour, folderSchema, webhookUrlSchema } from '../../../federation/contract/subscriptions.ts'

/** What an officer has typed of a subscription: both targets stay there while they choose. */
export type SubscriptionDraft = {
  name: string
  kind: 'folder' | 'webhook'
  folder: string
  url: string
  formats: readonly ReportFormat[]
  hour: number
  restatements: boolean
  language: 'zh-CN' | 'en'
}

export type DraftFault = 'name' | 'folder' | 'url' | 'host' | 'formats'

type Allowed = Pick<Subscriptions, 'folders' | 'hosts'>

/** An hour after the report is fixed: stations that deliver with the first light are in it. */
const usualHour = firstHour + 1

export function draftOf(row: SubscriptionRow | undefined, allowed: Allowed): SubscriptionDraft {
  if (!row)
    return {
      ...{ name: '', kind: allowed.folders ? 'folder' : 'webhook', folder: '', url: '', formats: ['csv'] },
      ...{ hour: usualHour, restatements: true, language: 'zh-CN' },
    }
  const { name, target, formats, hour, restatements, language } = row
  return {
    ...{ name, kind: target.kind, formats, hour, restatements, language },
    folder: target.kind === 'folder' ? target.folder : '',
    url: target.kind === 'webhook' ? target.url : '',
  }
}

type Order = Omit<SubscriptionChange, 'rev' | 'paused'>

/** What the hub is asked, or the first thing that it would not take. `kept`: where it goes now; there it may stay. */
export function orderOf(
  draft: SubscriptionDraft,
  { hosts, kept }: Allowed & { kept?: Target | undefined },
): { ok: true; order: Order } | { ok: false; fault: DraftFault } {
  const { kind, formats, hour, restatements, language } = draft
  const name = accountNameSchema.safeParse(draft.name)
  if (!name.success) return { ok: false, fault: 'name' }
  const [folder, url] = [draft.folder.trim(), draft.url.trim()]
  if (kind === 'folder' && !folderSchema.safeParse(folder).success) return { ok: false, fault: 'folder' }
  if (kind === 'webhook' && !webhookUrlSchema.safeParse(url).success) return { ok: false, fault: 'url' }
  const isKept = kept?.kind === 'webhook' && kept.url === url
  if (kind === 'webhook' && !isKept && !isListed(new URL(url), hosts)) return { ok: false, fault: 'host' }
  if (formats.length === 0) return { ok: false, fault: 'formats' }
  const target = kind === 'folder' ? { kind, folder } : { kind, url }
  return {
    ok: true,
    order: { name: name.data, target, formats: [...formats], hour, restatements, language },
  }
}

/** Listed with its port, or without it for the usual one. */
function isListed({ protocol, hostname, port }: URL, hosts: readonly string[]): boolean {
  const usual = protocol === 'https:' ? '443' : '80'
  const at = port === '' ? usual : port
  return hosts.includes(`${hostname}:${at}`) || (at === usual && hosts.includes(hostname))
}
