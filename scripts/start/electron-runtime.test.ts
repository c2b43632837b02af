import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { crc32 } from 'node:zlib'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { electronHere, fetchElectron } from './electron-runtime.ts'

const project = resolve(import.meta.dirname, '../..')
const version = '45.0.0'
let root: string
let close: () => void

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'electron-'))
  // A tree with the real package's own code, and an archive of ours as its runtime.
  const folder = join(root, 'node_modules/electron')
  mkdirSync(folder, { recursive: true })
  for (const name of ['@electron', '@electron-internal']) {
    symlinkSync(join(project, 'node_modules', name), join(root, 'node_modules', name))
  }
  for (const file of ['index.js', 'install.js'])
    cpSync(join(project, 'node_modules/electron', file), join(folder, file))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'electron', version }))
  const hash = createHash('sha256').update(archive()).digest('hex')
  const name = `electron-v${version}-${process.platform}-${process.arch}.zip`
  writeFileSync(join(folder, 'checksums.json'), JSON.stringify({ [name]: hash }))
  vi.stubEnv('electron_config_cache', join(root, 'cache'))
})

afterEach(() => {
  close?.()
  vi.unstubAllEnvs()
  rmSync(root, { recursive: true, force: true })
})

async function mirror(answer: RequestListener): Promise<void> {
  const server = createServer(answer)
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', up))
  close = () => {
    server.closeAllConnections()
    server.close()
  }
  vi.stubEnv('ELECTRON_MIRROR', `http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
}

/** A zip of two stored files, as the smallest runtime that Electron's own script accepts. */
function archive(): Buffer {
  const files = { version, electron: '#!/bin/sh\n' }
  const locals: Buffer[] = []
  const central: Buffer[] = []
  for (const [name, text] of Object.entries(files)) {
    const sizes = Buffer.alloc(12)
    sizes.writeUInt32LE(crc32(text), 0)
    sizes.writeUInt32LE(text.length, 4)
    sizes.writeUInt32LE(text.length, 8)
    const lengths = Buffer.from([name.length, 0, 0, 0])
    const offset = Buffer.alloc(4)
    offset.writeUInt32LE(Buffer.concat(locals).length)
    const entry = Buffer.concat([Buffer.from([20, 0, 0, 0, 0, 0, 0, 0, 0, 0]), sizes, lengths])
    locals.push(Buffer.from('PK\x03\x04', 'latin1'), entry, Buffer.from(name + text))
    central.push(
      Buffer.from('PK\x01\x02\x14\x00', 'latin1'),
      entry,
      Buffer.alloc(10),
      offset,
      Buffer.from(name),
    )
  }
  const [start, size] = [Buffer.concat(locals).length, Buffer.concat(central).length]
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(2, 8)
  end.writeUInt16LE(2, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(start, 16)
  return Buffer.concat([...locals, ...central, end])
}

test('fetches and unpacks the runtime with its progress told, and finds it afterwards', async () => {
  let asked = 0
  await mirror((_request, response) => {
    asked += 1
    response.setHeader('content-length', archive().length).end(archive())
  })
  const said: string[] = []
  expect(electronHere(root)).toEqual({ why: 'it has not been fetched' })
  const runtime = await fetchElectron(root, (line) => said.push(line))
  expect(runtime).toMatchObject({ how: 'its runtime was just fetched' })
  expect(said.join('\n')).toMatch(/Fetching Electron: .*\nUnpacking/)
  expect(readFileSync((runtime as { program: string }).program, 'utf8')).toBe('#!/bin/sh\n')
  expect(electronHere(root)).toMatchObject({ how: 'its runtime is already here' })
  expect(asked).toBe(1)
})

test('gives up at once when there is no such file', async () => {
  await mirror((_request, response) => response.writeHead(404).end())
  expect(await fetchElectron(root, () => {})).toEqual({ why: expect.stringContaining('404') })
})

test('gives up at once when the host refuses, with no address in its words', async () => {
  await mirror(() => {})
  close()
  expect(await fetchElectron(root, () => {})).toEqual({ why: 'its download host refused the connection' })
})

test('gives up on a host that takes the call and says nothing', async () => {
  await mirror(() => {})
  expect(await fetchElectron(root, () => {}, 150)).toEqual({ why: 'nothing arrived for 0.15 s' })
})

test('gives up on a download that stops half-way', async () => {
  await mirror((_request, response) => {
    response.setHeader('content-length', 1000).write(Buffer.alloc(500))
  })
  const said: string[] = []
  expect(await fetchElectron(root, (line) => said.push(line), 150)).toEqual({
    why: 'nothing arrived for 0.15 s',
  })
  expect(said).toEqual(['Fetching Electron: 0 of 0 MB'])
})

test('refuses a runtime that is not the one whose checksum the package carries', async () => {
  await mirror((_request, response) => response.end('something else'))
  expect(await fetchElectron(root, () => {})).toEqual({ why: expect.stringMatching(/checksum/i) })
  expect(electronHere(root)).toEqual({ why: 'it has not been fetched' })
})

test('a runtime of another version is not taken', () => {
  const folder = join(root, 'node_modules/electron')
  mkdirSync(join(folder, 'dist'))
  writeFileSync(join(folder, 'dist/version'), 'v44.0.0')
  writeFileSync(join(folder, 'path.txt'), 'electron')
  expect(electronHere(root)).toEqual({ why: 'version 44.0.0 is here, 45.0.0 is wanted' })
})

test('without the package there is nothing to fetch', async () => {
  rmSync(join(root, 'node_modules/electron'), { recursive: true })
  expect(await fetchElectron(root, () => {})).toEqual({ why: 'the package is not installed' })
})
