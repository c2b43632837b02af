import { useState } from 'react'
import { groupTicketCode, readTicketCode, ticketLetters } from '../../../../protocol/ticket-code.ts'
import { useSay, useWords } from '../../../i18n/use-say.ts'
import { Key } from '../../../ui/key.tsx'
import { PressButton } from '../../../ui/press-button.tsx'
import { PageKeys } from '../../page-keys.tsx'
import { AskHead } from '../ask-head.tsx'

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
        <fieldset className="ticket-keys" dir="ltr" aria-label={words('keys.name').text}>
          {[...ticketLetters].map((letter) => (
            <PressButton
              key={letter}
              className="key"
              onPress={() => typed.length < letters && setTyped(typed + letter)}
            >
              {letter}
            </PressButton>
          ))}
          <Key
            className="erase"
            pictogram="erase"
            words={words('keys.erase')}
            wordless
            disabled={typed === ''}
            onPress={() => setTyped(typed.slice(0, -1))}
          />
        </fieldset>
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
