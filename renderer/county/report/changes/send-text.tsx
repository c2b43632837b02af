import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { askHub } from '../../hub/ask-hub.ts'
import type { ReportKey } from '../../hub/queries.ts'
import { restatementPath } from '../../hub/queries.ts'
import { Loading, TroubleNotice } from '../../shell/notices.tsx'
import { useWords } from '../../words/use-words.ts'
import { mailAddress } from './mail-address.ts'

type SendTextProps = { asked: ReportKey; language: string }

/** The hub's own text of a revision: to be copied, opened as a mail, or printed with the page. */
export function SendText({ asked, language }: SendTextProps) {
  const { t } = useTranslation('restated')
  const { data, error, refetch } = useQuery({
    queryKey: ['restatement', asked.unit, asked.period, asked.revision, language],
    queryFn: async ({ signal }) => (await askHub(restatementPath(asked, language), { signal })).text(),
  })
  return (
    <section className="card send-text" aria-labelledby="send-text-title">
      <h2 id="send-text-title">{t('restated.text')}</h2>
      {error ? <TroubleNotice error={error} onAgain={() => void refetch()} /> : null}
      {data === undefined ? error ? null : <Loading words={t('restated.loading')} /> : <Ready text={data} />}
    </section>
  )
}

function Ready({ text }: { text: string }) {
  const { t } = useTranslation('restated')
  const { t: words } = useWords()
  const field = useRef<HTMLTextAreaElement>(null)
  const [copied, setCopied] = useState<'copied' | 'select'>()
  const end = text.indexOf('\n')
  const mail = { subject: text.slice(0, end), body: text.slice(end).trim() }
  const cut = t('restated.cut', { address: window.location.href })

  async function copy() {
    field.current?.select()
    // Where the hub is reached without HTTPS there is no clipboard for pages: the text is selected, and Ctrl-C takes it.
    const done = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    )
    setCopied(done ? 'copied' : 'select')
  }

  return (
    <>
      <textarea
        ref={field}
        className="field"
        readOnly
        rows={Math.min(24, text.split('\n').length)}
        value={text}
        aria-labelledby="send-text-title"
      />
      <div className="buttons">
        <button type="button" className="button primary" onClick={() => void copy()}>
          {t('restated.copy')}
        </button>
        <a className="button" href={mailAddress({ ...mail, cut })}>
          {t('restated.mail')}
        </a>
        <button type="button" className="button" onClick={() => window.print()}>
          {words('report.print')}
        </button>
        <span role="status">{copied ? t(`restated.${copied}`) : ''}</span>
      </div>
    </>
  )
}
