import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
// The packager's own schema and its own YAML reader: what it will make of the file, not what we think it means.
const ofBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder'))
const inBuilder = createRequire(ofBuilder.resolve('app-builder-lib'))
const { load } = inBuilder('js-yaml') as { load(text: string): unknown }
const schema: object = JSON.parse(readFileSync(ofBuilder.resolve('app-builder-lib/scheme.json'), 'utf8'))

const isConfiguration = new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile(schema)
const text = readFileSync(join(root, 'electron-builder.yml'), 'utf8')

type Configuration = {
  files: string[]
  asarUnpack: string[]
  npmRebuild: boolean
  publish: null
  electronFuses: Record<string, boolean>
  linux: { target: string[] }
  win: { target: string[] }
}

describe('electron-builder.yml', () => {
  it('is what the packager’s schema allows', () => {
    expect(isConfiguration(load(text)), JSON.stringify(isConfiguration.errors)).toBe(true)
  })

  it.each([
    ['a misspelt setting', 'npmRebuild: false', 'npmRebild: false'],
    ['a word where a switch is meant', 'runAsNode: false', 'runAsNode: never'],
    ['a list where a list cannot be', 'executableName: waystation', 'executableName: [waystation]'],
    ['an unknown fuse', 'onlyLoadAppFromAsar: true', 'onlyLoadFromAsar: true'],
  ])('would be refused with %s', (_mistake, right, wrong) => {
    expect(text).toContain(right)
    expect(isConfiguration(load(text.replace(right, wrong)))).toBe(false)
  })

  it('blows every fuse that would let somebody else’s code into the program', () => {
    const { electronFuses } = load(text) as Configuration
    expect(electronFuses).toMatchObject({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    })
  })

  it('packs for Linux and Windows, rebuilds nothing and publishes nothing', () => {
    const { linux, win, npmRebuild, publish, asarUnpack } = load(text) as Configuration
    expect([linux.target, win.target]).toEqual([['deb', 'AppImage'], ['nsis']])
    expect({ npmRebuild, publish, asarUnpack }).toEqual({
      npmRebuild: false,
      publish: null,
      asarUnpack: ['**/*.node'],
    })
  })
})
