import { useEffect, useState } from 'react'
import type { StationClient } from '../../../../station/contract/client.ts'
import { useCall } from '../../../host/use-call.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { useSay, useWords } from '../../../i18n/use-say.ts'
import { FeaturePictogram } from '../../../ui/feature-pictogram.tsx'
import { Key } from '../../../ui/key.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PressButton } from '../../../ui/press-button.tsx'
import { Said } from '../../../ui/said.tsx'
import { tilePage } from '../../../ui/tile-page.ts'
import { MoreKey } from '../../more-key.tsx'
import { PageKeys } from '../../page-keys.tsx'
import { AskHead } from '../ask-head.tsx'

type Props = {
  client: StationClient
  topic: string
  onBack: () => void
  onDates: () => void
  onAsk: () => void
}

/** What the law says of a trouble, in short points, with the articles and the version they rest on. */
export function LawPage({ client, topic, onBack, onDates, onAsk }: Props) {
  const { say } = useSay()
  const words = useWords('ask')
  const { name } = useLanguage()
  const [page, setPage] = useState(0)
  const { value, problem } = useCall(client, 'listings.browse', { kinds: ['law-card'], topic, limit: 12 })
  const shown = tilePage(value?.listings ?? [], 1, page)
  const [listing] = shown.items
  const opened = listing?.id
  useEffect(() => {
    // A number a day; whether it arrived is nothing to the person.
    if (opened !== undefined) client.call('listings.opened', { listing: opened }).catch(() => undefined)
  }, [client, opened])
  const card = listing?.body.kind === 'law-card' ? listing.body : undefined
  return (
    <>
      <AskHead title={card === undefined ? words('legal.law') : name(card.title)} />
      {card === undefined ? (
        value === null && problem === null ? (
          <Notice pictogram="waiting" title={words('asking')} />
        ) : (
          <Notice pictogram="legal" title={words('legal.noLaw')} more={words('legal.noLawMore')} />
        )
      ) : (
        <article className="law-card">
          <ul>
            {card.points.map((point) => (
              <li key={point['zh-CN']}>
                <Said words={name(point)} />
              </li>
            ))}
          </ul>
          <p className="law-version">
            {card.cites.map(({ law, article }) => (
              <span key={`${law['zh-CN']} ${article?.['zh-CN']}`}>
                <Said words={name(law)} /> {article === undefined ? null : <Said words={name(article)} />}
              </span>
            ))}
            <Said words={name(card.lawVersion)} />
          </p>
        </article>
      )}
      <PageKeys>
        <Key pictogram="back" words={say('keys.back')} onPress={onBack} wordless />
        <MoreKey {...shown} onTurn={setPage} />
        <PressButton className="key done dates-key" onPress={onDates}>
          <FeaturePictogram name="deadline" />
          <Said words={words('legal.dates')} />
        </PressButton>
        <PressButton className="key done act ask-key" onPress={onAsk}>
          <FeaturePictogram name="legal-aid" />
          <Said words={words('legal.ask')} />
        </PressButton>
      </PageKeys>
    </>
  )
}
