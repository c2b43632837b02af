import type { Fault } from './faults.ts'
import { faultsAt } from './faults.ts'
import { useEditorWords, usePathWords } from './use-editor-words.ts'

/** What is wrong with a member, or with something in it, in words; undefined when nothing is. */
export function useFaultWords(faults: readonly Fault[]): (path: string) => string | undefined {
  const say = useEditorWords()
  const pathWords = usePathWords()
  return (path) => {
    const [first] = faultsAt(faults, path)
    if (first === undefined) return undefined
    const what =
      first.is === 'rule'
        ? say(`fault.rules.${path as 'bands'}`, { defaultValue: say('fault.rule') })
        : say(`fault.${first.is}`)
    return first.path === path ? what : say('fault.inside', { where: pathWords(first.path), what })
  }
}
