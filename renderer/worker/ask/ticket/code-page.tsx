import { useState } from 'react'
import { groupTicketCode, readTicketCode, ticketLetters } from '../../../../protocol/ticket-code.ts'
import { useSay, useWords } from '../../../i18n/use-say.ts'
import { Key } from '../../../ui/key.tsx'
import { PageKeys } from '../../page-keys.tsx'
import { AskHead } from '../ask-head.tsx'
import { AskPad } from '../ask-pad.tsx'

const letters = 16

/** The code on the ticket, typed on the letters that a code has; or scanned, by whoever has a scanner. */
export function CodePage({ onCode, onBack }: { onCode: (code: string) => void; onBack: () => void }) {
  const { say } = useSay()
  const words = useWords('ask')
  const [typed, setTyped] = useState('')
  const code = readTicketCode(typed)
  return (
    <>
      <AskHead title={words('mine.title')} help={words('mine.hint')} />
      <div className="ticket-code">
        <output className="ticket-typed" aria-label={words('typed').text}>
          <bdi dir="ltr" className="digits">
            {groupTicketCode(typed.padEnd(letters, '·')).map((group, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place in the code.
              <span key={index}>{group}</span>
            ))}
          </bdi>
        </output>
        <AskPad
          className="ticket-keys"
          letters={ticketLetters}
          typed={typed}
          longest={letters}
          onTyped={setTyped}
        />
      </div>
      <PageKeys>
        <Key pictogram="back" words={say('keys.back')} onPress={onBack} wordless />
        <Key
          className="done look"
          pictogram="ticket"
          words={words('mine.open')}
          look="act"
          disabled={code === undefined}
          onPress={() => code !== undefined && onCode(code)}
        />
      </PageKeys>
    </>
  )
}
