import { useState } from 'react'
import type { Case } from '../../../federation/contract/requests.ts'
import { languages } from '../../../locales/languages.ts'
import { identitiesOf } from '../../../protocol/sealing/office-keys.ts'
import type { RequestWords } from '../../../protocol/sealing/request-words.ts'
import { openRequestWords } from '../../../protocol/sealing/request-words.ts'
import { ticketFinger } from '../../../protocol/ticket.ts'
import { troubleOf } from '../hub/trouble-of.ts'
import { useWords } from '../words/use-words.ts'
import { fetchSealed, sealedPath } from './case-queries.ts'
import { useKeysHeld } from './keys-held.tsx'
import { LoadKeys } from './load-keys.tsx'
import { readableAnswers } from './readable-answers.ts'
import { useCaseWords } from './use-case-words.ts'

type Fault = 'wrong-key' | 'unreadable' | 'otherTicket' | 'unreachable'

type SealedWordsProps = {
  request: Case
  words: RequestWords | undefined
  onOpened: (words: RequestWords) => void
}

/** What the worker said. It is opened here, in the browser, and nowhere else. */
export function SealedWords({ request, words, onOpened }: SealedWordsProps) {
  const t = useCaseWords()
  const { keys } = useKeysHeld()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault>()

  async function open() {
    if (!keys) return
    setBusy(true)
    setFault(undefined)
    try {
      const opened = await openRequestWords(await fetchSealed(request.finger), identitiesOf(keys))
      if (!opened.ok) setFault(opened.why)
      // Whoever sent this could have put another ticket's code inside: its answer would be read by another worker.
      else if ((await ticketFinger(opened.words.code)) !== request.finger) setFault('otherTicket')
      else onOpened(opened.words)
    } catch (error) {
      setFault(troubleOf(error as Error) ? 'unreachable' : 'unreadable')
    }
    setBusy(false)
  }

  if (!request.isSealedHeld)
    return (
      <section className="card">
        <h2>{t('sealed.title')}</h2>
        <p>{t('sealed.gone')}</p>
      </section>
    )
  return (
    <section className="card sealed">
      <h2>{t('sealed.title')}</h2>
      {words ? (
        <Words request={request} words={words} />
      ) : (
        <>
          <p>{t('sealed.words')}</p>
          {keys ? (
            <button type="button" className="button primary" disabled={busy} onClick={() => void open()}>
              {t(busy ? 'sealed.opening' : 'sealed.open')}
            </button>
          ) : (
            <LoadKeys office={request.office} />
          )}
        </>
      )}
      <p className="fault" role="alert">
        {fault ? t(`sealed.fault.${fault}`) : ''}
      </p>
      <p className="soft">
        <a href={sealedPath(request.finger)} download>
          {t('sealed.download')}
        </a>{' '}
        {t('sealed.anyTool')}
      </p>
    </section>
  )
}

function Words({ request, words }: { request: Case; words: RequestWords }) {
  const t = useCaseWords()
  const { text } = useWords()
  const language = languages.find(({ code }) => code === words.language)
  const answers = readableAnswers(words, request.formBody, {
    ...{ text, yes: t('yes'), no: t('no'), inPerson: t('inPerson') },
  })
  return (
    <>
      <p>{t('sealed.language', { language: language?.ownName ?? words.language })}</p>
      <dl className="answers">
        {words.listing === undefined ? null : (
          <div>
            <dt>{t('aboutListing')}</dt>
            <dd>{words.listing}</dd>
          </div>
        )}
        {answers.map(({ field, question, answer, isFree }) => (
          <div key={field}>
            <dt>{question}</dt>
            <dd {...(isFree ? { dir: 'auto' } : {})}>{answer}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
