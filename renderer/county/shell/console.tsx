import { useQueryClient } from '@tanstack/react-query'
import type { ComponentProps, ReactNode } from 'react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Redirect, Route, Switch, useRoute } from 'wouter'
import type { Units } from '../../../federation/contract/fleet.ts'
import { Desk } from '../accounts/desk.tsx'
import { SetUpPage } from '../accounts/set-up-page.tsx'
import { CardsPage } from '../cards/cards-page.tsx'
import { KeysHeldHere } from '../casework/keys-held.tsx'
import { useCaseWords } from '../casework/use-case-words.ts'
import { useUnits } from '../hub/queries.ts'
import { signOut } from '../hub/session.ts'
import { troubleOf } from '../hub/trouble-of.ts'
import { PostingsPage } from '../postings/postings-page.tsx'
import { editorParts } from '../publish/editor-parts.ts'
import { PublishPage } from '../publish/publish-page.tsx'
import { RecallsPage } from '../recalls/recalls-page.tsx'
import { ChangesPage } from '../report/changes/changes-page.tsx'
import { ComparisonPage } from '../report/comparison/comparison-page.tsx'
import { ReportPage } from '../report/report-page.tsx'
import { TrendsPage } from '../report/trends/trends-page.tsx'
import { RestocksPage } from '../restocks/restocks-page.tsx'
import type { SignInReason } from '../sign-in/sign-in-page.tsx'
import { SignInPage } from '../sign-in/sign-in-page.tsx'
import { NewStationPage } from '../stations/station/new-station-page.tsx'
import { StationPage } from '../stations/station/station-page.tsx'
import { StationsPage } from '../stations/stations-page.tsx'
import { StockPage } from '../stock/stock-page.tsx'
import { useWords } from '../words/use-words.ts'
import { Frame } from './frame.tsx'
import { Loading, TroubleNotice } from './notices.tsx'
import type { Section } from './sections.ts'
import { deskPages } from './sections.ts'

const Editors = lazy(async () => ({ default: (await import('../publish/editors.tsx')).Editors }))
const Review = lazy(async () => ({ default: (await import('../publish/review/review.tsx')).Review }))
const Casework = lazy(async () => ({ default: (await import('../casework/casework.tsx')).Casework }))

/**
 * The whole console: a unit's stations and reports, until the session ends. The units a reader may see are asked for first: the
 * answer says whether there is a session at all.
 */
export function Console() {
  const [reason, setReason] = useState<SignInReason>('first')
  const queries = useQueryClient()
  const units = useUnits()
  const { t } = useWords()
  const signedOut = troubleOf(units.error) === 'session-ended'
  const known = units.data !== undefined
  useEffect(() => {
    // From now on, being refused means that the session has ended.
    if (known && !signedOut) setReason('ended')
  }, [known, signedOut])

  async function leave() {
    await signOut().catch(() => undefined)
    setReason('first')
    await queries.resetQueries()
  }

  const [isSetUp, setUp] = useRoute('/set-up/:code')
  if (isSetUp) return <SetUpPage key={setUp.code} code={setUp.code} onDone={() => queries.resetQueries()} />
  if (signedOut) return <SignInPage reason={reason} onEntered={() => queries.resetQueries()} />
  if (units.data)
    return (
      <KeysHeldHere>
        <Pages units={units.data} onLeave={() => void leave()} />
      </KeysHeldHere>
    )
  if (units.error) return <TroubleNotice error={units.error} onAgain={() => void units.refetch()} />
  return <Loading words={t('loading.units')} />
}

type FrameOf = { units: Units; onLeave: () => void }

/** Pages of a unit that have no more in their address than that. */
type PageOf = { unit: string; mayPublish: boolean; mayKeep: boolean }
const pages: Record<Exclude<Section, 'report' | 'requests'>, (of: PageOf) => ReactNode> = {
  stations: StationsPage,
  cards: CardsPage,
  stock: StockPage,
  restocks: RestocksPage,
  recalls: RecallsPage,
  publish: PublishPage,
  postings: PostingsPage,
}

