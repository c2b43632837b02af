import 'i18next'
import type accounts from '../../locales/zh-CN/accounts.json'
import type ask from '../../locales/zh-CN/ask.json'
import type casework from '../../locales/zh-CN/casework.json'
import type county from '../../locales/zh-CN/county.json'
import type day from '../../locales/zh-CN/day.json'
import type editors from '../../locales/zh-CN/editors.json'
import type firstAid from '../../locales/zh-CN/first-aid.json'
import type kiosk from '../../locales/zh-CN/kiosk.json'
import type listings from '../../locales/zh-CN/listings.json'
import type manager from '../../locales/zh-CN/manager.json'
import type periods from '../../locales/zh-CN/periods.json'
import type postings from '../../locales/zh-CN/postings.json'
import type problems from '../../locales/zh-CN/problems.json'
import type restated from '../../locales/zh-CN/restated.json'
import type review from '../../locales/zh-CN/review.json'
import type shelf from '../../locales/zh-CN/shelf.json'
import type stock from '../../locales/zh-CN/stock.json'
import type subscriptions from '../../locales/zh-CN/subscriptions.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'kiosk'
    resources: {
      accounts: typeof accounts
      ask: typeof ask
      casework: typeof casework
      county: typeof county
      day: typeof day
      editors: typeof editors
      'first-aid': typeof firstAid
      kiosk: typeof kiosk
      listings: typeof listings
      manager: typeof manager
      periods: typeof periods
      postings: typeof postings
      problems: typeof problems
      restated: typeof restated
      review: typeof review
      shelf: typeof shelf
      stock: typeof stock
      subscriptions: typeof subscriptions
    }
  }
}
