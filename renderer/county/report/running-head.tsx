type RunningHeadProps = {
  /** What stands at the head of every sheet: whose report, of when. */
  head: string
  /** Which version of it. */
  version: string
}

/** What every printed sheet says of itself, beside its number, so that one that lies alone is still known. */
export function RunningHead({ head, version }: RunningHeadProps) {
  return (
    <style>
      {`@page { @top-left { content: ${cssText(head)} } @top-right { content: ${cssText(version)} } }`}
    </style>
  )
}

/** Words of people as a string of CSS: nothing in them may end it. */
function cssText(words: string): string {
  const safe = words.replace(/[\p{Cc}"\\<>]/gu, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)
  return `"${safe}"`
}
