import { useReducer } from 'react'
import { useAsked } from '../../host/use-asked.ts'
import { featurePictogramsUrl } from '../../ui/feature-pictogram.tsx'
import { useAfter } from '../../ui/use-after.ts'
import { useFocusOnNew } from '../../ui/use-focus-on-new.ts'
import { actLookMs } from '../act-look.ts'
import type { FeatureProps } from '../features.ts'
import { useActs } from '../use-acts.ts'
import { AlcoholPage } from './alcohol-page.tsx'
import { boxBegin, nextBox } from './box-flow.ts'
import { boxItems } from './box-items.ts'
import { ItemPage } from './item-page.tsx'
import { ListPage } from './list-page.tsx'
import { NoOtherPage } from './no-other-page.tsx'
import { TakenPage } from './taken-page.tsx'

export const pictures: readonly string[] = [featurePictogramsUrl]

/** What is here to be taken: choose, read what it warns of, take. It counts down; nobody's name, no reason. */
export function Box(props: FeatureProps) {
  const { name, client, mailbox, description, said } = props
  const { heard, problem, again } = useAsked(client, 'stock.box')
  const [stage, dispatch] = useReducer(nextBox, props.about.item, boxBegin)
  const acts = useActs({ mailbox, client, dispatch })
  useFocusOnNew(stage.at)
  useAfter(stage.at === 'taken' && !props.covered ? actLookMs(stage.act) : null, props.onLeave)

  const at = { nowMs: performance.now(), timeZone: description.timeZone }
  const everything = heard?.value.items ?? []
  const toList = () => {
    dispatch({ type: 'went-back' })
    again()
  }
  const one = stage.at === 'list' ? undefined : everything.find(({ item }) => item.id === stage.item)
  // The item has left the catalogue while somebody looked at it.
  const item = one?.item
  if (stage.at === 'list' || item === undefined || one === undefined)
    return (
      <ListPage
        {...props}
        items={heard === null ? null : boxItems(name, heard, at)}
        problem={problem}
        page={stage.at === 'list' ? stage.page : 0}
        onTurn={(page) => dispatch({ type: 'turned-page', page })}
        onChoose={({ id, containsEthanol }) =>
          dispatch({ type: 'chose', item: id, containsEthanol: containsEthanol === true })
        }
      />
    )

  if (stage.at === 'alcohol') {
    const offered = heard === null ? [] : boxItems(name, heard, at)
    const other = offered.find(({ item: each }) => each.id === item.ethanolFree && !each.containsEthanol)
    const drives = said !== null && heard?.value.drivers.includes(said) === true
    return (
      <AlcoholPage
        item={item}
        driver={drives ? description.categories.find(({ code }) => code === said) : undefined}
        onTake={() => dispatch({ type: 'does-not-drive' })}
        onOther={() => dispatch({ type: 'wants-another', item: other?.item.id ?? null })}
        onBack={toList}
      />
    )
  }
  if (stage.at === 'no-other') return <NoOtherPage onBack={toList} />
  if (stage.at === 'item')
    return (
      <ItemPage
        item={item}
        available={one.available}
        qty={stage.qty}
        onQuantity={(by) => dispatch({ type: 'changed-quantity', by })}
        onBack={toList}
        onTake={() => {
          const input = {
            item: item.id,
            qty: stage.qty,
            warned: true,
            ...(said !== null && { category: said }),
          }
          const act = acts.post((id) => ({ id, call: 'stock.take', input: { act: id, ...input } }))
          dispatch({ type: 'posted', act })
        }}
      />
    )
  return (
    <TakenPage
      stage={stage}
      item={item}
      onUndo={() =>
        acts.undo(stage.act.id, (id) => ({
          id,
          call: 'stock.undoTake',
          input: { act: id, takenBy: stage.act.id },
        }))
      }
      onOver={() => dispatch({ type: 'undo-over' })}
      onBack={toList}
    />
  )
}
