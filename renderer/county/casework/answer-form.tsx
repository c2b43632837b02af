import { useId, useState } from 'react'
import templates from '../../../assets/answers/templates.json'
import type { Case, StepState } from '../../../federation/contract/requests.ts'
import { languages } from '../../../locales/languages.ts'
import { toBase64 } from '../../../protocol/base64.ts'
import { sealAnswerWords } from '../../../protocol/sealing/answer-words.ts'
import type { RequestWords } from '../../../protocol/sealing/request-words.ts'
import { askHub } from '../hub/ask-hub.ts'
import { useAct } from '../hub/use-act.ts'
import { ActTrouble } from '../shell/act-trouble.tsx'
import { useMoments } from '../words/use-moments.ts'
import { useWords } from '../words/use-words.ts'
import { useCaseWords } from './use-case-words.ts'

const speakingSteps: readonly StepState[] = ['answered', 'more-papers', 'decided']
const maxLength = 2_000

/** What the office says to the worker: in their language and in Chinese, sealed with the ticket's code before it leaves the page. */
export function AnswerForm({ request, words }: { request: Case; words: RequestWords | undefined }) {
  const t = useCaseWords()
  if (!words)
    return (
      <section className="card">
        <h2>{t('answer.title')}</h2>
        <p className="soft">{t(request.answer?.hasWords ? 'answer.given' : 'answer.openFirst')}</p>
      </section>
    )
  return <Writing request={request} words={words} />
}

function Writing({ request, words }: { request: Case; words: RequestWords }) {
  const t = useCaseWords()
  const { text } = useWords()
  const say = useMoments()
  const act = useAct(['request', 'requests', 'offices'])
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({})
  const [state, setState] = useState<StepState>('answered')
  const [template, setTemplate] = useState('')
  const ids = { template: useId(), state: useId() }
  const spoken = [...new Set([words.language, 'zh-CN'])]
  const said = Object.fromEntries(
    Object.entries(texts).flatMap(([language, each]) =>
      each.trim() === '' ? [] : [[language, each.trim()]],
    ),
  )

  function choose(id: string) {
    setTemplate(id)
    const found = templates.find((each) => each.id === id)
    if (found) setTexts(Object.fromEntries(spoken.flatMap((code) => textOf(found.texts, code))))
  }

  async function send() {
    const at = new Date(say.nowMs).toISOString()
    const sealed = toBase64(await sealAnswerWords({ v: 1, at, texts: said }, words.code))
    const body = { seen: request.seen, state, sealed }
    return askHub(`/v1/requests/${request.finger}/steps`, { method: 'POST', body })
  }

  return (
    <section className="card answer-form">
      <h2>{t('answer.title')}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void act.run(send)
        }}
      >
        <div className="fields">
          <label htmlFor={ids.template}>
            {t('answer.template')}
            <select
              id={ids.template}
              className="field"
              value={template}
              onChange={({ target }) => choose(target.value)}
            >
              <option value="">{t('answer.ownWords')}</option>
              {templates.map((each) => (
                <option key={each.id} value={each.id}>
                  {short(text(each.texts))}
                </option>
              ))}
            </select>
          </label>
          <label htmlFor={ids.state}>
            {t('answer.state')}
            <select
              id={ids.state}
              className="field"
              value={state}
              onChange={({ target }) => setState(target.value as StepState)}
            >
              {speakingSteps.map((each) => (
                <option key={each} value={each}>
                  {t(`state.${each}`)}
                </option>
              ))}
            </select>
          </label>
        </div>
        {spoken.map((code) => (
          <InLanguage
            key={code}
            code={code}
            value={texts[code] ?? ''}
            onChange={(value) => setTexts({ ...texts, [code]: value })}
          />
        ))}
        <p className="soft">{t('answer.sealedSo')}</p>
        <ActTrouble trouble={act.trouble} />
        <button
          type="submit"
          className="button primary"
          disabled={act.busy || Object.keys(said).length === 0}
        >
          {t(act.busy ? 'answer.sending' : 'answer.send')}
        </button>
      </form>
    </section>
  )
}

function InLanguage({
  code,
  value,
  onChange,
}: {
  code: string
  value: string
  onChange: (value: string) => void
}) {
  const t = useCaseWords()
  const id = useId()
  const language = languages.find((each) => each.code === code)
  return (
    <label htmlFor={id} className="in-language">
      {t('answer.inLanguage', { language: language?.ownName ?? code })}
      <textarea
        id={id}
        className={`field ${language?.vertical ? 'vertical' : ''}`}
        lang={code}
        dir={language?.dir ?? 'auto'}
        rows={4}
        maxLength={maxLength}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  )
}

function textOf(texts: Record<string, string>, code: string): [string, string][] {
  const found = texts[code]
  return found === undefined ? [] : [[code, found]]
}

function short(words: string): string {
  return words.length > 40 ? `${words.slice(0, 40)}…` : words
}
