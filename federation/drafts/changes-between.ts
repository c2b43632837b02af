import type { Change, Json } from '../contract/drafts.ts'

type Members = { readonly [name: string]: Json | undefined }

/** What names the places of a list, so that one put in front of the others does not read as a change of all. */
const naming = ['field', 'code', 'item', 'day', 'slot', 'fromCelsius'] as const

/** A picture is told of by its beginning. */
const longest = 500

/** Member by member, what is not as before. Undefined: there was nothing, or there is nothing any more. */
export function changesBetween(before: Json | undefined, after: Json | undefined): Change[] {
  return [...changes(before, after, '')]
}

function* changes(before: Json | undefined, after: Json | undefined, path: string): Generator<Change> {
  if (JSON.stringify(before) === JSON.stringify(after)) return
  if (bothAre(Array.isArray, before, after)) yield* ofLists(asList(before), asList(after), path)
  else if (bothAre(isMembers, before, after)) yield* ofMembers(asMembers(before), asMembers(after), path)
  else
    yield {
      path,
      ...(before === undefined ? {} : { before: shortened(before) }),
      ...(after === undefined ? {} : { after: shortened(after) }),
    }
}

function* ofMembers(before: Members, after: Members, path: string): Generator<Change> {
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)]))
    yield* changes(before[name], after[name], path ? `${path}/${name}` : name)
}

function* ofLists(before: readonly Json[], after: readonly Json[], path: string): Generator<Change> {
  const name = naming.find((each) => names(before, each) && names(after, each))
  if (name === undefined) return yield* ofMembers(byPlace(before), byPlace(after), path)
  const [old, now] = [byName(before, name), byName(after, name)]
  yield* ofMembers(Object.fromEntries(old), Object.fromEntries(now), path)
  const stayed = (of: ReadonlyMap<string, Json>, other: ReadonlyMap<string, Json>) =>
    [...of.keys()].filter((each) => other.has(each))
  const [was, is] = [stayed(old, now), stayed(now, old)]
  if (was.join('\n') !== is.join('\n')) yield { path: `${path}/order`, before: was, after: is }
}

/** One of the two may be missing, and then counts as empty: what is new is told member by member, too. */
function bothAre(is: (value: unknown) => boolean, before: unknown, after: unknown): boolean {
  return [before, after].every((each) => each === undefined || is(each))
}

function isMembers(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function asList(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : []
}

function asMembers(value: Json | undefined): Members {
  return isMembers(value) ? (value as Members) : {}
}

function names(list: readonly Json[], name: string): boolean {
  const found = list.map((each) => asMembers(each)[name])
  const isNamed = found.every((each) => typeof each === 'string' || typeof each === 'number')
  return isNamed && new Set(found).size === found.length
}

function byName(list: readonly Json[], name: string): Map<string, Json> {
  return new Map(list.map((each) => [String(asMembers(each)[name]), each]))
}

function byPlace(list: readonly Json[]): Members {
  return Object.fromEntries(list.entries())
}

function shortened(value: Json): Json {
  return typeof value === 'string' && value.length > longest ? `${value.slice(0, 40)}…` : value
}
