/** Where a language has no words while Chinese has: members and places of a body, `warnings/0/words`. */
export function missingTexts(body: unknown, language: string): string[] {
  if (language === 'zh-CN') return []
  return textsIn(body, '').flatMap(({ path, texts }) =>
    texts['zh-CN']?.trim() && !texts[language]?.trim() ? [path] : [],
  )
}

/** Whether anything is said in Chinese: before that no language lacks anything, nor is it complete. */
export function isBegun(body: unknown): boolean {
  return textsIn(body, '').some(({ texts }) => texts['zh-CN']?.trim())
}

type Found = { path: string; texts: Readonly<Record<string, string | undefined>> }

function textsIn(value: unknown, path: string): Found[] {
  if (typeof value !== 'object' || value === null) return []
  if ('zh-CN' in value) return [{ path, texts: value as Found['texts'] }]
  return Object.entries(value).flatMap(([member, inner]) =>
    textsIn(inner, path === '' ? member : `${path}/${member}`),
  )
}
