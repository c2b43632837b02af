import { useReducer } from 'react'
import { useAsked } from '../../host/use-asked.ts'
import { featurePictogramsUrl } from '../../ui/feature-pictogram.tsx'
import { useAfter } from '../../ui/use-after.ts'
import { useFocusOnNew } from '../../ui/use-focus-on-new.ts'
import { actLookMs } from '../act-look.ts'
import type { FeatureProps } from '../features.ts'
import { useActs } from '../use-acts.ts'
import { DonePage } from './done-page.tsx'
import { NumberPage } from './number-page.tsx'
import { OutPage } from './out-page.tsx'
import { nextShelf, shelfStart } from './shelf-flow.ts'
import { SurePage } from './sure-page.tsx'
import { ThingsPage } from './things-page.tsx'

export const pictures: readonly string[] = [featurePictogramsUrl]

/** Books, umbrellas, wheelchairs: taken along and brought back by the number on them. Nobody's name. */
export function Shelf(props: FeatureProps) {
  const { client, mailbox } = props
  const asked = useAsked(client, 'loans.shelf')
  const [stage, dispatch] = useReducer(nextShelf, shelfStart)
  const acts = useActs({ mailbox, client, dispatch })
  useFocusOnNew(stage.at)
  useAfter(stage.at === 'done' && !props.covered ? actLookMs(stage.act) : null, props.onLeave)

  const shelf = asked.heard?.value ?? null
  const thingOf = (id: string) => shelf?.items.find(({ item }) => item.id === id)
  // While the host is away its list grows old: what stands on it as out may have come back since. The host has the last word anyway.
  const outNow = asked.problem === null ? (shelf?.out ?? []) : []
  const back = () => {
    if (stage.at === 'things') return props.onBack()
    dispatch({ type: 'went-back' })
    asked.again()
  }
  const thing = 'item' in stage ? thingOf(stage.item) : undefined

  if (stage.at === 'things' || (thing === undefined && stage.at !== 'out'))
    return (
      <ThingsPage
        {...props}
        things={shelf?.items ?? null}
        problem={asked.problem}
        page={stage.at === 'things' ? stage.page : 0}
        onTurn={(page) => dispatch({ type: 'turned-page', page })}
        onChoose={(item) => dispatch({ type: 'chose-thing', item })}
        onBringBack={() => dispatch({ type: 'brings-back' })}
      />
    )
  if (stage.at === 'out' || thing === undefined)
    return (
      <OutPage
        grid={props.grid}
        out={shelf?.out ?? []}
        itemOf={(id) => thingOf(id)?.item}
        page={stage.at === 'out' ? stage.page : 0}
        onTurn={(page) => dispatch({ type: 'turned-page', page })}
        onChoose={({ item, code }) => dispatch({ type: 'chose-out', item, code })}
        onBack={back}
      />
    )

  if (stage.at === 'number')
    return (
      <NumberPage
        stage={stage}
        item={thing.item}
        known={thing.codes}
        out={outNow.filter(({ item }) => item === stage.item).map(({ code }) => code)}
        dispatch={dispatch}
        onBack={back}
        onLend={() => {
          const { item, typed: code } = stage
          const act = acts.post((id) => ({ id, call: 'loans.make', input: { act: id, item, code } }))
          dispatch({ type: 'posted', act })
        }}
      />
    )
  if (stage.at === 'sure')
    return (
      <SurePage
        item={thing.item}
        code={stage.code}
        onBack={back}
        onYes={() => {
          const { item, code } = stage
          const act = acts.post((id) => ({ id, call: 'loans.bringBack', input: { act: id, item, code } }))
          dispatch({ type: 'posted', act })
        }}
      />
    )
  return (
    <DonePage
      stage={stage}
      item={thing.item}
      onUndo={() =>
        acts.undo(stage.act.id, (id) => ({
          id,
          call: 'loans.undo',
          input: { act: id, madeBy: stage.act.id },
        }))
      }
      onOver={() => dispatch({ type: 'undo-over' })}
      onBack={back}
    />
  )
}
