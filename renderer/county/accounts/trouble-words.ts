import { HubTrouble } from '../hub/ask-hub.ts'
import { troubleOf } from '../hub/trouble-of.ts'
import type { CountyWords } from '../words/use-words.ts'
import type { AccountWords } from './use-account-words.ts'

/**
 * What failed, in words: a lock with the minutes it still holds, what the hub `refused` in the words given, and what befalls any request.
 */
export function troubleWords(
  error: Error,
  { t, words, refused }: { t: CountyWords; words: AccountWords; refused: string },
): string {
  const trouble = troubleOf(error)
  if (trouble === 'slow-down') {
    const waitS = error instanceof HubTrouble ? error.waitS : undefined
    return waitS === undefined ? t('signIn.slow') : words('signIn.locked', { count: Math.ceil(waitS / 60) })
  }
  if (trouble === 'busy' || trouble === 'unreachable' || trouble === 'internal')
    return t(`trouble.${trouble}`)
  return refused
}
