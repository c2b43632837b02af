import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as z from 'zod'
import { languages } from '../../locales/languages.ts'
import { slugSchema, textsSchema } from '../../protocol/ids.ts'

const templates = z
  .array(z.strictObject({ id: slugSchema, texts: textsSchema }))
  .parse(JSON.parse(readFileSync(new URL('./templates.json', import.meta.url), 'utf8')))

it.each(templates)(
  'the answer $id is there in every language of the kiosk, each in its own script',
  ({ texts }) => {
    const scripts = {
      Hans: /\p{Script=Han}/u,
      Latn: /[a-z]/,
      Arab: /\p{Script=Arabic}/u,
      Mong: /\p{Script=Mongolian}/u,
    }
    expect(Object.keys(texts).toSorted()).toEqual(languages.map(({ code }) => code).toSorted())
    for (const { code, script } of languages) expect(texts[code], code).toMatch(scripts[script])
    // Words of a telephone number must not be lost in translation.
    const numbers = (text = '') => (text.match(/\b12\d{3}\b/g) ?? []).toSorted()
    for (const { code } of languages) expect(numbers(texts[code]), code).toEqual(numbers(texts['zh-CN']))
  },
)
