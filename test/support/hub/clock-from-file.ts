// Loaded before a hub's program: its clock differs from the machine's by what a file says, so that a test moves it while it runs.
import { openSync, readSync } from 'node:fs'

const file = openSync(process.env['WAYSTATION_TEST_CLOCK'] ?? '', 'r')
const ahead = new DataView(new ArrayBuffer(8))
const machineNow = Date.now

Date.now = () => {
  readSync(file, ahead, { position: 0 })
  return machineNow() + ahead.getFloat64(0)
}
