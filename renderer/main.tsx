// The kiosk page's composition root.
import './ui/tokens.css'
import './ui/base.css'
import './ui/fonts/latin.css'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { connectHost } from './host/connect-host.ts'
import { replaceDocument } from './host/replace-document.ts'
import { describedScreen } from './host/use-description.ts'
import { loadAllLanguages, loadLanguage, loadLanguageEverywhere, setUpI18n } from './i18n/set-up-i18n.ts'
import { testLanguages } from './i18n/test-languages.ts'
import { Kiosk } from './kiosk.tsx'
import { createMailbox } from './mailbox/mailbox.ts'
import { openMailboxStore } from './mailbox/mailbox-store.ts'
import { ErrorBoundary } from './ui/error-boundary.tsx'
import { chooseTileGrid } from './ui/screen-size.ts'
import type { Begin } from './worker/begin.ts'
import { freshBegin } from './worker/begin.ts'
import { createFeatures } from './worker/features.ts'

// First of all, before anything is waited for: Electron hands the port over as soon as the page has loaded. In a frame of the county's
// console there is no host: the same page draws what the console hands over, as a preview.
const isFramed = window.parent !== window
const hosted = isFramed ? undefined : { client: connectHost(window), store: openMailboxStore() }
const preview = isFramed
  ? await (await import('./preview/open-preview.ts')).openPreview(window, {
      fresh: freshBegin,
      chooseTileGrid,
    })
  : undefined
const parts = hosted ?? preview
if (parts === undefined) throw new Error('neither a host nor a frame')
const { client, store } = parts
const replace = preview?.replace ?? (() => void replaceDocument(window))
const mailbox = createMailbox({
  store,
  client,
  after(ms, act) {
    const timer = setTimeout(act, ms)
    return () => clearTimeout(timer)
  },
})
mailbox.start()

// Faces for scripts are fetched apart from the page's own styles: they are its heaviest part and each language's own.
const fonts = Promise.all([
  import('./ui/fonts/chinese.css'),
  import('./ui/fonts/arabic.css'),
  import('./ui/fonts/mongolian.css'),
])
const [i18n] = await Promise.all([setUpI18n(), fonts])

// `#en-XA`, `#ar-XB`: a built-in test language, for whoever works on the screens.
const testLanguage = location.hash.slice(1)
if (testLanguage in testLanguages) {
  await loadLanguage(i18n, testLanguage, 'kiosk')
  await i18n.changeLanguage(testLanguage)
}

const features = createFeatures(i18n)
const place = document.getElementById('kiosk')
if (place === null) throw new Error('index.html has no #kiosk')
const root = createRoot(place)
const draw = (begin: Begin) =>
  root.render(
    <ErrorBoundary words={i18n.t('recovering')} recover={() => void recover()}>
      <I18nextProvider i18n={i18n}>
        <Kiosk key={JSON.stringify(begin)} {...{ client, mailbox, store, i18n, features, begin, replace }} />
      </I18nextProvider>
    </ErrorBoundary>,
  )
if (preview === undefined) draw(freshBegin)
else
  preview.onBegin((begin) => {
    void loadLanguageEverywhere(i18n, begin.language)
      .then(() => i18n.changeLanguage(begin.language))
      .then(() => draw(begin))
  })

// Small, and wanted the moment the host is away and somebody chooses their language.
void loadAllLanguages(i18n, 'kiosk')
void loadAllLanguages(i18n, 'problems')
features.fetchAll()

async function recover(): Promise<void> {
  // The next page must not be drawn from what this one may have failed on.
  await store.forgetScreen(describedScreen).catch(() => undefined)
  replace()
}
