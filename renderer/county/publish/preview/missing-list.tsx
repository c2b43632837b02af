import { languages } from '../../../../locales/languages.ts'
import { useEditorWords, usePathWords } from '../editor/use-editor-words.ts'
import { isBegun, missingTexts } from './missing-texts.ts'

/** What each language lacks, the one that is shown first. Kiosks show the Chinese there. */
export function MissingList({ body, language }: { body: unknown; language: string }) {
  const say = useEditorWords()
  const pathWords = usePathWords()
  if (!isBegun(body)) return null
  const lacking = languages
    .map(({ code }) => ({ code, paths: missingTexts(body, code) }))
    .filter(({ paths }) => paths.length > 0)
    .sort((one, other) => Number(other.code === language) - Number(one.code === language))
  return (
    <div className="missing-texts" aria-live="polite">
      {lacking.length === 0 ? (
        <p>{say('missing.none')}</p>
      ) : (
        <ul>
          {lacking.map(({ code, paths }) => (
            <li key={code} className={code === language ? 'now' : ''}>
              {say('missing.in', {
                language: say(`languages.${code}`),
                names: paths.map(pathWords).join(say('missing.and')),
              })}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
