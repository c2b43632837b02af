import { parentPort, workerData } from 'node:worker_threads'
import { openForReading } from './open.ts'

const { sqlite } = openForReading(workerData as string)
const rows = sqlite.pragma('quick_check') as { quick_check: string }[]
sqlite.close()
parentPort?.postMessage(rows.map((row) => row.quick_check).filter((text) => text !== 'ok'))
