import { useRef, useState } from 'react'
import { Link } from 'wouter'
import type { Published } from '../../../../federation/contract/drafts.ts'
import { decodeText } from '../../../../protocol/tables/decode-text.ts'
import { Loading, TroubleNotice } from '../../shell/notices.tsx'
import { saveFile } from '../../stock/save-file.ts'
import { usePublished } from '../editor/draft-queries.ts'
import type { EditorType } from '../editor/editor-type.ts'
import { useEditorWords } from '../editor/use-editor-words.ts'
import type { ReadFile } from './read-documents.ts'
import { readDocuments } from './read-documents.ts'
import { ReadResult } from './read-result.tsx'
import { tableOfDocuments } from './table-of-documents.ts'
import { useColumnWords } from './use-column-words.ts'

/** As much as anybody writes into a table of a thousand lines. */
const maxBytes = 4 * 1024 * 1024

type ImportPageProps = { of: EditorType; unit: string; back: string }

/** A table is read here and shown line by line; only then, and only what is sound, is saved as drafts. */
export function ImportPage({ of, unit, back }: ImportPageProps) {
  const say = useEditorWords()
  const published = usePublished(unit, of.type)
  if (published.data) return <Import {...{ of, unit, back }} published={published.data} />
  if (published.error)
    return <TroubleNotice error={published.error} onAgain={() => void published.refetch()} />
  return <Loading words={say('loading')} />
}

function Import({ of, unit, back, published }: ImportPageProps & { published: Published }) {
  const say = useEditorWords()
  const words = useColumnWords()
  const input = useRef<HTMLInputElement>(null)
  const [read, setRead] = useState<{ look: number; name: string; file: ReadFile }>()

  async function look(chosen: File) {
    const decoded =
      chosen.size > maxBytes ? undefined : decodeText(new Uint8Array(await chosen.arrayBuffer()))
    const file: ReadFile =
      decoded === undefined
        ? { ok: false, absent: [] }
        : readDocuments(decoded.text, { editor: of, published, words })
    setRead((before) => ({ look: (before?.look ?? 0) + 1, name: chosen.name, file }))
  }

  return (
    <section className="card import">
      <h2>{say('imports.title', { type: say(`type.${of.type}`) })}</h2>
      <p>{say('imports.hint')}</p>
      <div className="buttons">
        <input
          ref={input}
          hidden
          type="file"
          accept=".csv,.txt,.tsv,text/csv"
          onChange={({ target }) => {
            const [chosen] = target.files ?? []
            if (chosen) void look(chosen)
            // The same file, mended, may be chosen again.
            target.value = ''
          }}
        />
        <button type="button" className="button primary" onClick={() => input.current?.click()}>
          {say(read ? 'imports.again' : 'imports.choose')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => saveFile(`${of.type}.csv`, tableOfDocuments(of, published, words))}
        >
          {say('imports.template')}
        </button>
        <Link className="button" href={back}>
          {say('back')}
        </Link>
      </div>
      <p className="fault" role="alert">
        {read === undefined || read.file.ok
          ? ''
          : say('imports.noTable', {
              columns: read.file.absent.map((column) => words.headings(column)[0]).join(say('missing.and')),
            })}
      </p>
      {read?.file.ok ? (
        // Another file, or the same one mended, is another look: what was saved of the one before is behind it.
        <ReadResult key={read.look} {...{ of, unit }} name={read.name} file={read.file} />
      ) : null}
    </section>
  )
}
