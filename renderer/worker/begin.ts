import type { Flow } from './flow.ts'
import { freshFlow } from './flow.ts'

/** What a person may set for as long as they stand here. */
export type Ease = { sunlight: boolean; lowReach: boolean }

/** Where each turn begins. A preview begins at the page it is about, in a language and a theme; that is nobody's doing yet. */
export type Begin = { language: string; ease: Ease; flow: Flow }

export const noEase: Ease = { sunlight: false, lowReach: false }

/** A kiosk's turns: in Chinese, at the door. */
export const freshBegin: Begin = { language: 'zh-CN', ease: noEase, flow: freshFlow }
