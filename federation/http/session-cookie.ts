const name = 'waystation_session'

/**
 * Strict: no other site's link or form brings it along. Without an age: it ends with the browser's own session. `Secure`
 * wherever HTTPS is spoken.
 */
export function sessionCookie(value: string, { secure }: { secure: boolean }): string {
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`
}

export function clearedCookie(hub: { secure: boolean }): string {
  return `${sessionCookie('', hub)}; Max-Age=0`
}

export function sessionOf(headers: Headers): string {
  for (const each of (headers.get('cookie') ?? '').split(';')) {
    const [key, value] = each.trim().split('=', 2)
    if (key === name && value) return value
  }
  return ''
}
