import { useDeferredValue, useState } from 'react'
import type { Movement } from '../../../../station/contract/stock.ts'
import { movementKinds } from '../../../../station/contract/stock.ts'
import { PressButton } from '../../../ui/press-button.tsx'
import { ListKeys } from '../../export/list-keys.tsx'
import { Chips } from '../fields/chips.tsx'
import { TypedField } from '../fields/typed-field.tsx'
import { useStockDesk } from '../shell/stock-desk.ts'
import { StockKey } from '../shell/stock-key.tsx'
import { StockPage } from '../shell/stock-page.tsx'
import { useAsked } from '../shell/use-asked.ts'
import { useStockWords } from '../shell/use-stock-words.ts'
import { MovementList } from './movement-list.tsx'
import { useMovementTable } from './use-movement-table.ts'
import { useSayMovement } from './use-say-movement.ts'

/** Movements on one page of the screen. */
const pageSize = 50

/** How everything came and went, newest first: by kind, by item, by part of a code or lot, page by page. */
export function MovementsPage({ item }: { item: string | null }) {
  const { t, bilingual, nameOf } = useStockWords()
  const { back } = useStockDesk()
  const { sayKind } = useSayMovement()
  const [kind, setKind] = useState<Movement['kind'] | null>(null)
  const [typed, setTyped] = useState('')
  /** The last names of the pages turned over. */
  const [turned, setTurned] = useState<readonly Movement['name'][]>([])
  const search = useDeferredValue(typed.trim())
  const before = turned.at(-1)
  const asked = {
    ...(item === null ? {} : { item }),
    ...(kind === null ? {} : { kind }),
    ...(search === '' ? {} : { search }),
  }
  const tableOf = useMovementTable()
  const catalogue = useAsked('stock.overview', {})
  const known = catalogue.value?.items.find((stock) => stock.item.id === item)?.item

  return (
    <StockPage
      title={known === undefined ? t('go.movements') : t('movement.of', { name: nameOf(known).text })}
      onBack={back}
      now={catalogue.value?.now}
    >
      <div className="find">
        <TypedField
          label={t('search.movements')}
          keys="code"
          maxLength={64}
          value={typed}
          words
          onChange={(text) => {
            setTyped(text)
            setTurned([])
          }}
        />
        <Chips label={t('movement.kinds')}>
          {movementKinds.map((one) => (
            <PressButton
              key={one}
              className="chip plain"
              aria-pressed={kind === one}
              onPress={() => {
                setKind(kind === one ? null : one)
                setTurned([])
              }}
            >
              {sayKind(one)}
            </PressButton>
          ))}
        </Chips>
      </div>
      <MovementList ask={{ ...asked, limit: pageSize, ...(before === undefined ? {} : { before }) }}>
        {({ last, more }) => (
          <div className="page-keys">
            {turned.length === 0 ? null : (
              <StockKey
                pictogram="back"
                words={bilingual('movement.newer')}
                onPress={() => setTurned(turned.slice(0, -1))}
              />
            )}
            {more && last !== undefined ? (
              <StockKey
                pictogram="more"
                words={bilingual('movement.older')}
                onPress={() => setTurned([...turned, last.name])}
              />
            ) : null}
          </div>
        )}
      </MovementList>
      {catalogue.value === null ? null : (
        <ListKeys file={`movements-${catalogue.value.day}`} table={() => tableOf(asked)} />
      )}
    </StockPage>
  )
}
