import { FeaturePictogram } from '../../../ui/feature-pictogram.tsx'
import type { KeyProps } from '../../../ui/key.tsx'
import { Key } from '../../../ui/key.tsx'

/** One key of a stock page, with a picture of what is done to things. */
export function StockKey(props: Omit<KeyProps, 'picture'>) {
  return <Key {...props} picture={FeaturePictogram} />
}
