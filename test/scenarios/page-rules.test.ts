import { expect, it } from 'vitest'
import { contentSecurity } from '../../electron/content-security.ts'
import { pageHeaders } from '../../station/shell/guards.ts'

it('a page lives under the same rules in both shells', () => {
  expect(pageHeaders).toMatchObject(contentSecurity)
})
