import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { HubTrouble } from './hub/ask-hub.ts'
import { troubleOf } from './hub/trouble-of.ts'
import { Console } from './shell/console.tsx'
import { setUpWords } from './words/set-up-words.ts'
import '@fontsource-variable/noto-sans/wght.css'
import '@fontsource-variable/noto-sans-sc/index.css'
import '../ui/fonts/arabic.css'
import '../ui/fonts/mongolian.css'
import './shell/tokens.css'
import './shell/shell.css'
import './shell/unit-picker.css'
import './sign-in/sign-in.css'
import '../ui/qr.css'
import './accounts/accounts.css'
import './accounts/set-up.css'
import './subscriptions/subscriptions.css'
import './stations/stations.css'
import './stations/fleet.css'
import './stations/station/station.css'
import './stations/station/sheet.css'
import './cards/cards.css'
import './stock/stock.css'
import './stock/shelf-table.css'
import './restocks/restocks.css'
import './recalls/recalls.css'
import './publish/publish.css'
import './publish/preview/preview.css'
import './postings/postings.css'
import './report/report.css'
import './report/period/period.css'
import './report/charts.css'
import './report/trends/trends.css'
import './report/comparison/comparison.css'
import './report/life.css'
import './report/restated.css'
import './shell/print.css'

const worthAnotherTry = (error: Error) =>
  error instanceof HubTrouble && (error.trouble === 'unreachable' || error.trouble === 'busy')

const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    // Whichever request learns it first: the units are asked for again, and the console sees that the session is over.
    onError(error, query) {
      if (troubleOf(error) === 'session-ended' && query.queryKey[0] !== 'units')
        void queries.invalidateQueries({ queryKey: ['units'] })
    },
  }),
  defaultOptions: {
    queries: {
      // The hub may stand in the same house as the officer: whether there is an internet says nothing.
      networkMode: 'always',
      retry: (failures, error) => failures < 1 && worthAnotherTry(error),
      retryDelay: 1000,
    },
  },
})

const root = document.getElementById('county')
if (root)
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={setUpWords()}>
        <QueryClientProvider client={queries}>
          {/* In the fragment, so that a page opened anew on any of its addresses is served by one file. */}
          <Router hook={useHashLocation}>
            <Console />
          </Router>
        </QueryClientProvider>
      </I18nextProvider>
    </StrictMode>,
  )
