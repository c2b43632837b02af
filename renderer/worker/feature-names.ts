import type { Texts } from '../i18n/text-in.ts'

/** What a worker finds here besides the check-in. `box`: the first-aid box · `daily`: cups, water, raincoats · `share`: what others gave. */
export const featureNames = ['first-aid', 'box', 'daily', 'share', 'shelf', 'jobs', 'services'] as const

export type FeatureName = (typeof featureNames)[number]

/** What a feature is opened for, where one page leads to another about something: a form to fill in, the listing that it answers. */
export type FeatureAbout = { form?: string; listing?: { id: string; title: Texts } }
