import { useEffect, useState } from 'react'
import { fromBase64 } from '../../../../protocol/base64.ts'
import type { AnswerWords } from '../../../../protocol/sealing/answer-words.ts'
import { openAnswerWords } from '../../../../protocol/sealing/answer-words.ts'

export type Opened = { is: 'none' | 'opening' | 'cannot-open' } | { is: 'open'; texts: AnswerWords['texts'] }

/** The answer that a code opens, opened in this page: what is in it is never told to the host. */
export function useAnswer(sealed: string | null, code: string): Opened {
  const [opened, setOpened] = useState<{ sealed: string; result: Opened } | null>(null)
  useEffect(() => {
    if (sealed === null) return
    let wanted = true
    void openAnswerWords(fromBase64(sealed), code).then((words) => {
      if (!wanted) return
      const result: Opened = words === undefined ? { is: 'cannot-open' } : { is: 'open', texts: words.texts }
      setOpened({ sealed, result })
    })
    return () => {
      wanted = false
    }
  }, [sealed, code])
  if (sealed === null) return { is: 'none' }
  return opened?.sealed === sealed ? opened.result : { is: 'opening' }
}
