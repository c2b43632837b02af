// JSON-LD as employers' sites and job boards really write it: one JobPosting, a list of them, a @graph, an ItemList; members that are a
// text here and an object there. What it means is read into a draft; whether it may be published is asked elsewhere.
import type { Draft } from './draft.ts'
import { draftOfPosting } from './draft-of-posting.ts'
import type { Json, Node } from './json-ld.ts'
import { isNode, typesOf } from './json-ld.ts'
import { isTooDeep, linesOfObjects } from './lines-of-objects.ts'

/** The first `atMost` job postings of a JSON-LD text, in its order; undefined when it is no JSON, or nested past all sense. */
export function readJobPostings(text: string, timeZone: string, atMost: number): Draft[] | undefined {
  if (isTooDeep(text)) return undefined
  let value: Json
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  const places = linesOfObjects(text)
  const drafts: Draft[] = []
  let place = 0
  walk(value, (node) => {
    const line = places[place++] ?? 1
    if (!typesOf(node).includes('JobPosting')) return 'further'
    drafts.push(draftOfPosting(node, { line, timeZone }))
    return 'skip'
  })
  return drafts

  /** Objects in the order their opening braces stand, so that each is found on its line. */
  function walk(at: Json | undefined, see: (node: Node) => 'further' | 'skip'): void {
    if (drafts.length === atMost) return
    if (Array.isArray(at)) for (const each of at) walk(each, see)
    if (!isNode(at)) return
    if (see(at) === 'further') for (const each of Object.values(at)) walk(each, see)
    else place += objectsIn(at) - 1
  }
}

/** How many objects stand in this one, itself included. */
function objectsIn(value: Json | undefined): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + objectsIn(each), 0)
  if (!isNode(value)) return 0
  return Object.values(value).reduce<number>((sum, each) => sum + objectsIn(each), 1)
}
