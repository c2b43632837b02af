import './hotline-list.css'
import type { StationClient } from '../../../station/contract/client.ts'
import { useCall } from '../../host/use-call.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { Pictogram } from '../../ui/pictogram.tsx'
import { TwoLines } from '../../ui/two-lines.tsx'

/** The union's is known to every screen, whatever the host says. */
const union = {
  id: 'hotline-union',
  number: '12351',
  title: { 'zh-CN': '工会热线', en: 'Union hotline', ug: 'ئۇيۇشما قىزىق لىنىيىسى' },
}

type Props = {
  client: StationClient
  /** Listings of hotlines by what follows `hotline-` in their ids; the union's first of all where none is named. */
  wanted: readonly string[]
  office?: { name: { 'zh-CN': string; [language: string]: string }; phone: string | null } | null
}

/** Numbers to call, as large as they go. */
export function HotlineList({ client, wanted, office }: Props) {
  const { name } = useLanguage()
  const { value } = useCall(client, 'listings.browse', { kinds: ['hotline'], limit: 60 })
  const known = (value?.listings ?? []).flatMap(({ id, body }) =>
    body.kind === 'hotline' ? [{ id, number: body.number, title: body.title }] : [],
  )
  const named = (wanted.length > 0 ? wanted : ['union']).flatMap((which) => {
    const found = known.find(({ id }) => id === `hotline-${which}`)
    return found ? [found] : which === 'union' ? [union] : []
  })
  const own = office?.phone == null ? [] : [{ id: 'office', number: office.phone, title: office.name }]
  const calls = [...own, ...named].filter(
    (each, index, all) => all.findIndex(({ number }) => number === each.number) === index,
  )
  return (
    <ul className="ask-calls">
      {calls.map(({ id, number, title }) => (
        <li key={id}>
          <Pictogram name="hotline" />
          <TwoLines {...name(title)} />
          <bdi dir="ltr" className="digits">
            {number}
          </bdi>
        </li>
      ))}
    </ul>
  )
}
