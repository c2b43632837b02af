import './ticket-code.css'
import { groupTicketCode, ticketLink } from '../../../protocol/ticket-code.ts'
import { useWords } from '../../i18n/use-say.ts'
import { Qr } from '../../ui/qr.tsx'
import { Said } from '../../ui/said.tsx'

/** The ticket itself, to be photographed: the code in groups of four, and the same as a QR code. */
export function TicketCode({ code }: { code: string }) {
  const words = useWords('ask')
  return (
    <section className="ask-ticket" aria-label={words('ticket.code').text}>
      <Qr text={ticketLink(code)} label={words('ticket.qr').text} />
      <div className="ask-ticket-words">
        <bdi dir="ltr" className="ask-code digits">
          {groupTicketCode(code).map((group, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place in the code.
            <span key={index}>{group}</span>
          ))}
        </bdi>
        <p>
          <Said words={words('ticket.keep')} />
        </p>
      </div>
    </section>
  )
}
