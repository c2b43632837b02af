import type { DragEvent } from 'react'
import { useRef, useState } from 'react'
import type { ItemStock } from '../../../../station/contract/stock.ts'
import type { Trouble } from '../../ask/use-asked.ts'
import { TroubleSaid } from '../../page/trouble-said.tsx'
import { useStockDesk } from '../shell/stock-desk.ts'
import { StockKey } from '../shell/stock-key.tsx'
import { useStockWords } from '../shell/use-stock-words.ts'
import { linesOfNote } from './delivery.ts'
import { maxNoteBytes, readAsBase64 } from './read-file.ts'

type Props = {
  stocks: ReadonlyMap<string, ItemStock>
  onLines: (lines: ReturnType<typeof linesOfNote>) => void
}

/** A delivery note as a CSV file: picked, or dropped here. The host reads it; good lines and faulty ones both come back. */
export function NoteFile({ stocks, onLines }: Props) {
  const { t, bilingual } = useStockWords()
  const { desk } = useStockDesk()
  const input = useRef<HTMLInputElement>(null)
  const [state, setState] = useState<{ trouble: Trouble | null; said: string | null; over: boolean }>({
    trouble: null,
    said: null,
    over: false,
  })

  const read = async (file: File) => {
    if (file.size > maxNoteBytes) return setState({ trouble: 'too-long', said: null, over: false })
    setState({ trouble: null, said: t('note.reading', { name: file.name }), over: false })
    const fileBase64 = await readAsBase64(file)
    const answer = await desk.client
      .call('stock.readDeliveryNote', { session: desk.session, fileBase64 })
      .catch(() => null)
    if (answer?.ok !== true) {
      if (answer?.problem === 'not-signed-in') desk.onSignedOut()
      return setState({ trouble: answer?.problem ?? 'unreachable', said: null, over: false })
    }
    const { lines, faults } = answer.value
    const rows = new Set(faults.map(({ row }) => row)).size
    onLines(linesOfNote(answer.value, stocks))
    setState({ trouble: null, said: t('note.read', { lines: lines.length, faults: rows }), over: false })
  }
  const take = (files: FileList | null) => {
    const file = files?.[0]
    if (file !== undefined) void read(file)
  }
  const drag = (event: DragEvent, over: boolean) => {
    event.preventDefault()
    setState({ ...state, over })
  }

  return (
    <section
      className={state.over ? 'note-file over' : 'note-file'}
      aria-label={t('note.title')}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false)
        take(event.dataTransfer.files)
      }}
    >
      <input
        ref={input}
        type="file"
        accept=".csv,text/csv,text/plain"
        hidden
        onChange={(event) => {
          take(event.target.files)
          // The same file, mended outside, may be picked again.
          event.target.value = ''
        }}
      />
      <StockKey pictogram="table" words={bilingual('note.pick')} onPress={() => input.current?.click()} />
      <p className="soft">{state.said ?? t('note.words')}</p>
      <TroubleSaid trouble={state.trouble} />
    </section>
  )
}
