import './worker.css'
import './page-head.css'
import { useEffect, useReducer, useState } from 'react'
import type { StationClient } from '../../station/contract/client.ts'
import type { Delivery } from '../../station/contract/delivery.ts'
import type { Described } from '../host/use-description.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useSay } from '../i18n/use-say.ts'
import type { Mailbox } from '../mailbox/mailbox.ts'
import { Key } from '../ui/key.tsx'
import { tilePage } from '../ui/tile-page.ts'
import { useAfter } from '../ui/use-after.ts'
import { useFocusOnNew } from '../ui/use-focus-on-new.ts'
import { useIdle } from '../ui/use-idle.ts'
import type { Shape } from '../ui/use-screen.ts'
import { actLookMs } from './act-look.ts'
import { LanguageRow } from './bars/language-row.tsx'
import { StatusMark } from './bars/status-mark.tsx'
import type { Begin, Ease } from './begin.ts'
import { freshBegin } from './begin.ts'
import { FeaturePage } from './feature-page.tsx'
import type { Features } from './features.ts'
import { nextFlow, openPath } from './flow.ts'
import { HelpSheet } from './help/help-sheet.tsx'
import { NeedsPage } from './needs/needs-page.tsx'
import { PageKeys, PageKeysPlace } from './page-keys.tsx'
import { StartPage } from './start/start-page.tsx'
import { StillHere } from './still-here/still-here.tsx'
import { ThanksPage } from './thanks/thanks-page.tsx'
import { answerWithinLowReachMs, answerWithinMs, idleAfterMs, idleHandsBusyMs } from './timings.ts'
import { useVisit } from './use-visit.ts'
import { WorkerKeys } from './worker-keys.tsx'

type Props = {
  client: StationClient
  mailbox: Mailbox
  described: Described
  reachable: boolean | null
  delivery: Delivery | null
  features: Features
  grid: { columns: number; rows: number }
  shape: Shape
  ease: Ease
  /** Where this turn has begun; a kiosk's own begin at the door. */
  begin?: Begin
  mayLowReach: boolean
  onEase: (ease: Ease) => void
  /** Told once somebody has touched something: from then on there is something to wipe. */
  onTouched: () => void
  onLeave: () => void
  onManager: () => void
}

/** Everything a worker sees: four corners that never move, and the page of the moment between them. */
export function Worker(props: Props) {
  const { described, grid, ease, begin = freshBegin, onEase, onTouched, onLeave } = props
  const { description } = described
  const { say } = useSay()
  const { language, choose } = useLanguage()
  const [flow, dispatch] = useReducer(nextFlow, begin.flow)
  const visit = useVisit({ mailbox: props.mailbox, client: props.client, dispatch })
  const [keysPlace, setKeysPlace] = useState<HTMLElement | null>(null)
  const [handsBusy, setHandsBusy] = useState(false)
  const { stage, open } = flow
  const at = open?.feature ?? stage.at
  const covered = flow.help || flow.askingStillHere

  const changed =
    flow !== begin.flow ||
    language.code !== begin.language ||
    ease.sunlight !== begin.ease.sunlight ||
    ease.lowReach !== begin.ease.lowReach
  useEffect(() => {
    if (changed) onTouched()
  }, [changed, onTouched])

  useIdle(handsBusy ? idleHandsBusyMs : idleAfterMs, changed && !flow.askingStillHere, () =>
    dispatch({ type: 'fell-idle' }),
  )
  useAfter(stage.at === 'thanks' && !covered ? actLookMs(stage.act) : null, onLeave)
  useFocusOnNew(at)

  const perPage = grid.columns * grid.rows
  const categories = tilePage(description.categories, perPage, stage.at === 'start' ? stage.page : 0)
  const services = tilePage(description.services, perPage, stage.at === 'needs' ? stage.page : 0)
  const finishNeeds = () => {
    if (stage.at === 'needs' && stage.services.length > 0) visit.checkIn(stage.category, stage.services)
  }

  const page =
    open !== null ? (
      <FeaturePage
        key={openPath(open)}
        features={props.features}
        name={open.feature}
        about={open.about}
        client={props.client}
        mailbox={props.mailbox}
        description={description}
        grid={grid}
        shape={props.shape}
        said={flow.said}
        covered={covered}
        onHandsBusy={setHandsBusy}
        onOpen={(feature, about = {}, here) =>
          dispatch({ type: 'opened', feature, about, ...(here && { here }) })
        }
        onBack={() => dispatch({ type: 'closed' })}
        onLeave={onLeave}
      />
    ) : stage.at === 'start' ? (
      <StartPage
        client={props.client}
        described={described}
        categories={categories.items}
        onChoose={(category) => dispatch({ type: 'chose-category', category })}
        onStory={({ id, body }) =>
          dispatch({ type: 'opened', feature: 'services', about: { listing: { id, title: body.title } } })
        }
      />
    ) : stage.at === 'needs' ? (
      <NeedsPage
        category={description.categories.find(({ code }) => code === stage.category)}
        services={services.items}
        chosen={stage.services}
        onToggle={(service, by) => dispatch({ type: 'toggled-service', service, byFinger: by === 'finger' })}
      />
    ) : (
      <ThanksPage stage={stage} onRate={visit.rate} />
    )

  return (
    <div className="worker" data-stage={at} style={{ '--columns': grid.columns, '--rows': grid.rows }}>
      <header className="bar top" dir="ltr">
        <LanguageRow
          name={say('keys.languages').text}
          current={language.code}
          onChoose={(code) => void choose(code)}
        />
        <StatusMark reachable={props.reachable} delivery={props.delivery} />
      </header>
      <PageKeysPlace value={keysPlace}>
        <main className={`page ${at}`}>
          {page}
          {open !== null ? null : (
            <PageKeys>
              <WorkerKeys
                flow={flow}
                page={stage.at === 'needs' ? services : categories}
                shape={props.shape}
                dispatch={dispatch}
                onDone={finishNeeds}
                onUndo={visit.undo}
              />
            </PageKeys>
          )}
        </main>
      </PageKeysPlace>
      <footer className="bar bottom" dir="ltr">
        <Key
          className="corner help"
          pictogram="help"
          words={say('keys.help')}
          onPress={() => dispatch({ type: 'help-opened' })}
        />
        <div className="ease">
          <Key
            pictogram="sun"
            words={say('keys.sunlight')}
            wordless
            pressed={ease.sunlight}
            onPress={() => onEase({ ...ease, sunlight: !ease.sunlight })}
          />
          {props.mayLowReach ? (
            <Key
              pictogram="low-reach"
              words={say('keys.lowReach')}
              wordless
              pressed={ease.lowReach}
              onPress={() => onEase({ ...ease, lowReach: !ease.lowReach })}
            />
          ) : null}
        </div>
        <div className="page-keys" ref={setKeysPlace} />
        <Key
          className="corner finish"
          pictogram="finish"
          words={say('keys.finish')}
          look="end"
          onPress={onLeave}
        />
      </footer>
      {flow.help ? (
        <HelpSheet
          station={description.station}
          onClose={() => dispatch({ type: 'help-closed' })}
          onManager={props.onManager}
        />
      ) : null}
      {flow.askingStillHere ? (
        <StillHere
          ms={ease.lowReach ? answerWithinLowReachMs : answerWithinMs}
          onYes={() => dispatch({ type: 'came-back' })}
          onGone={onLeave}
        />
      ) : null}
    </div>
  )
}
