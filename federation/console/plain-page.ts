/** A page without scripts, for what must be said when there are no screens. The text is ours: nothing in it is escaped. */
export function plainPage(title: string, paragraphs: readonly string[]): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Waystation</title>
<style>body{font:1.1rem/1.5 system-ui,sans-serif;max-width:38rem;margin:4rem auto;padding:0 1rem}</style></head>
<body><h1>${title}</h1>${paragraphs.map((each) => `<p>${each}</p>`).join('')}</body></html>
`
}
