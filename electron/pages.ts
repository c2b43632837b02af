/** The kiosk's own scheme: pages from files get an origin of their own, and nothing else on the machine shares it. */
export const scheme = 'waystation'
export const homePage = `${scheme}://kiosk/`

/** Whether this address is one of the kiosk's own pages. */
export function isOwnPage(address: string): boolean {
  const url = URL.parse(address)
  return url !== null && url.protocol === `${scheme}:` && url.host === 'kiosk' && url.username === ''
}
