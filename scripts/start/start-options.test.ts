import { expect, test } from 'vitest'
import { parseStartOptions } from './start-options.ts'

test('without words a window is wanted, the data is kept, and the ports are the last run’s', () => {
  expect(parseStartOptions([])).toEqual({
    help: false,
    fresh: false,
    window: true,
    port: undefined,
    hubPort: undefined,
  })
})

test('reads the words it knows', () => {
  expect(parseStartOptions(['--fresh', '--no-window', '--port', '8000', '--hub-port=0'])).toMatchObject({
    fresh: true,
    window: false,
    port: 8000,
    hubPort: 0,
  })
})

test.each([[['--frsh']], [['--port', 'x']], [['--port', '70000']], [['extra']]])(
  'refuses %s with a sentence',
  (words) => {
    expect(parseStartOptions(words)).toEqual({ mistake: expect.stringMatching(/\w/) })
  },
)
