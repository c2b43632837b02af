import 'i18next'
import type county from '../../locales/zh-CN/county.json'
import type day from '../../locales/zh-CN/day.json'
import type kiosk from '../../locales/zh-CN/kiosk.json'
import type manager from '../../locales/zh-CN/manager.json'
import type problems from '../../locales/zh-CN/problems.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'kiosk'
    resources: {
      county: typeof county
      day: typeof day
      kiosk: typeof kiosk
      manager: typeof manager
      problems: typeof problems
    }
  }
}
