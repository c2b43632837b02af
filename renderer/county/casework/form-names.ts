import { useMemo } from 'react'
import builtIn from '../../../assets/forms/forms.json'
import type { DocumentBody } from '../../../protocol/documents/index.ts'
import type { Texts } from '../../../protocol/ids.ts'
import { useWords } from '../words/use-words.ts'

type Form = Pick<DocumentBody<'form'>, 'name' | 'fields'>

const forms = new Map((builtIn as unknown as { id: string; body: Form }[]).map(({ id, body }) => [id, body]))

export type FormNames = {
  /** Every form stations know until the county sends its own. */
  codes: readonly string[]
  form: (code: string) => string
  /** What was chosen in the open: the words of the form's choice of that name, or its code. */
  fact: (form: string, fact: 'category' | 'worker', code: string) => string
}

export function useFormNames(): FormNames {
  const { text } = useWords()
  return useMemo(
    () => ({
      codes: [...forms.keys()],
      form: (code) => wordsOr(forms.get(code)?.name, code, text),
      fact: (form, fact, code) => {
        const choices = forms.get(form)?.fields.find((each) => each.fact === fact)?.choices
        return wordsOr(choices?.find((each) => each.code === code)?.words, code, text)
      },
    }),
    [text],
  )
}

function wordsOr(texts: Texts | undefined, code: string, text: (texts: Texts) => string): string {
  return texts ? text(texts) : code
}
