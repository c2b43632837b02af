import './listing-picture.css'
import type { Listing } from '../../station/contract/listings.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { FeaturePictogram } from '../ui/feature-pictogram.tsx'

type Props = { body: Pick<Listing['body'], 'picture' | 'pictogram'>; pictogram: string }

/**
 * What a listing shows of itself: the picture that came with it, within its frame whatever its size; else its drawing. The document's
 * schema has seen that it is a WebP, PNG or JPEG of 48 KiB of base64 at most; one that cannot be drawn leaves the frame empty.
 */
export function ListingPicture({ body: { picture, pictogram: own }, pictogram }: Props) {
  const { name } = useLanguage()
  if (picture === undefined)
    return (
      <span className="listing-picture drawn">
        <FeaturePictogram name={own ?? pictogram} />
      </span>
    )
  const alt = picture.alt === undefined ? '' : name(picture.alt).text
  return (
    <span className="listing-picture">
      <img src={`data:${picture.type};base64,${picture.base64}`} alt={alt} decoding="async" />
    </span>
  )
}
