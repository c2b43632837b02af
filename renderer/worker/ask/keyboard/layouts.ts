// Small keyboards, eleven keys a row: what a name, an employer or two sentences need. Rows as on the keyboards that their readers know.

/** How a layout types: its letters as they are, Latin with a capital at the start of a word, or syllables that become characters. */
export type Layout = {
  id: string
  how: 'letters' | 'latin' | 'pinyin'
  sign: string
  rows: readonly string[]
}

const latin = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']

export const layouts = {
  pinyin: { id: 'pinyin', how: 'pinyin', sign: '中', rows: latin },
  latin: { id: 'latin', how: 'latin', sign: 'Aa', rows: latin },
  ug: {
    id: 'ug',
    how: 'letters',
    sign: 'ئۇ',
    rows: ['چۋېرتيۇڭوپئ', 'ھسداەىقكلفگ', 'زشغۈبنمخجۆژ'],
  },
  'kk-Arab': { id: 'kk-Arab', how: 'letters', sign: 'قا', rows: ['چۋەرتيۇڭوپء', 'اسدفگھجكلعح', 'زشقۆبنمى'] },
  'mn-Mong': {
    id: 'mn-Mong',
    how: 'letters',
    sign: 'ᠮᠣ',
    // The last two are no letters: they join the vowel and the ending that stand apart from their word.
    rows: ['ᠴᠸᠡᠷᠲᠶᠦᠢᠥᠫᠩ', 'ᠠᠰᠳᠹᠭᠬᠵᠺᠯᠼᠾ', 'ᠽᠱᠣᠤᠪᠨᠮ\u180e\u202f'],
  },
} as const satisfies Record<string, Layout>

/** Digits, and the marks of addresses and sentences; the same in every language. */
export const signs: readonly string[] = ['1234567890', '-/.,:@#()+', '，。？！、·']

/** The layouts that a language's writers switch between, the first one first. */
export function layoutsFor(language: string): Layout[] {
  const { pinyin, latin: abc } = layouts
  if (language === 'en' || language === 'en-XA') return [abc, pinyin]
  if (language === 'ug' || language === 'kk-Arab' || language === 'mn-Mong')
    return [layouts[language], pinyin, abc]
  return [pinyin, abc]
}
