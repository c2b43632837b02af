// The kiosk page's composition root.
import './ui/tokens.css'
import './ui/base.css'
import './ui/fonts/latin.css'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { connectHost } from './host/connect-host.ts'
import { replaceDocument } from './host/replace-document.ts'
import { describedScreen } from './host/use-description.ts'
import { loadAllLanguages, loadLanguage, setUpI18n } from './i18n/set-up-i18n.ts'
import { testLanguages } from './i18n/test-languages.ts'
import { Kiosk } from './kiosk.tsx'
import { createMailbox } from './mailbox/mailbox.ts'
import { openMailboxStore } from './mailbox/mailbox-store.ts'
import { ErrorBoundary } from './ui/error-boundary.tsx'
import { createFeatures } from './worker/features.ts'

// First of all, before anything is waited for: Electron hands the port over as soon as the page has loaded.
const client = connectHost(window)
const store = openMailboxStore()
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
createRoot(place).render(
  <ErrorBoundary words={i18n.t('recovering')} recover={() => void recover()}>
    <I18nextProvider i18n={i18n}>
      <Kiosk client={client} mailbox={mailbox} store={store} i18n={i18n} features={features} />
    </I18nextProvider>
  </ErrorBoundary>,
)

// Small, and wanted the moment the host is away and somebody chooses their language.
void loadAllLanguages(i18n, 'kiosk')
void loadAllLanguages(i18n, 'problems')
features.fetchAll()

async function recover(): Promise<void> {
  // The next page must not be drawn from what this one may have failed on.
  await store.forgetScreen(describedScreen).catch(() => undefined)
  await replaceDocument(window)
}
