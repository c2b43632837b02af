import { parseArgs } from 'node:util'

export type StartOptions = {
  help: boolean
  fresh: boolean
  window: boolean
  port: number | undefined
  hubPort: number | undefined
}

export const startHelp = `npm start -- [--fresh] [--no-window] [--port N] [--hub-port N]

Runs a hub and a station with the sample federation, and opens the kiosk.
  --fresh       remove the data of earlier runs first
  --no-window   open no window, print the addresses only
  --port N      the kiosk's port (the last run's, else 7310; another when it is in use)
  --hub-port N  the hub's port (likewise, 7320)
Data is kept in .waystation, or where WAYSTATION_DATA says.`

/** The words after `npm start --`, or a sentence that says what is wrong with them. */
export function parseStartOptions(args: string[]): StartOptions | { mistake: string } {
  try {
    const { values } = parseArgs({
      args,
      options: {
        help: { type: 'boolean', default: false },
        fresh: { type: 'boolean', default: false },
        'no-window': { type: 'boolean', default: false },
        port: { type: 'string' },
        'hub-port': { type: 'string' },
      },
    })
    const [port, hubPort] = [readPort(values.port), readPort(values['hub-port'])]
    return { help: values.help, fresh: values.fresh, window: !values['no-window'], port, hubPort }
  } catch (problem) {
    return { mistake: (problem as Error).message }
  }
}

function readPort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^\d+$/.test(text) || Number(text) > 65535)
    throw new Error('A port is a whole number from 0 to 65535.')
  return Number(text)
}
