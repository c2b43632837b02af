import './ticket.css'
import { useState } from 'react'
import { readTicketCode } from '../../../../protocol/ticket-code.ts'
import { useFocusOnNew } from '../../../ui/use-focus-on-new.ts'
import { useScannedText } from '../../../ui/use-scanned-text.ts'
import type { FeatureProps } from '../../features.ts'
import { CodePage } from './code-page.tsx'
import { StatePage } from './state-page.tsx'

/** "My ticket": what has become of a request, by its code alone; and the way to take it back. The code lives in this page's memory. */
export function Ticket(props: FeatureProps) {
  const { about, onBack } = props
  const [code, setCode] = useState(about.ticket)
  useFocusOnNew(code ?? 'code')
  useScannedText('waystation:ticket?', (text) => {
    const scanned = readTicketCode(text)
    if (scanned !== undefined) setCode(scanned)
  })
  if (code === undefined) return <CodePage onCode={setCode} onBack={onBack} />
  // Another code is another ticket: nothing of the last one may stay.
  return (
    <StatePage
      {...props}
      key={code}
      code={code}
      onBack={about.ticket === undefined ? () => setCode(undefined) : onBack}
    />
  )
}
