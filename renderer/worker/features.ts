import type { i18n } from 'i18next'
import type { ComponentType } from 'react'
import type { StationClient } from '../../station/contract/client.ts'
import type { Description } from '../host/use-description.ts'
import type { Namespace } from '../i18n/set-up-i18n.ts'
import { loadAllLanguages, loadLanguage } from '../i18n/set-up-i18n.ts'
import type { KioskKey } from '../i18n/use-say.ts'
import type { Mailbox } from '../mailbox/mailbox.ts'
import type { Shape } from '../ui/use-screen.ts'
import type { FeatureAbout, FeatureName } from './feature-names.ts'
import { featureNames } from './feature-names.ts'

/** What a feature is given. It draws its page, and its keys inside <PageKeys>; bars, help and "still here?" are around it. */
export type FeatureProps = {
  name: FeatureName
  /** What it was opened for; nothing for whoever came by a door. */
  about: FeatureAbout
  client: StationClient
  mailbox: Mailbox
  description: Description
  grid: { columns: number; rows: number }
  shape: Shape
  /** The kind of work the person has said in this turn. */
  said: string | null
  /** Something lies over the page: nothing may come by itself. */
  covered: boolean
  /** The person's hands are needed elsewhere: "still here?" has time. */
  onHandsBusy: (busy: boolean) => void
  /** `here`: what this page is about by now; coming back, it is opened for that. */
  onOpen: (feature: FeatureName, about?: FeatureAbout, here?: FeatureAbout) => void
  onBack: () => void
  /** The turn is over. */
  onLeave: () => void
}

type Door = {
  feature: FeatureName
  about?: FeatureAbout
  pictogram: string
  key: KioskKey & `doors.${string}`
  /** Also found behind "services": a low glass has no room for it on the first page. */
  alsoInside?: boolean
}

type Part = {
  load: () => Promise<{ view: ComponentType<FeatureProps>; pictures?: readonly string[] }>
  words: readonly Namespace[]
}

const parts: Record<FeatureName, Part> = {
  'first-aid': {
    load: async () => {
      const { FirstAid, pictures } = await import('./first-aid/first-aid.tsx')
      return { view: FirstAid, pictures }
    },
    words: ['first-aid'],
  },
  box: { load: loadBox, words: ['first-aid'] },
  daily: { load: loadBox, words: ['first-aid'] },
  share: { load: loadBox, words: ['first-aid'] },
  shelf: {
    load: async () => {
      const { Shelf, pictures } = await import('./shelf/shelf.tsx')
      return { view: Shelf, pictures }
    },
    words: ['shelf'],
  },
  jobs: {
    load: async () => {
      const { Jobs, pictures } = await import('./jobs/jobs.tsx')
      return { view: Jobs, pictures }
    },
    words: ['listings'],
  },
  services: {
    load: async () => {
      const { Services, pictures } = await import('./services/services.tsx')
      return { view: Services, pictures }
    },
    words: ['listings'],
  },
  ask: {
    load: async () => {
      const { Ask, pictures } = await import('./ask/ask.tsx')
      return { view: Ask, pictures }
    },
    words: ['ask'],
  },
  ticket: {
    load: async () => ({ view: (await import('./ask/ticket/ticket.tsx')).Ticket }),
    words: ['ask'],
  },
  legal: {
    load: async () => {
      const { Legal, pictures } = await import('./ask/legal/legal.tsx')
      return { view: Legal, pictures }
    },
    words: ['ask'],
  },
}

async function loadBox() {
  const { Box, pictures } = await import('./box/box.tsx')
  return { view: Box, pictures }
}

/**
 * The doors of the first page, most used first: one line for each thing that is here.
 */
export const doors: readonly Door[] = [
  { feature: 'first-aid', pictogram: 'first-aid', key: 'doors.firstAid' },
  { feature: 'jobs', pictogram: 'jobs', key: 'doors.jobs' },
  { feature: 'legal', pictogram: 'legal', key: 'doors.legal' },
  { feature: 'services', pictogram: 'culture', key: 'doors.services' },
  { feature: 'ticket', pictogram: 'ticket', key: 'doors.ticket', alsoInside: true },
  { feature: 'ask', about: { form: 'demand' }, pictogram: 'speak', key: 'doors.say', alsoInside: true },
  { feature: 'shelf', pictogram: 'share', key: 'doors.shelf', alsoInside: true },
]

export type Features = {
  /** The view, once it has been fetched. */
  ready(name: FeatureName): ComponentType<FeatureProps> | undefined
  fetch(name: FeatureName): Promise<ComponentType<FeatureProps>>
  /** Everything, so that nothing is missing when the host is away. What cannot be had now is fetched when it is wanted. */
  fetchAll(): void
}

/** The features apart from the first page: fetched behind it, with their words in every language and their pictures. */
export function createFeatures(instance: i18n): Features {
  const views = new Map<FeatureName, ComponentType<FeatureProps>>()

  const fetched = new Set<string>()
  const fetchOnce = async (url: string) => {
    if (fetched.has(url)) return
    fetched.add(url)
    // What did not come is asked for again with the next feature.
    await fetch(url).catch(() => fetched.delete(url))
  }

  const fetchPart = async (name: FeatureName) => {
    const known = views.get(name)
    if (known !== undefined) return known
    const { load, words } = parts[name]
    const [{ view, pictures = [] }] = await Promise.all([
      load(),
      ...words.map((namespace) => loadAllLanguages(instance, namespace)),
    ])
    // A built-in test language is none of the list, and may be the one that is on.
    for (const namespace of words) await loadLanguage(instance, instance.language, namespace)
    // Into the browser's cache: a picture that is missing is no reason to hold back the words.
    await Promise.allSettled(pictures.map(fetchOnce))
    views.set(name, view)
    return view
  }

  return {
    ready: (name) => views.get(name),
    fetch: fetchPart,
    fetchAll: () => void Promise.allSettled(featureNames.map(fetchPart)),
  }
}
