import { describe, expect, it } from 'vitest'
import { readCommand } from './config.ts'

const around = { env: {}, app: '1.2.3', screens: '/screens', hasParent: false }
const read = (line: string, more: Partial<Parameters<typeof readCommand>[1]> = {}) =>
  readCommand(line.split(' ').filter(Boolean), { ...around, ...more })

describe('the command line', () => {
  it('says what a host needs', () => {
    const command = read('serve --data /d --port 8100 --hub https://hub.example/ --code ABCDE12345')
    expect(command).toEqual({
      do: 'serve',
      logLevel: 'info',
      config: {
        ...{ dataDir: '/d', app: '1.2.3', hub: 'https://hub.example', code: 'ABCDE12345' },
        shell: { port: 8100, screens: '/screens' },
      },
    })
  })

  it('may be said by the environment, and wins over it', () => {
    const env = {
      ...{ WAYSTATION_STATION_DATA: '/e', WAYSTATION_STATION_PORT: '1', WAYSTATION_STATION_HUB: 'http://h' },
      ...{ WAYSTATION_STATION_CODE: 'C', WAYSTATION_STATION_DIAGONAL: '32' },
    }
    expect(read('serve --port 0', { env })).toMatchObject({
      config: { dataDir: '/e', hub: 'http://h', code: 'C', diagonalInches: 32, shell: { port: 0 } },
    })
  })

  it('opens no port under Electron unless one is named', () => {
    const hasParent = true
    expect(read('--data /d', { hasParent })).not.toHaveProperty('config.shell')
    expect(read('serve --data /d --port 1', { hasParent })).toHaveProperty('config.shell')
  })

  it('helps', () => {
    expect(read('--help')).toMatchObject({ do: 'help', text: expect.stringContaining('--hub URL') })
  })

  it.each([
    ['', /what to do/],
    ['fly', /no command "fly"/],
    ['serve', /--data/],
    ['serve there --data /d', /"there"/],
    ['serve --data /d --port many', /--port/],
    ['serve --data /d --port 65536', /--port/],
    ['serve --data /d --hub hub.example', /--hub/],
    ['serve --data /d --hub https://name:secret@hub.example', /--hub/],
    ['serve --data /d --hub https://hub.example/?to=v1', /--hub/],
    ['serve --data /d --hub https://hub.example/#v1', /--hub/],
    ['serve --data /d --code ABCDE12345', /--hub/],
    ['serve --data /d --diagonal wide', /--diagonal/],
    ['serve --data /d --log loud', /--log/],
    ['serve --data /d --what', /--what/],
  ])('refuses "%s" with a sentence', (line, say) => {
    const command = read(line)
    expect(command).toMatchObject({ do: 'refuse', say: expect.stringMatching(say) })
    expect(command).toMatchObject({ say: expect.stringMatching(/\.$/) })
  })
})
