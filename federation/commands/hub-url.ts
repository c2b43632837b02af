import type { Given } from './command.ts'
import { configError } from './config-error.ts'

/** Where others reach the hub, without a slash at its end. Throws a ConfigError for what is no address. */
export function urlOf(given: Given): string | undefined {
  const url = given.text('url', 'WAYSTATION_HUB_URL')
  if (url && !(/^https?:\/\//.test(url) && URL.canParse(url))) throw configError('bad-url', url)
  return url?.replace(/\/+$/, '')
}
