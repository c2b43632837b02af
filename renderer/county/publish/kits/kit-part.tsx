import { useState } from 'react'
import { useCatalogue } from '../../hub/queries.ts'
import { useWords } from '../../words/use-words.ts'
import type { Body } from '../editor/body.ts'
import { numberText, typedNumber } from '../editor/body.ts'
import type { PartProps } from '../editor/editor-type.ts'
import { membersOf } from '../editor/list-member.ts'
import { FieldFault } from '../editor/text-field.tsx'
import { useEditorWords } from '../editor/use-editor-words.ts'
import { useFaultWords } from '../editor/use-fault-words.ts'

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const

/** Its months, and a grid of what to keep: this kit beside the item's own level and the other kits. */
export function KitPart(part: PartProps) {
  const say = useEditorWords()
  const { t } = useWords()
  const { body, faults, change } = part
  const faultOf = useFaultWords(faults)
  const chosen = Array.isArray(body['months']) ? (body['months'] as number[]) : []
  const set = (month: number, on: boolean) =>
    change(
      'months',
      on ? [...chosen, month].toSorted((a, b) => a - b) : chosen.filter((each) => each !== month),
    )
  return (
    <>
      <fieldset className="rows">
        <legend>{say('member.months')}</legend>
        <div className="months">
          {months.map((month) => (
            <label key={month} className="choice">
              <input
                type="checkbox"
                checked={chosen.includes(month)}
                onChange={({ target }) => set(month, target.checked)}
              />
              {t(`month.${month}`)}
            </label>
          ))}
        </div>
        <FieldFault id="kit-months-fault" fault={faultOf('months')} />
      </fieldset>
      <ParGrid {...part} />
    </>
  )
}

function ParGrid({ document, body, faults, change }: PartProps) {
  const say = useEditorWords()
  const { text } = useWords()
  const faultOf = useFaultWords(faults)
  const catalogue = useCatalogue().data
  const [search, setSearch] = useState('')
  const pars = membersOf(body['pars'])
  const others = (catalogue?.kits ?? []).filter(({ code }) => code !== document)
  const inKits = new Set((catalogue?.kits ?? []).flatMap((kit) => kit.pars.map(({ item }) => item)))
  const items = (catalogue?.items ?? [])
    .filter(
      ({ code, name, access }) =>
        access !== 'excluded' && (text(name).includes(search.trim()) || code.includes(search.trim())),
    )
    // What some kit names comes first: of the others most never will be.
    .toSorted((one, other) => Number(inKits.has(other.code)) - Number(inKits.has(one.code)))
  const write = (item: string, typed: string) => {
    const qty = typedNumber(typed)
    const rest = pars.filter((each) => each['item'] !== item)
    change('pars', qty === undefined ? rest : [...rest, { item, qty } satisfies Body])
  }
  return (
    <fieldset className="rows">
      <legend>{say('member.pars')}</legend>
      <p className="soft">{say('kit.hint')}</p>
      <FieldFault id="kit-pars-fault" fault={faultOf('pars')} />
      <label className="labelled">
        {say('kit.search')}
        <input
          className="field"
          type="search"
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
      </label>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className="scroll par-scroll" tabIndex={0} aria-label={say('member.pars')}>
        <table className="station-table par-grid">
          <thead>
            <tr>
              <th scope="col">{say('member.item')}</th>
              <th scope="col">{say('kit.this')}</th>
              <th scope="col">{say('kit.own')}</th>
              {others.map(({ code, name }) => (
                <th key={code} scope="col">
                  {text(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map(({ code, name, unit, par }) => (
              <tr key={code}>
                <th scope="row">
                  {text(name)}
                  <span className="soft"> / {text(unit)}</span>
                </th>
                <td>
                  <input
                    className="field qty"
                    inputMode="numeric"
                    aria-label={say('kit.qtyOf', { item: text(name) })}
                    value={numberText(pars.find((each) => each['item'] === code)?.['qty'])}
                    onChange={({ target }) => write(code, target.value)}
                  />
                </td>
                <td className="figure">{par ?? '—'}</td>
                {others.map((kit) => (
                  <td key={kit.code} className="figure">
                    {kit.pars.find(({ item }) => item === code)?.qty ?? '—'}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </fieldset>
  )
}
