import { epochs } from './journal-writer.ts'

/** What the walker knows of the unit that a stranger asks about. */
export type Neighbour = {
  unit: string
  station: string
  /** Of somebody on its staff. */
  card: string
  recall: string
  listing: string
  /** Three that are being written there: one is looked at, one laid aside, and one came in a batch of its own name. */
  drafts: readonly [string, string, string]
  account: string
  token: string
  subscription: string
  /** Of a request that was sealed, and the office it went to, with what that office signed. */
  request: { finger: string; office: string; recipients: object[]; destruction: string }
}

/**
 * How a call of readers or actors is asked about the neighbour. `reads`: it names no unit, and its answer is looked through instead. `own`:
 * it is between an officer and their own account, and no token may make it.
 */
export type Filling = { path: string; body?: object } | { reads: string } | { own: string; body?: object }

const subscriptionOrder = {
  ...{ name: '周报', target: { kind: 'webhook', url: 'https://127.0.0.1:9/in' }, formats: ['json'] },
  ...{ hour: 8, restatements: true, language: 'zh-CN' },
}
const kit = { name: { 'zh-CN': '秋' }, months: [10], pars: [{ item: 'sterile-gauze', qty: 4 }] }
const cardOrder = { name: '古丽', role: 'manager', validUntil: '2027-12-31', trainings: [] }

/**
 * How each call of readers and actors is asked about a neighbour’s unit, by method and path. A call that is not here fails the walk: say
 * with what station, unit or name it would reach the neighbour, in a request that the neighbour’s own officer may make.
 */
