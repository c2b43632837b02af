import type { ListingKind } from '../../../station/contract/listings.ts'
import type { FeatureName } from '../feature-names.ts'

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

type Way = { feature: FeatureName; pictogram: string; words: 'services.shelf' }

/** Other features that are found here, too: a line for each. */
export const waysOn: readonly Way[] = [{ feature: 'shelf', pictogram: 'share', words: 'services.shelf' }]

export function pictogramOf(kind: ListingKind): string {
  return serviceKinds.find((each) => each.kind === kind)?.pictogram ?? 'jobs'
}
