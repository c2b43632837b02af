import type { Texts } from '../i18n/text-in.ts'

/** What a worker finds here besides the check-in. `box`: the first-aid box · `daily`: cups, water, raincoats · `share`: what others gave ·
 * `ask`: the forms · `ticket`: what became of one · `legal`: trouble, law, time limits, help. */
export const featureNames = [
  'first-aid',
  'box',
  'daily',
  'share',
  'shelf',
  'jobs',
  'services',
  'ask',
  'ticket',
  'legal',
] as const

export type FeatureName = (typeof featureNames)[number]

/**
 * What a feature is opened for, where one page leads to another about something. `form`: to be filled in, with what is known of it
 * (`answers`, by field) and the `listing` that it answers. `ticket`: the code of one that has just been given. `item`: of the box, as if it
 * had been chosen there.
 */
export type FeatureAbout = {
  form?: string
  answers?: Readonly<Record<string, string | readonly string[]>>
  listing?: { id: string; title: Texts }
  ticket?: string
  item?: { id: string; containsEthanol: boolean }
  /** Looked at already in this turn: whoever comes back to the listing does not look a second time. */
  seen?: boolean
}
