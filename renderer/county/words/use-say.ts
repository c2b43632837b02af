import { useTranslation } from 'react-i18next'
import type { Say } from '../../../federation/contract/words/say.ts'
import { useCatalogue } from '../hub/queries.ts'
import { useMoments } from './use-moments.ts'
import { useWords } from './use-words.ts'

/** What the page says of a report in the same words as the hub's own text. */
export function useSay(): Say {
  const { t } = useTranslation(['restated', 'county'], { nsMode: 'fallback' })
  const { number, text } = useWords()
  const { instant: moment, day } = useMoments()
  const { data } = useCatalogue()
  const namesOf = (published: readonly { code: string; name: Parameters<typeof text>[0] }[] = []) => {
    const names = new Map(published.map(({ code, name }) => [code, text(name)]))
    return (code: string) => names.get(code) ?? code
  }
  return {
    // Its keys are those of the contract's words, which know no language's file.
    t: t as unknown as Say['t'],
    ...{ number, moment, day, text },
    names: {
      category: namesOf(data?.categories),
      service: namesOf(data?.services),
      item: namesOf(data?.items),
      form: namesOf(data?.forms),
    },
  }
}
