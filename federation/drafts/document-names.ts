import { slugPattern } from '../../protocol/ids.ts'
import type { DraftType } from '../contract/drafts.ts'

/** Why a document of a type cannot have this name; undefined when it can. */
export function faultOfName(
  type: DraftType,
  { document, unit }: { document: string; unit: string },
): string | undefined {
  switch (type) {
    case 'listing':
      // That name is a station's own posting, which is approved or taken down, and not written.
      return document.startsWith('own-') ? 'a name of a manager’s own posting' : undefined
    case 'holidays':
      return /^2[01]\d\d$/.test(document) ? undefined : 'not a year'
    case 'heat-advice':
      return document === unit ? undefined : 'not the name of its unit'
    default:
      return slugPattern.test(document) ? undefined : 'not a code of small letters, digits and dashes'
  }
}
