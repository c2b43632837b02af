import type { MissingTexts } from '../contract/drafts.ts'
import { draftLanguages } from '../contract/drafts.ts'

/** Where a body says something in Chinese and not in another language, by language. Found by its shape: a body may be half written. */
export function missingTexts(body: unknown): MissingTexts {
  const found = [...textsIn(body, '')]
  const missing: MissingTexts = {}
  for (const language of draftLanguages) {
    const paths = found.filter(({ texts }) => !texts[language]?.trim()).map(({ path }) => path)
    if (paths.length > 0) missing[language] = paths
  }
  return missing
}

type Found = { path: string; texts: Readonly<Record<string, string | undefined>> }

function* textsIn(value: unknown, path: string): Generator<Found> {
  if (typeof value !== 'object' || value === null) return
  const chinese = (value as Record<string, unknown>)['zh-CN']
  if (typeof chinese === 'string') {
    if (chinese.trim()) yield { path, texts: ofStrings(value) }
    return
  }
  for (const [name, each] of Object.entries(value)) yield* textsIn(each, path ? `${path}/${name}` : name)
}

function ofStrings(value: object): Found['texts'] {
  return Object.fromEntries(Object.entries(value).filter(([, text]) => typeof text === 'string'))
}
