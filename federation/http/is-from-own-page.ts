/**
 * Whether a browser's request comes from a page of this hub. Browsers say where a request began, in a header that no page can write;
 * one too old for that names the page's origin, which must then be the address it asks. What says neither is no page of ours.
 */
export function isFromOwnPage(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  const origin = headers.get('origin') ?? ''
  return URL.canParse(origin) && new URL(origin).host === headers.get('host')
}

/** Whether a browser says that the request began on another site. What is no browser says nothing, and has no officer before it. */
export function isFromElsewhere(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site')
  return site !== null && site !== 'same-origin' && site !== 'none'
}