export function neighbourFillings(neighbour: Neighbour): Readonly<Record<string, Filling>> {
  const { unit, station, card, recall, listing, drafts, account, token, subscription, request } = neighbour
  const { finger, office } = request
  return {
    'get /v1/reports/weekly/:week': { path: `/v1/reports/weekly/2026-W46?unit=${unit}` },
    'get /v1/reports/weekly/:week{.+[.]csv}': { path: `/v1/reports/weekly/2026-W46.csv?unit=${unit}` },
    'get /v1/reports/periods/:period': { path: `/v1/reports/periods/2026-10?unit=${unit}` },
    'get /v1/reports/periods/:period{.+[.]csv}': { path: `/v1/reports/periods/2026-10.csv?unit=${unit}` },
    'get /v1/reports/periods/:period/revisions': {
      path: `/v1/reports/periods/2026-10/revisions?unit=${unit}`,
    },
    'get /v1/reports/weekly/:week{.+[.]xlsx}': { path: `/v1/reports/weekly/2026-W46.xlsx?unit=${unit}` },
    'get /v1/reports/periods/:period{.+[.]xlsx}': { path: `/v1/reports/periods/2026-10.xlsx?unit=${unit}` },
    'get /v1/reports/periods/:period{.+[.]pdf}': { path: `/v1/reports/periods/2026-10.pdf?unit=${unit}` },
    'get /v1/reports/weekly/:week{.+[.]pdf}': { path: `/v1/reports/weekly/2026-W46.pdf?unit=${unit}` },
    'get /v1/reports/trends': { path: `/v1/reports/trends?unit=${unit}` },
    'get /v1/reports/comparison/:period': { path: `/v1/reports/comparison/2026-W46?unit=${unit}` },
    'get /v1/reports/weekly/:week/restatement.txt': {
      path: `/v1/reports/weekly/2026-W46/restatement.txt?unit=${unit}`,
    },
    'get /v1/reports/periods/:period/restatement.txt': {
      path: `/v1/reports/periods/2026-10/restatement.txt?unit=${unit}`,
    },
    'get /v1/reports/weekly/:week/revisions': { path: `/v1/reports/weekly/2026-W46/revisions?unit=${unit}` },
    'get /v1/stations': { path: `/v1/stations?unit=${unit}` },
    'get /v1/stations/:station': { path: `/v1/stations/${station}` },
    'post /v1/stations': { path: '/v1/stations', body: { unit, name: { 'zh-CN': '新驿站' } } },
    'put /v1/stations/:station': {
      path: `/v1/stations/${station}`,
      body: { rev: 1, name: { 'zh-CN': '新名字' } },
    },
    'post /v1/stations/:station/codes': { path: `/v1/stations/${station}/codes` },
    'put /v1/stations/:station/closing': { path: `/v1/stations/${station}/closing`, body: { closed: false } },
    'put /v1/stations/:station/unit': { path: `/v1/stations/${station}/unit`, body: { unit } },
    'post /v1/stations/:station/revocations': {
      path: `/v1/stations/${station}/revocations`,
      body: { from: null, keys: [] },
    },
    'put /v1/stations/:station/alarms/:alarm': {
      path: `/v1/stations/${station}/alarms/fork`,
      body: { state: 'seen', measure: 1 },
    },
    'put /v1/silence-limits': {
      path: '/v1/silence-limits',
      body: { unit, amberHours: 24, redHours: 72, rev: 0 },
    },
    'get /v1/staff-cards': { path: `/v1/staff-cards?unit=${unit}` },
    'post /v1/staff-cards': { path: '/v1/staff-cards', body: { ...cardOrder, stations: [station] } },
    'put /v1/staff-cards/:card': {
      path: `/v1/staff-cards/${card}`,
      body: { ...cardOrder, stations: [station], rev: 1 },
    },
    'post /v1/staff-cards/:card/pins': { path: `/v1/staff-cards/${card}/pins` },
    'delete /v1/staff-cards/:card': { path: `/v1/staff-cards/${card}` },
    'get /v1/units': { reads: '/v1/units' },
    'get /v1/catalogue': { reads: '/v1/catalogue' },
    'get /v1/stock': { path: `/v1/stock?unit=${unit}` },
    'get /v1/restocks': { path: `/v1/restocks?unit=${unit}` },
    'put /v1/restocks/:station/:epoch/:seq': {
      path: `/v1/restocks/${station}/${epochs[0]}/1`,
      body: { state: 'refused', rev: 0, note: '没有货' },
    },
    'get /v1/recalls': { path: `/v1/recalls?unit=${unit}` },
    'put /v1/recalls/:recall': {
      path: `/v1/recalls/${recall}`,
      body: {
        item: 'huoxiang-tincture',
        lot: '1',
        since: '2026-11-22',
        unit,
        rev: 1,
        words: { 'zh-CN': '停用' },
      },
    },
    'delete /v1/recalls/:recall': { path: `/v1/recalls/${recall}?rev=2` },
    'get /v1/listings': { path: `/v1/listings?unit=${unit}` },
    'get /v1/listings/:listing': { reads: '/v1/listings/wide' },
    'put /v1/listings/:listing': {
      path: `/v1/listings/${listing}`,
      body: {
        rev: 1,
        unit,
        body: {
          ...{ kind: 'notice', title: { 'zh-CN': '通知' }, until: null },
          paragraphs: [{ 'zh-CN': '休息' }],
        },
      },
    },
    'delete /v1/listings/:listing': { path: `/v1/listings/${listing}?rev=2` },
    'get /v1/drafts': { path: `/v1/drafts?unit=${unit}` },
    'get /v1/drafts/:draft': { path: `/v1/drafts/${drafts[0]}` },
    'put /v1/drafts/:draft': {
      path: `/v1/drafts/${drafts[0]}`,
      body: { rev: 1, type: 'kit', document: 'own-kit', unit, baseRev: 0, body: kit },
    },
    'post /v1/drafts/:draft/submissions': { path: `/v1/drafts/${drafts[0]}/submissions`, body: { rev: 2 } },
    'post /v1/drafts/:draft/approvals': { path: `/v1/drafts/${drafts[0]}/approvals`, body: { rev: 3 } },
    'post /v1/drafts/:draft/returns': {
      path: `/v1/drafts/${drafts[1]}/returns`,
      body: { rev: 1, note: '少了水' },
    },
    'put /v1/drafts/:draft/discarding': {
      path: `/v1/drafts/${drafts[1]}/discarding`,
      body: { rev: 2, discarded: true },
    },
    'post /v1/draft-batches/:batch/approvals': { path: `/v1/draft-batches/${drafts[2]}/approvals` },
    'get /v1/documents': { path: `/v1/documents?type=kit&unit=${unit}` },
    'get /v1/withdrawals': { path: `/v1/withdrawals?unit=${unit}` },
    'get /v1/documents/:type/:document/history': { reads: '/v1/documents/kit/summer/history' },
    'delete /v1/documents/:type/:document': { path: '/v1/documents/kit/own-kit?rev=1' },
    'get /v1/requests': { path: `/v1/requests?unit=${unit}` },
    'get /v1/requests/:finger': { path: `/v1/requests/${finger}` },
    'get /v1/requests/:finger/sealed': { path: `/v1/requests/${finger}/sealed` },
    'put /v1/requests/:finger/assignee': {
      path: `/v1/requests/${finger}/assignee`,
      body: { seen: 0, assignee: '阿依' },
    },
    'post /v1/requests/:finger/steps': {
      path: `/v1/requests/${finger}/steps`,
      body: { seen: 1, state: 'handed-over' },
    },
    'get /v1/offices': { path: `/v1/offices?unit=${unit}` },
    'put /v1/offices/:office': {
      path: `/v1/offices/${office}`,
      body: { rev: 1, name: { 'zh-CN': '法律援助工作站' }, unit, desks: ['legal'] },
    },
    'put /v1/offices/:office/recipients': {
      path: `/v1/offices/${office}/recipients`,
      body: { recipients: request.recipients, isNewKey: false },
    },
    'post /v1/offices/:office/destructions': {
      path: `/v1/offices/${office}/destructions`,
      body: { statement: request.destruction },
    },
    'get /v1/offices/:office/months/:month/requests': {
      path: `/v1/offices/${office}/months/2026-11/requests`,
    },
    'get /v1/postings': { path: `/v1/postings?unit=${unit}` },
    'put /v1/postings/:station/:epoch/:seq': {
      path: `/v1/postings/${station}/${epochs[0]}/2`,
      body: { decision: 'take-down', rev: 0 },
    },
    'post /v1/job-imports': {
      path: `/v1/job-imports?unit=${unit}`,
      body: { '@type': 'JobPosting', title: '卸货工' },
    },
    'get /v1/job-postings': { path: `/v1/job-postings?unit=${unit}` },
    'put /v1/settings': {
      path: '/v1/settings',
      body: { rev: 0, unit, ownPostings: false, floorFenPerHour: null },
    },
    'get /v1/accounts': { path: `/v1/accounts?unit=${unit}` },
    'post /v1/accounts': { path: '/v1/accounts', body: { name: '阿依', unit, role: 'read-only' } },
    'post /v1/accounts/:account/reset': { path: `/v1/accounts/${account}/reset` },
    'put /v1/accounts/:account': { path: `/v1/accounts/${account}`, body: { disabled: true } },
    'get /v1/tokens': { path: `/v1/tokens?unit=${unit}` },
    'post /v1/tokens': { path: '/v1/tokens', body: { name: '大屏', unit, days: 30 } },
    'delete /v1/tokens/:token': { path: `/v1/tokens/${token}` },
    'get /v1/subscriptions': { path: `/v1/subscriptions?unit=${unit}` },
    'post /v1/subscriptions': { path: '/v1/subscriptions', body: { ...subscriptionOrder, unit } },
    'put /v1/subscriptions/:subscription': {
      path: `/v1/subscriptions/${subscription}`,
      body: { ...subscriptionOrder, paused: false, rev: 1 },
    },
    'get /v1/subscriptions/:subscription/dispatches': {
      path: `/v1/subscriptions/${subscription}/dispatches`,
    },
    'post /v1/subscriptions/:subscription/dispatches': {
      path: `/v1/subscriptions/${subscription}/dispatches`,
      body: { send: 'newest' },
    },
    'post /v1/subscriptions/:subscription/secrets': { path: `/v1/subscriptions/${subscription}/secrets` },
    'delete /v1/subscriptions/:subscription': { path: `/v1/subscriptions/${subscription}?rev=3` },
    'get /v1/audit': { path: `/v1/audit?unit=${unit}` },
    'get /v1/audit.csv': { path: `/v1/audit.csv?unit=${unit}` },
    'get /v1/audit/whole': { reads: '/v1/audit/whole' },
    'get /county/me': { reads: '/county/me' },
    'delete /county/me/sessions/:session': { own: '/county/me/sessions/x' },
    'delete /county/me/sessions': { own: '/county/me/sessions' },
    'put /county/me/password': { own: '/county/me/password', body: { password: 'x', next: 'x' } },
    'post /county/me/recovery-codes': { own: '/county/me/recovery-codes', body: { password: 'x' } },
  }
}
