import type { StationClient } from '../../../station/contract/client.ts'
import { useSay } from '../../i18n/use-say.ts'
import { Key } from '../../ui/key.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { Bilingual } from '../../ui/two-lines.tsx'
import { PageKeys } from '../page-keys.tsx'
import { HotlineList } from './hotline-list.tsx'

type Props = {
  client: StationClient
  title: Bilingual
  more?: Bilingual
  waiting?: boolean
  wanted?: readonly string[]
  office?: Parameters<typeof HotlineList>[0]['office']
  onBack: () => void
}

/** In the place of a form that cannot be filled in now: why, and whom to call. */
export function CannotPage({
  client,
  title,
  more,
  waiting = false,
  wanted = [],
  office = null,
  onBack,
}: Props) {
  const { say } = useSay()
  return (
    <div className="ask-cannot">
      <Notice
        pictogram={waiting ? 'waiting' : 'warning'}
        title={title}
        {...(more !== undefined && { more })}
      />
      {waiting ? null : <HotlineList client={client} wanted={wanted} office={office} />}
      <PageKeys>
        <Key pictogram="back" words={say('keys.back')} onPress={onBack} />
      </PageKeys>
    </div>
  )
}
