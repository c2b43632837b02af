/** Whether kiosks could be sent to this address. */
export function isAddress(text: string): boolean {
  return /^https?:\/\/[^/?#]+$/.test(text) && URL.canParse(text)
}

/** Whether the address is that of this very computer, which no other one reaches. */
export function onlyHere(address: string): boolean {
  const { hostname } = new URL(address)
  return hostname === 'localhost' || hostname.startsWith('127.') || hostname === '[::1]'
}
