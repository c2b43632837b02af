import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseOptions } from './options.ts'

test('refuses arguments that make no sense with a sentence', () => {
  for (const args of [['--rounds', '0'], ['--entries', 'many'], ['--only', 'mysql'], ['--fast'], ['five']]) {
    assert.ok('mistake' in (parseOptions(args) as object), args.join(' '))
  }
})

test('writes no figures of a run that was cut short', () => {
  for (const args of [['--quick'], ['--only', 'limit'], ['--rounds', '2'], ['--entries', '500']]) {
    assert.ok('mistake' in (parseOptions([...args, '--write']) as object), args.join(' '))
  }
  assert.ok(!('mistake' in (parseOptions(['--write']) as object)))
})
