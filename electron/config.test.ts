import { describe, expect, it } from 'vitest'
import { readShellConfig } from './config.ts'

const read = (env: Record<string, string>, packaged = false) =>
  readShellConfig({ env, defaultData: '/home/kiosk/.config/Waystation', packaged })

describe('configuration of the shell', () => {
  it('takes the data folder it is given, else the system’s own', () => {
    expect(read({ WAYSTATION_STATION_DATA: '/srv/w' }).data).toBe('/srv/w')
    expect(read({}).data).toBe('/home/kiosk/.config/Waystation')
    expect(read({ WAYSTATION_STATION_DATA: '' }).data).toBe('/home/kiosk/.config/Waystation')
  })

  it('is a kiosk when installed and a window on a desk, unless told otherwise', () => {
    expect(read({}, true).kiosk).toBe(true)
    expect(read({}).kiosk).toBe(false)
    expect(read({ WAYSTATION_KIOSK: '1' }).kiosk).toBe(true)
    expect(read({ WAYSTATION_KIOSK: '0' }, true).kiosk).toBe(false)
  })

  it('passes hub, code and the rest on to the host, with the data folder decided', () => {
    const { hostEnvironment } = read({ WAYSTATION_STATION_HUB: 'https://hub.example', TZ: 'Asia/Shanghai' })
    expect(hostEnvironment).toEqual({
      WAYSTATION_STATION_HUB: 'https://hub.example',
      TZ: 'Asia/Shanghai',
      WAYSTATION_STATION_DATA: '/home/kiosk/.config/Waystation',
    })
  })

  it('passes on nothing that would load other code into the host', () => {
    const env = { NODE_OPTIONS: '--require /tmp/x.js', NODE_PATH: '/tmp', ELECTRON_RUN_AS_NODE: '1' }
    expect(Object.keys(read(env).hostEnvironment)).toEqual(['WAYSTATION_STATION_DATA'])
  })
})
