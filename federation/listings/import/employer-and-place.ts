import type { Extra } from './draft-of-posting.ts'
import { readEmployerKind, readYesNo } from './job-words.ts'
import type { Node } from './json-ld.ts'
import { isNode, listed, member, textOf, typesOf } from './json-ld.ts'

/** Who hires: a name alone, or an organisation, an agency, an office, a person. */
export function employerOf(value: unknown, extra: Extra): Record<string, unknown> {
  const [first] = listed(value)
  const node = isNode(first) ? first : undefined
  const types = node ? typesOf(node) : []
  const said = extra('employerKind', '单位性质')
  const kind =
    (said && readEmployerKind(said)) || types.map(readEmployerKind).find((each) => each !== undefined)
  const introduction =
    node && textOf(member(node, 'description') ?? member(node, 'disambiguatingDescription'))
  return {
    name: node ? textOf(member(node, 'name') ?? member(node, 'legalName')) : textOf(first),
    kind: kind ?? 'company',
    uscc: node && creditCodeOf(node),
    introduction: introduction?.slice(0, 300),
    verified: readYesNo(extra('verified', '已核验') ?? '') ?? false,
  }
}

/** The credit code stands in any of the members that are for numbers of an organisation. */
function creditCodeOf(node: Node): string | undefined {
  const places = ['identifier', 'taxID', 'vatID', 'leiCode', 'iso6523Code', 'duns']
  const given = places
    .flatMap((place) => listed(member(node, place)))
    .flatMap((each) => {
      const text = isNode(each) ? textOf(each['value'] ?? each['@value']) : textOf(each)
      return text === undefined ? [] : [text.toUpperCase().replaceAll(/[\s-]/g, '')]
    })
  // 18 letters and digits; one that is mistyped is told rather than passed over.
  return given.find((text) => /^[0-9A-Z]{18}$/.test(text)) ?? given[0]
}

/** Where the work is: the first of several places, the others named behind it as far as there is room. */
export function placeOf(value: unknown, extra: Extra): Record<string, unknown> {
  const places = listed(value)
  const addresses = places.map(addressOf).filter((text) => text !== undefined)
  const first = places.find(isNode)
  const geo = listed(member(first, 'geo')).find(isNode)
  const [main, ...others] = addresses
  const all = [main, ...others].join('；')
  return {
    address: main === undefined || all.length <= 200 ? all || undefined : main.slice(0, 200),
    landmark: extra('landmark', '地标'),
    division: extra('division', '区划代码'),
    latitude: numberOf(member(geo, 'latitude')),
    longitude: numberOf(member(geo, 'longitude')),
  }
}

/** From the large to the small, as an address is written here. */
function addressOf(place: unknown): string | undefined {
  const address = isNode(place) ? (member(place, 'address') ?? member(place, 'name')) : place
  const [first] = listed(address)
  if (!isNode(first)) return textOf(first)
  const parts = ['addressRegion', 'addressLocality', 'streetAddress'].map((name) =>
    textOf(member(first, name)),
  )
  const text = parts.filter((part, at) => part !== undefined && parts.indexOf(part) === at).join('')
  return text === '' ? textOf(member(first, 'name')) : text
}

function numberOf(value: unknown): number | undefined {
  const text = textOf(value)
  return text === undefined || text.trim() === '' || Number.isNaN(Number(text)) ? undefined : Number(text)
}
