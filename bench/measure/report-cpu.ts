/**
 * Loaded before every measured program (`--import`), ours among them, so that none has to know it is measured:
 * answers the call `cpu` with the process's own user and system time in microseconds, and ends the process
 * when the benchmark that started it is gone.
 */
export type CpuMicros = number

process.on('message', (message: { id: number; call: string }) => {
  if (message.call !== 'cpu') return
  const { user, system } = process.cpuUsage()
  process.send?.({ id: message.id, value: user + system })
})
process.on('disconnect', () => process.exit(1))
// A program that ends by itself must not be kept alive by being measured.
process.channel?.unref()
