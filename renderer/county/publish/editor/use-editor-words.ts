import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

export type EditorWords = TFunction<'editors'>

/** The words of the editors: a list of their own, since only who publishes reads them. */
export function useEditorWords(): EditorWords {
  return useTranslation('editors').t
}

/** A member of a document in words: `warnings/1/words` is “warning 2 · words”. One that has no word stands for itself. */
export function usePathWords(): (path: string) => string {
  const { t, i18n } = useTranslation('editors')
  const word = (part: string) => {
    const key = `member.${part}`
    return i18n.exists(key, { ns: 'editors' }) ? t(key as 'member.name') : part
  }
  return (path) => {
    const said: string[] = []
    for (const part of path.split('/')) {
      const last = said.pop()
      if (last !== undefined) said.push(/^\d+$/.test(part) ? `${last} ${Number(part) + 1}` : last)
      if (last === undefined || !/^\d+$/.test(part)) said.push(word(part))
    }
    return said.join(' · ')
  }
}
