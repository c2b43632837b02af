export type Json = string | number | boolean | null | Json[] | Node
export type Node = { [key: string]: Json | undefined }

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What may be one or a list of them, as a list. */
export function listed(value: unknown): Json[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value as Json]
}

/** Types without what stands before them: `schema:JobPosting`, `https://schema.org/JobPosting`. */
export function typesOf(node: Node): string[] {
  return listed(node['@type']).map((type) => String(type).replace(/^.*[/:#]/, ''))
}

/** A member whose name may stand with a prefix. */
export function member(node: Node | undefined, name: string): Json | undefined {
  if (!node) return undefined
  return (
    node[name] ??
    node[`schema:${name}`] ??
    node[`https://schema.org/${name}`] ??
    node[`http://schema.org/${name}`]
  )
}

/** A value's text: itself, its `@value`, its `name`, or the first of a list that has any. */
export function textOf(value: unknown): string | undefined {
  for (const each of listed(value)) {
    const text = isNode(each)
      ? textOf(each['@value'] ?? each['name'] ?? each['value'] ?? each['@id'])
      : plainOf(each)
    if (text !== undefined) return text
  }
  return undefined
}

/** All texts of a value that may be a list; an object by its name, description or category. */
export function textsOf(value: unknown): string[] {
  return listed(value).flatMap((each) => {
    if (!isNode(each)) return plainOf(each) ?? []
    return textsOf(each['@value'] ?? each['name'] ?? each['description'] ?? each['credentialCategory'])
  })
}

function plainOf(value: Json): string | undefined {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return undefined
  const text = withoutMarkup(value)
  return text === '' ? undefined : text
}

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  middot: '·',
}

/**
 * Text of a description, which is HTML more often than not: breaks and list points become `；`, everything else its words. No pattern
 * looks past the next tag, or past the end twice: a file of a million open tags must not hold up the hub.
 */
export function withoutMarkup(html: string): string {
  const text = html
    .replaceAll(/<(?:script|style)\b.*?(?:<\/(?:script|style)>|$)/gis, '')
    .replaceAll(/<(?:br|\/p|\/li|\/div|\/h\d|\/tr)\b[^<>]*>/gi, '\n')
    .replaceAll(/<\/?[a-z][^<>]*>/gi, '')
    .replaceAll(/&(#\d+|#x[\da-f]+|[a-z]+);/gi, (whole, name: string) => characterOf(name) ?? whole)
  return text
    .split(/[\n\r\u2028\u2029]+/)
    .map((line) => line.replaceAll(/[\p{Cc}\p{Cs}\p{Z}]+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('；')
    .replaceAll(/([。；;，,：:！!？?])；/g, '$1')
}

function characterOf(name: string): string | undefined {
  if (!name.startsWith('#')) return entities[name.toLowerCase()]
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}
