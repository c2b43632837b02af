import { useDayWords } from '../words/use-day-words.ts'
import type { Found } from './checks-made.ts'
import { checksLeft } from './checks-made.ts'

/** How much of the round is not made; nothing when it is whole. */
export function ChecksFoot({ found }: { found: Found }) {
  const { t } = useDayWords()
  const left = checksLeft(found)
  return left === 0 ? null : <p className="soft">{t('checks.left', { count: left })}</p>
}