function Pages(frame: FrameOf) {
  const { t } = useWords()
  const mayKeep = frame.units.may.includes('keep-stations')
  return (
    <Switch>
      {(Object.keys(pages) as (keyof typeof pages)[]).map((page) => (
        <Route key={page} path={`/:unit/${page}`}>
          {({ unit = '' }) => {
            const Page = pages[page]
            return (
              <Frame {...frame} unit={unit} page={page}>
                <Page
                  key={unit}
                  unit={unit}
                  mayPublish={frame.units.may.includes('publish')}
                  mayKeep={mayKeep}
                />
              </Frame>
            )
          }}
        </Route>
      ))}
      <Route path="/:unit/stations/new">
        {({ unit }) => (
          <Frame {...frame} unit={unit} page="stations">
            <NewStationPage key={unit} unit={unit} mayKeep={mayKeep} />
          </Frame>
        )}
      </Route>
      <Route path="/:unit/stations/:station">
        {({ unit, station }) => (
          <Frame {...frame} unit={unit} page="stations">
            <StationPage key={station} unit={unit} station={station} mayKeep={mayKeep} />
          </Frame>
        )}
      </Route>
      <Route path="/:unit/publish/review/of/:type/:document">
        {({ unit, type, document }) => <Drafts {...frame} unit={unit} of={{ type, document }} />}
      </Route>
      <Route path="/:unit/publish/review">{({ unit }) => <Drafts {...frame} unit={unit} />}</Route>
      <Route path="/:unit/publish/review/:draft">
        {({ unit, draft }) => <Drafts {...frame} unit={unit} draft={draft} />}
      </Route>
      <Route path="/:unit/publish/review/:draft/edit">
        {({ unit, draft }) => <Drafts {...frame} unit={unit} draft={draft} isEdited />}
      </Route>
      <Route path="/:unit/report">{({ unit }) => <Reports unit={unit} {...frame} />}</Route>
      <Route path="/:unit/report/trends">{(asked) => <Trends {...asked} {...frame} />}</Route>
      <Route path="/:unit/report/trends/:kind/:figure/:count">
        {(asked) => <Trends {...asked} {...frame} />}
      </Route>
      <Route path="/:unit/report/:period/comparison">
        {(asked) => (
          <Frame {...frame} unit={asked.unit} page="report">
            <ComparisonPage {...asked} />
          </Frame>
        )}
      </Route>
      <Route path="/:unit/report/:period">{(asked) => <Reports {...asked} {...frame} />}</Route>
      <Route path="/:unit/report/:period/:revision">{(asked) => <Reports {...asked} {...frame} />}</Route>
      <Route path="/:unit/report/:period/:revision/changes">
        {(asked) => (
          <Frame {...frame} unit={asked.unit} page="report">
            <ChangesPage key={`${asked.unit} ${asked.period} ${asked.revision}`} {...asked} />
          </Frame>
        )}
      </Route>
      {editorParts.map((part) => (
        <Route key={part} path={`/:unit/publish/${part}/:act?/:id?`}>
          {({ unit = '', act, id }: { unit?: string; act?: string; id?: string }) => (
            <Frame {...frame} unit={unit} page="publish">
              <Suspense fallback={<Loading words={t('loading.publish')} />}>
                <Editors
                  key={unit}
                  {...{ unit, part, act, id }}
                  mayPublish={frame.units.may.includes('publish')}
                />
              </Suspense>
            </Frame>
          )}
        </Route>
      ))}
      <Route path="/:unit/requests">
        {({ unit }) => <Requests page="requests" unit={unit} {...frame} />}
      </Route>
      <Route path="/:unit/requests/:finger">
        {(asked) => <Requests page="requests" {...asked} {...frame} />}
      </Route>
      <Route path="/:unit/offices">{({ unit }) => <Requests page="offices" unit={unit} {...frame} />}</Route>
      {deskPages.map((page) => (
        <Route key={page} path={`/:unit/${page}`}>
          {({ unit = '' }) => (
            <Frame {...frame} unit={unit} page={page}>
              <Desk key={unit} unit={unit} page={page} units={frame.units} />
            </Frame>
          )}
        </Route>
      ))}
      <Route>
        <Redirect to={`/${frame.units.root}/stations`} />
      </Route>
    </Switch>
  )
}

type ReportsProps = FrameOf & { unit: string; period?: string; revision?: string }

function Reports({ unit, period, revision, ...frame }: ReportsProps) {
  return (
    <Frame {...frame} unit={unit} page="report">
      <ReportPage unit={unit} period={period} revision={revision} />
    </Frame>
  )
}

type TrendsProps = FrameOf & { unit: string; kind?: string; figure?: string; count?: string }

function Trends({ unit, kind, figure, count, ...frame }: TrendsProps) {
  return (
    <Frame {...frame} unit={unit} page="report">
      <TrendsPage {...{ unit, kind, figure, count }} />
    </Frame>
  )
}

type DraftsProps = FrameOf & Omit<ComponentProps<typeof Review>, 'key'>

function Drafts({ units, onLeave, ...asked }: DraftsProps) {
  const { t } = useWords()
  return (
    <Frame {...{ units, onLeave }} unit={asked.unit} page="publish">
      <Suspense fallback={<Loading words={t('loading.publish')} />}>
        <Review key={asked.unit} {...asked} />
      </Suspense>
    </Frame>
  )
}

type RequestsProps = FrameOf & { unit: string; page: 'requests' | 'offices'; finger?: string }

function Requests({ unit, page, finger, ...frame }: RequestsProps) {
  const t = useCaseWords()
  return (
    <Frame {...frame} unit={unit} page="requests">
      <Suspense fallback={<Loading words={t('loading.page')} />}>
        <Casework
          key={unit}
          {...{ unit, page, finger }}
          mayHandle={frame.units.may.includes('handle-requests')}
        />
      </Suspense>
    </Frame>
  )
}
