// What is sealed is JSON, with spaces behind it up to a full step: the length of an age file tells that of its words, and with it
// who wrote much, and in which script.

const utf8 = new TextEncoder()

/** Most requests and answers fit one step. */
const stepBytes = 2048

export function toPaddedJson(value: unknown): string {
  const text = JSON.stringify(value)
  const bytes = utf8.encode(text).length
  return text + ' '.repeat(Math.ceil(bytes / stepBytes) * stepBytes - bytes)
}
