type Call = { id: number; call: string; argument: unknown }

/** Answers the calls of the process that started this one, by name; a throw becomes the caller's error. */
export function answerCalls(handlers: Record<string, (argument: never) => unknown>): void {
  process.on('message', async ({ id, call, argument }: Call) => {
    const handler = handlers[call]
    if (handler === undefined) return
    try {
      process.send?.({ id, value: await handler(argument as never) })
    } catch (error) {
      process.send?.({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    }
  })
  process.channel?.ref()
  // An orderly end, so that a profiler that was asked for can write down what it saw.
  process.once('SIGTERM', () => process.exit(0))
}
