import type { StationSaid } from '../../../../federation/contract/stations.ts'
import { stationSaidSchema } from '../../../../federation/contract/stations.ts'

/** Languages a station's name may be given in; the first must be. */
export const nameLanguages = ['zh-CN', 'ug', 'kk-Arab', 'mn-Mong', 'en'] as const
export type NameLanguage = (typeof nameLanguages)[number]

/** What an officer has typed so far. */
export type SaidDraft = {
  names: Readonly<Partial<Record<NameLanguage, string>>>
  host: string
  address: string
  hours: string
  phone: string
  services: readonly string[]
}

export type SaidFault = 'noName' | 'longName' | 'badPhone' | 'badWords'

type Said = Omit<StationSaid, 'name'> & { name: Record<string, string> }

export function draftOf(said: Said | undefined): SaidDraft {
  return {
    names: said?.name ?? {},
    host: said?.hostOrganisation?.['zh-CN'] ?? '',
    address: said?.address?.['zh-CN'] ?? '',
    hours: said?.hours ?? '',
    phone: said?.phone ?? '',
    services: said?.services ?? [],
  }
}

/** What a draft says of a station, or what is wrong with it. `before`: translations that the form does not show are kept. */
export function saidOf(
  draft: SaidDraft,
  before: Said | undefined,
): { ok: true; said: StationSaid } | { ok: false; fault: SaidFault } {
  const chinese = draft.names['zh-CN']?.trim() ?? ''
  if (chinese === '') return { ok: false, fault: 'noName' }
  if (chinese.length > 40) return { ok: false, fault: 'longName' }
  const names = nameLanguages.flatMap((code) => {
    const name = draft.names[code]?.trim() ?? ''
    return name === '' ? [] : [[code, name] as const]
  })
  const wordsIn = (typed: string, held: Said['address']) =>
    typed.trim() === '' ? undefined : { ...held, 'zh-CN': typed.trim() }
  const host = wordsIn(draft.host, before?.hostOrganisation)
  const address = wordsIn(draft.address, before?.address)
  const parsed = stationSaidSchema.safeParse({
    name: Object.fromEntries(names),
    ...(host && { hostOrganisation: host }),
    ...(address && { address }),
    ...(draft.hours.trim() !== '' && { hours: draft.hours.trim() }),
    ...(draft.phone.trim() !== '' && { phone: draft.phone.trim() }),
    ...(draft.services.length > 0 && { services: [...draft.services] }),
  })
  if (parsed.success) return { ok: true, said: parsed.data }
  const isPhone = parsed.error.issues.some(({ path }) => path[0] === 'phone')
  return { ok: false, fault: isPhone ? 'badPhone' : 'badWords' }
}
