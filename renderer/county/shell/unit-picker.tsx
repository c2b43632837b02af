import { useId, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Units } from '../../../federation/contract/fleet.ts'
import { useWords } from '../words/use-words.ts'
import type { DeskPage, Section } from './sections.ts'
import { UnitTree } from './unit-tree.tsx'

type UnitPickerProps = { units: Units; unit: string; page: Section | DeskPage }

/** The unit whose figures are shown, and the tree of those the reader may see. */
export function UnitPicker({ units, unit, page }: UnitPickerProps) {
  const { t, text } = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const [sought, setSought] = useState('')
  const [, navigate] = useLocation()
  const titleId = useId()
  const current = units.units.find((each) => each.unit === unit)
  const name = current ? text(current.name) : unit

  const found = useMemo(() => {
    const wanted = sought.trim().toLowerCase()
    if (wanted === '') return undefined
    return units.units.filter((each) =>
      [each.unit, ...Object.values(each.name)].some((words) => words.toLowerCase().includes(wanted)),
    )
  }, [units, sought])

  function choose(chosen: string) {
    dialog.current?.close()
    navigate(`/${chosen}/${page}`)
  }

  if (units.units.length < 2) return <span className="unit-name">{name}</span>
  return (
    <>
      <button
        type="button"
        className="unit-name"
        aria-haspopup="dialog"
        onClick={() => {
          setSought('')
          dialog.current?.showModal()
        }}
      >
        <span className="hidden">{t('units.unit')} </span>
        {name}
        <svg viewBox="0 0 12 8" aria-hidden="true" focusable="false">
          <path d="m1 1 5 5 5-5" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
        </svg>
      </button>
      <dialog ref={dialog} className="unit-dialog" aria-labelledby={titleId}>
        <div className="dialog-head">
          <h2 id={titleId}>{t('units.choose')}</h2>
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            {t('units.close')}
          </button>
        </div>
        <input
          type="search"
          className="field"
          aria-label={t('units.search')}
          placeholder={t('units.search')}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
        {found?.length === 0 ? <p role="status">{t('units.none')}</p> : null}
        <UnitTree units={units} found={found} current={unit} onChoose={choose} />
      </dialog>
    </>
  )
}
