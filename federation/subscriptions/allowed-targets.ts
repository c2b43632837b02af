import { isIP } from 'node:net'

/**
 * A host that webhooks may go to. `port`: undefined for the usual one. `address`: the one it is reached at, where the operator said so:
 * a host of an inner network needs one, and its name is then never asked of the DNS.
 */
export type AllowedHost = { name: string; port: number | undefined; address: string | undefined }

/** What the hub's operator lets officers send reports to; nothing, unless they say so. */
export type AllowedTargets = {
  /** Reports for folders go below it. */
  reportsDir: string | undefined
  hosts: readonly AllowedHost[]
}

/** `HOST`, `HOST:PORT`, either with `=ADDRESS`; undefined for anything else. */
export function parseAllowedHost(text: string): AllowedHost | undefined {
  const [where = '', address, ...more] = text.split('=')
  if (more.length > 0 || (address !== undefined && isIP(address) === 0)) return undefined
  // Read as addresses are, so that both are written alike.
  const url = URL.parse(`http://${where}`)
  if (!url || where === '' || url.host === '' || /[/?#@\\\s]/.test(where)) return undefined
  const typed = /:(\d+)$/.exec(where.replace(/^\[[^\]]*\]/, ''))?.[1]
  if (typed === undefined && /:$/.test(where)) return undefined
  return { name: url.hostname, port: typed === undefined ? undefined : Number(typed), address }
}

export function hostToText({ name, port }: AllowedHost): string {
  return port === undefined ? name : `${name}:${port}`
}

/** What the operator said of an address's host; undefined when webhooks may not go there. */
export function allowedHostOf(hosts: readonly AllowedHost[], url: URL): AllowedHost | undefined {
  const usual = url.protocol === 'https:' ? 443 : 80
  const port = url.port === '' ? usual : Number(url.port)
  return hosts.find((each) => each.name === url.hostname && (each.port ?? usual) === port)
}
