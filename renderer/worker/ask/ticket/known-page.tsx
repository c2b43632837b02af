import { useCall } from '../../../host/use-call.ts'
import { formatClock, formatDay, wallTime } from '../../../i18n/formats.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { useSay, useWords } from '../../../i18n/use-say.ts'
import { Key } from '../../../ui/key.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Pictogram } from '../../../ui/pictogram.tsx'
import { Said } from '../../../ui/said.tsx'
import type { FeatureProps } from '../../features.ts'
import { PageKeys } from '../../page-keys.tsx'
import { CannotPage } from '../cannot-page.tsx'
import { HotlineList } from '../hotline-list.tsx'
import { mayWithdraw, stateSaying } from './state-words.ts'
import { useAnswer } from './use-answer.ts'

type Props = FeatureProps & { code: string; finger: string; onWithdraw: () => void }

/** What this station knows of a ticket, and since when it knows it. */
export function KnownPage({ client, description, code, finger, onWithdraw, onBack }: Props) {
  const { say, sayProblem } = useSay()
  const words = useWords('ask')
  const { language, name } = useLanguage()
  const { value, problem } = useCall(client, 'requests.ticket', { finger })
  const answer = useAnswer(value?.sealed ?? null, code)

  if (value === null)
    return problem === null ? (
      <CannotPage client={client} title={words('mine.looking')} waiting onBack={onBack} />
    ) : (
      <CannotPage client={client} title={sayProblem(problem)} onBack={onBack} />
    )
  const moment = (at: string) => {
    const wall = wallTime(Date.parse(at), description.timeZone)
    return `${formatDay(wall, language.code)} ${formatClock(wall)}`
  }
  const { pictogram, title, more } = stateSaying(value)
  const texts = answer.is === 'open' ? answer.texts : null
  const chinese = texts?.['zh-CN'] ?? Object.values(texts ?? {})[0]
  return (
    <div className="ticket-known" data-state={value.state} data-answer={answer.is}>
      <div className="ticket-state" role="status">
        <Pictogram name={pictogram} />
        <div className="page-words">
          <h1 tabIndex={-1}>
            <Said words={words(title)} />
          </h1>
          {more === null ? null : (
            <p>
              <Said words={words(more)} />
            </p>
          )}
          <p className="ticket-times">
            {value.at === null || value.state === 'waiting' ? null : <span>{moment(value.at)}</span>}
            {value.filed === null ? null : (
              <Said words={words('mine.filed', { when: moment(value.filed.at) })} />
            )}
            <Said
              words={
                value.asOf === null ? words('mine.never') : words('mine.asOf', { when: moment(value.asOf) })
              }
            />
          </p>
        </div>
      </div>
      {answer.is === 'none' ? (
        <HotlineList client={client} wanted={[]} />
      ) : answer.is === 'opening' ? (
        <Notice pictogram="waiting" title={words('mine.opening')} />
      ) : texts === null || chinese === undefined ? (
        <Notice pictogram="warning" title={words('mine.cannotOpen')} />
      ) : (
        <section className="ticket-answer sheet-body" aria-label={words('mine.answer').text}>
          <AnswerText {...name({ ...texts, 'zh-CN': chinese })} />
        </section>
      )}
      <PageKeys>
        <Key pictogram="back" words={say('keys.back')} onPress={onBack} wordless />
        {mayWithdraw(value) ? (
          <Key className="withdraw" pictogram="undo" words={words('ticket.withdraw')} onPress={onWithdraw} />
        ) : null}
      </PageKeys>
    </div>
  )
}

/** The office's words in the worker's language where it wrote them, and in Chinese for whoever helps to read. */
function AnswerText({ text, lang, chinese }: { text: string; lang: string; chinese: string }) {
  return (
    <>
      <p lang={lang} dir="auto" className="words">
        {text}
      </p>
      {text === chinese ? null : (
        <p lang="zh-CN" dir="ltr" className="ticket-chinese">
          {chinese}
        </p>
      )}
    </>
  )
}
