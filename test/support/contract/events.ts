/** As much of a browser's EventSource as a screen's client uses: a named event's data, and opening again after a break. */
export function openEvents(url: string, { cookie, until }: { cookie: string; until: AbortSignal }) {
  const events = new EventTarget()
  const source = Object.assign(events, {
    CLOSED: 2,
    readyState: 0,
    onopen: () => {},
    onerror: () => {},
  })
  const read = async () => {
    const answer = await fetch(url, { headers: { cookie }, signal: until })
    if (!answer.ok || answer.body === null) throw new Error(`${answer.status}`)
    source.readyState = 1
    source.onopen()
    let text = ''
    for await (const chunk of answer.body.pipeThrough(new TextDecoderStream())) {
      text += chunk
      const whole = text.split('\n\n')
      text = whole.pop() ?? ''
      for (const event of whole) tell(event)
    }
    throw new Error('the stream ended')
  }
  const tell = (event: string) => {
    const found = /^event: (.+)\ndata: (.+)$/m.exec(event)
    if (found?.[1] !== undefined) events.dispatchEvent(new MessageEvent(found[1], { data: found[2] ?? '' }))
  }
  const run = async () => {
    while (!until.aborted) {
      await read().catch(() => undefined)
      source.readyState = 0
      if (!until.aborted) source.onerror()
      await new Promise((wake) => setTimeout(wake, 50))
    }
  }
  void run()
  return source
}
