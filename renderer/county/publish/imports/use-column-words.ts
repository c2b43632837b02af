import { useTranslation } from 'react-i18next'
import { consoleLanguages } from '../../words/set-up-words.ts'
import type { ColumnWords } from './columns.ts'

/** Headings and choices in every language of the console, the one shown first: a table may have been begun in another. */
export function useColumnWords(): ColumnWords {
  const { i18n } = useTranslation('editors')
  const said = [i18n.language, ...consoleLanguages.map(({ code }) => code)].map((code) =>
    i18n.getFixedT(code, 'editors'),
  )
  return {
    headings: ({ at, language }) =>
      said.map((say) => {
        const member = say(`member.${at as 'name'}`)
        return language === undefined
          ? member
          : say('imports.heading', { member, language: say(`languages.${language as 'ug'}`) })
      }),
    choices: (at, code) => said.map((say) => say(`choice.${at as 'group'}.${code as 'pack'}`)),
  }
}
