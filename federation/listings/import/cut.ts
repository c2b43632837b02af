/** What a kiosk's screen holds of a description; the law is asked of all there is. */
export const maxDescription = 300

/** Longest that fits, with a sign that there is more. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text
  return `${[...text.slice(0, max - 1)].filter((each) => !/^[\ud800-\udfff]$/.test(each)).join('')}…`
}
