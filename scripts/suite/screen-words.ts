/** What Playwright is told for a look at the screens: words that name files of screens narrow the choice, without them it is all of them. */
export function screenWords(words: readonly string[]): string[] {
  const files = words.some((word) => /-screens(\.spec\.ts)?$/.test(word)) ? [] : ['-screens']
  return ['test', '--project=stories', ...files, ...words]
}
