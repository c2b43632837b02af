import { createHmac } from 'node:crypto'
import type { Random } from '../random.ts'

/** A page offers a sign-in again within seconds, when an answer went astray. */
const remembered = 32

/**
 * Answers a sign-in that is offered again as it was answered before: in memory only, since the answer is a secret that must not
 * reach the disk. After a restart the same act is a try of its own, as its session would be gone. The same act with other words
 * is no repeat: whoever has heard an act's id must not be given its session.
 */
export function answerOnce<T>(
  random: Pick<Random, 'bytes'>,
): (act: string, words: readonly string[], answer: () => Promise<T>) => Promise<T> {
  const key = random.bytes(32)
  const answers = new Map<string, Promise<T>>()
  return (act, words, answer) => {
    const name = createHmac('sha256', key)
      .update(JSON.stringify([act, ...words]))
      .digest('base64url')
    const known = answers.get(name)
    if (known !== undefined) return known
    const fresh = answer()
    answers.set(name, fresh)
    // A try that could not be recorded was none.
    fresh.catch(() => answers.delete(name))
    const [oldest] = answers.keys()
    if (answers.size > remembered && oldest !== undefined) answers.delete(oldest)
    return fresh
  }
}
