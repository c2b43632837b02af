// Every address of the hub.
//
//   stations    POST /v1/enrolments   POST /v1/batches   GET /v1/batches   GET /v1/epochs   GET /v1/feed
//   anyone      GET /v1/time          GET /v1/keys       GET /v1/openapi.json               GET /docs
//   readers     GET /v1/reports/…     GET /v1/stations …      GET /v1/stock        (reports/routes.ts, fleet/routes.ts)
//   officers    PUT /v1/restocks/…    PUT, DELETE /v1/recalls/…    (restocks/routes.ts, recalls/routes.ts)
//   keepers     /v1/accounts …       /v1/tokens …             /county/me …  /county/set-up …   (accounts/routes.ts)
//               /v1/subscriptions …    (subscriptions/routes.ts)
//   handlers    GET, POST, PUT /v1/requests/…  GET, PUT, POST /v1/offices/…        (requests/routes.ts, offices/routes.ts)
//   publishing  GET, PUT, DELETE /v1/listings/…    GET, PUT /v1/postings/…    PUT /v1/settings
//               POST /v1/job-imports    GET /v1/job-postings    (listings/routes.ts)
//               GET, PUT, POST /v1/drafts/…    GET, DELETE /v1/documents/…    (drafts/routes.ts)
//   keepers     /v1/stations/… /v1/staff-cards …    PUT /v1/silence-limits   (stations/, staff/, fleet/)
//   auditors    GET /v1/audit …       (audit/audit-endpoints.ts)
//   console     GET /launch           GET /county        POST, DELETE /county/session       GET /assets/…
//   watchers    GET /healthz          GET /readyz        GET /metrics
import { Hono } from 'hono'
import { accountsEndpoints } from '../accounts/routes.ts'
import { auditEndpoints } from '../audit/audit-endpoints.ts'
import { addConsolePages } from '../console/console-pages.ts'
import type { LaunchCode } from '../console/launch-code.ts'
import { sessionEndpoints } from '../console/session-endpoints.ts'
import { draftEndpoints } from '../drafts/routes.ts'
import { postEnrolments } from '../enrolment/post-enrolments.ts'
import { getFeed } from '../feed/get-feed.ts'
import { fleetEndpoints } from '../fleet/routes.ts'
import { addHealthPages } from '../health/health-pages.ts'
import type { Metrics } from '../health/metrics.ts'
import type { Hub } from '../hub.ts'
import { getKeys } from '../identity/get-keys.ts'
import { getTime } from '../identity/get-time.ts'
import { getBatches } from '../intake/get-batches.ts'
import { getEpochs } from '../intake/get-epochs.ts'
import { postBatches } from '../intake/post-batches.ts'
import { listingEndpoints } from '../listings/routes.ts'
import { officeEndpoints } from '../offices/routes.ts'
import { recallEndpoints } from '../recalls/routes.ts'
import { reportEndpoints } from '../reports/routes.ts'
import { requestEndpoints } from '../requests/routes.ts'
import { restockEndpoints } from '../restocks/routes.ts'
import { cardEndpoints } from '../staff/card-endpoints.ts'
import { keepingEndpoints } from '../stations/keeping-endpoints.ts'
import { stationEndpoints } from '../stations/station-endpoints.ts'
import { getStock } from '../stock/get-stock.ts'
import { subscriptionsEndpoints } from '../subscriptions/routes.ts'
import { answerProblem } from './answer-problem.ts'
import { addDocsPages } from './docs-pages.ts'
import type { Endpoint } from './endpoint.ts'
import { openApiOf } from './open-api.ts'
import { commonHeaders, strictTransport } from './page-headers.ts'
import type { Serving } from './serve-endpoint.ts'
import { serveEndpoint } from './serve-endpoint.ts'

export const endpoints: readonly Endpoint[] = [
  getTime,
  getKeys,
  postEnrolments,
  postBatches,
  getBatches,
  getEpochs,
  getFeed,
  ...reportEndpoints,
  ...fleetEndpoints,
  ...stationEndpoints,
  ...keepingEndpoints,
  ...cardEndpoints,
  getStock,
  ...restockEndpoints,
  ...recallEndpoints,
  ...requestEndpoints,
  ...officeEndpoints,
  ...listingEndpoints,
  ...draftEndpoints,
  ...sessionEndpoints,
  ...accountsEndpoints,
  ...subscriptionsEndpoints,
  ...auditEndpoints,
]

/** What each call's path matches, whatever the method. */
const addresses = endpoints.map(
  ({ path }) => new RegExp(`^${path.replace(/:\w+(?:\{([^}]*)\})?/g, (_, pattern) => pattern ?? '[^/]+')}$`),
)

export type AppParts = {
  hub: Hub
  serving: Serving
  metrics: Metrics
  draining: () => boolean
  launch: LaunchCode
  screens: string
  root: string
  version: string
}

export function makeApp(parts: AppParts): Hono {
  const { hub, serving, version } = parts
  const app = new Hono()
  // Calls set their own: touching a finished answer here would cost each batch the fast road out.
  for (const each of endpoints) app[each.method](each.path, serveEndpoint(each, serving))
  app.use(async (context, next) => {
    await next()
    const always = { ...commonHeaders, ...(hub.secure ? strictTransport : {}) }
    // The one page that may be framed says by whom.
    for (const [name, value] of Object.entries(always))
      if (!context.res.headers.has(name)) context.res.headers.set(name, value)
  })
  addDocsPages(app, openApiOf(endpoints, version))
  addConsolePages(app, parts)
  addHealthPages(app, parts)
  app.notFound((context) => {
    const here = endpoints.filter((_, index) => addresses[index]?.test(context.req.path))
    const known = [...new Set(here.map(({ method }) => method.toUpperCase()))]
    const problem = known.length > 0 ? 'method-not-allowed' : 'not-found'
    const { status, body, type } = answerProblem({ problem }, hub.clock())
    const headers = { 'content-type': type ?? '', ...(known.length > 0 ? { allow: known.join(', ') } : {}) }
    return new Response(body ?? null, { status, headers })
  })
  // What a page throws; calls have their own net.
  app.onError((error, context) => {
    serving.observe.failed({ path: context.req.path, method: context.req.method, error })
    const { status, body } = answerProblem({ problem: 'internal' }, hub.clock())
    return new Response(body ?? null, { status, headers: { 'content-type': 'application/problem+json' } })
  })
  return app
}
