import type { RecallOrder } from '../../../federation/contract/recalls.ts'
import { recallOrderSchema } from '../../../federation/contract/recalls.ts'

/** Languages a recall's words may be given in; the first must be. */
export const recallLanguages = ['zh-CN', 'ug', 'kk-Arab', 'mn-Mong', 'en'] as const
export type RecallLanguage = (typeof recallLanguages)[number]

/** What an officer has typed so far. `all`: every lot of the item. */
export type RecallDraft = {
  item: string
  all: boolean
  lot: string
  since: string
  words: Readonly<Partial<Record<RecallLanguage, string>>>
}

export type RecallFault = 'noItem' | 'noLot' | 'badLot' | 'noDay' | 'noWords'

/** The recall that a draft makes for a unit's stations, or what is wrong with it. */
export function orderOf(
  { item, all, lot, since, words }: RecallDraft,
  unit: string,
): { ok: true; order: RecallOrder } | { ok: false; fault: RecallFault } {
  const chinese = words['zh-CN']?.trim() ?? ''
  if (item === '') return { ok: false, fault: 'noItem' }
  if (!all && lot.trim() === '') return { ok: false, fault: 'noLot' }
  if (since === '') return { ok: false, fault: 'noDay' }
  if (chinese === '') return { ok: false, fault: 'noWords' }
  const others = recallLanguages.flatMap((language) => {
    const said = words[language]?.trim()
    return said ? [[language, said] as const] : []
  })
  const parsed = recallOrderSchema.safeParse({
    ...{ item, lot: all ? null : lot.trim(), since, unit, rev: 0 },
    words: { 'zh-CN': chinese, ...Object.fromEntries(others) },
  })
  if (parsed.success) return { ok: true, order: parsed.data }
  const wrong = parsed.error.issues[0]?.path[0]
  return { ok: false, fault: wrong === 'since' ? 'noDay' : wrong === 'lot' ? 'badLot' : 'noItem' }
}
