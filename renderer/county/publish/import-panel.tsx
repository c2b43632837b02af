import type { DragEvent } from 'react'
import { useId, useRef, useState } from 'react'
import type { JobImport } from '../../../federation/contract/job-imports.ts'
import { ActTrouble } from '../shell/act-trouble.tsx'
import { useWords } from '../words/use-words.ts'
import { RefusedJobs } from './refused-jobs.tsx'
import { useJobImport } from './use-job-import.ts'

type ImportPanelProps = { unit: string; onDone: () => void }

/** A file of jobs: dropped or chosen, looked at, and published when one has seen what would happen. */
export function ImportPanel({ unit, onDone }: ImportPanelProps) {
  const { t } = useWords()
  const jobs = useJobImport(unit)
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const titleId = useId()
  const { file, result, busy, trouble, unreadable } = jobs

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    const [dropped] = event.dataTransfer.files
    if (dropped) void jobs.look(dropped)
  }

  return (
    <section className="card import" aria-labelledby={titleId}>
      <h2 id={titleId}>{t('import.title')}</h2>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a place to let a file fall on; the button within does the same by keyboard. */}
      <div
        className={over ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p>{over ? t('import.drop') : t('import.hint')}</p>
        {/* The button below stands for it: two of one name would be two stops for whoever hears the page. */}
        <input
          ref={input}
          hidden
          type="file"
          accept=".csv,.txt,.tsv,.json,.jsonld,text/csv,application/json,application/ld+json"
          onChange={({ target }) => {
            const [chosen] = target.files ?? []
            if (chosen) void jobs.look(chosen)
            // The same file, mended, may be chosen again.
            target.value = ''
          }}
        />
        <button type="button" className="button" disabled={busy} onClick={() => input.current?.click()}>
          {t(result ? 'import.again' : 'import.choose')}
        </button>
      </div>
      <p className="fault" role="alert">
        {unreadable ? t(unreadable === 'too-large' ? 'import.tooLarge' : 'import.cannotRead') : ''}
      </p>
      <ActTrouble trouble={trouble} />
      <div aria-live="polite">
        {busy && !result ? <p className="soft">{t('import.checking')}</p> : null}
        {result ? <Result result={result} file={file} /> : null}
      </div>
      {result ? <RefusedJobs refused={result.refused} /> : null}
      <div className="buttons">
        {result && !result.committed ? (
          <button
            type="button"
            className="button primary"
            disabled={busy || toPublish(result) === 0}
            onClick={() => void jobs.publish()}
          >
            {busy
              ? t('import.publishing')
              : toPublish(result) === 0
                ? t('import.nothingToPublish')
                : t('import.publish', { count: toPublish(result) })}
          </button>
        ) : null}
        <button type="button" className="button" onClick={onDone}>
          {t('publish.close')}
        </button>
      </div>
    </section>
  )
}

function toPublish({ accepted }: JobImport): number {
  return accepted.filter(({ what }) => what !== 'same').length
}

function Result({ result, file }: { result: JobImport; file: string }) {
  const { t } = useWords()
  const { accepted, refused, committed, format, encoding, batch } = result
  const count = (of: 'new' | 'changed' | 'same') => accepted.filter(({ what }) => what === of).length
  return (
    <div className={committed ? 'import-result done' : 'import-result'}>
      <p className="sentence">
        {t(!committed ? 'import.preview' : batch === null ? 'import.published' : 'import.waits')}
      </p>
      <p className="soft">
        {t('import.file', {
          name: file,
          format: format === 'csv' ? 'CSV' : 'JSON-LD',
          encoding: encoding.toUpperCase(),
        })}
      </p>
      <ul className="import-counts">
        <li>{t('import.new', { count: count('new') })}</li>
        <li>{t('import.changed', { count: count('changed') })}</li>
        <li>{t('import.same', { count: count('same') })}</li>
        <li className={refused.length > 0 ? 'waits' : ''}>
          {t('import.refused', { count: refused.length })}
        </li>
      </ul>
    </div>
  )
}
