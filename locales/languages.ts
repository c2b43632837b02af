/** One language a screen can speak. */
export type Language = {
  /** BCP 47 tag, the folder's name beside this file and the key in documents' texts. */
  code: string
  /** Its name in itself: how its readers find it. */
  ownName: string
  dir: 'ltr' | 'rtl'
  script: 'Hans' | 'Latn' | 'Arab' | 'Mong'
  /** Written top to bottom, columns from left to right. */
  vertical: boolean
  /** `draft`: awaits a native reader; whatever it lacks is shown in Chinese. */
  status: 'complete' | 'draft'
}

/** In the order of the kiosk's language row. The first is the source of all keys and what everything falls back to. */
export const languages = [
  { code: 'zh-CN', ownName: '中文', dir: 'ltr', script: 'Hans', vertical: false, status: 'complete' },
  { code: 'ug', ownName: 'ئۇيغۇرچە', dir: 'rtl', script: 'Arab', vertical: false, status: 'complete' },
  { code: 'kk-Arab', ownName: 'قازاقشا', dir: 'rtl', script: 'Arab', vertical: false, status: 'draft' },
  { code: 'mn-Mong', ownName: 'ᠮᠣᠩᠭᠣᠯ', dir: 'ltr', script: 'Mong', vertical: true, status: 'draft' },
  { code: 'en', ownName: 'English', dir: 'ltr', script: 'Latn', vertical: false, status: 'complete' },
] as const satisfies readonly Language[]

export type LanguageCode = (typeof languages)[number]['code']
