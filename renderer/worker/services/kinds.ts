import type { ListingKind } from '../../../protocol/listing-kinds.ts'
import type { FeatureAbout, FeatureName } from '../feature-names.ts'

/** What is listed besides jobs, most asked for first; each has a drawing of its own name, or the one told. */
export const serviceKinds = [
  { kind: 'programme', pictogram: 'programme' },
  { kind: 'course', pictogram: 'course' },
  { kind: 'event', pictogram: 'event' },
  { kind: 'law-card', pictogram: 'law-card' },
  { kind: 'hotline', pictogram: 'hotline' },
  { kind: 'drive', pictogram: 'gift' },
  { kind: 'notice', pictogram: 'news' },
  { kind: 'story', pictogram: 'story' },
] as const satisfies readonly { kind: ListingKind; pictogram: string }[]

type Way = {
  feature: FeatureName
  about?: FeatureAbout
  pictogram: string
  words: 'services.ask' | 'services.ticket' | 'services.say' | 'services.shelf'
}

/** Other features that are found here, too: a line for each. */
export const waysOn: readonly Way[] = [
  { feature: 'ask', pictogram: 'papers', words: 'services.ask' },
  { feature: 'ticket', pictogram: 'ticket', words: 'services.ticket' },
  { feature: 'ask', about: { form: 'demand' }, pictogram: 'speak', words: 'services.say' },
  { feature: 'shelf', pictogram: 'share', words: 'services.shelf' },
]

export function pictogramOf(kind: ListingKind): string {
  return serviceKinds.find((each) => each.kind === kind)?.pictogram ?? 'jobs'
}
