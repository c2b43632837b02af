const name = 'waystation_session'

/** `secure` wherever the page came over HTTPS. Strict: no other site's link or form brings it along. */
export function sessionCookie(
  value: string,
  { secure, maxAgeS }: { secure: boolean; maxAgeS: number },
): string {
  const parts = [`${name}=${value}`, 'Path=/', `Max-Age=${maxAgeS}`, 'HttpOnly', 'SameSite=Strict']
  return [...parts, ...(secure ? ['Secure'] : [])].join('; ')
}

export function sessionOf(headers: Headers): string {
  for (const each of (headers.get('cookie') ?? '').split(';')) {
    const [key, value] = each.trim().split('=', 2)
    if (key === name && value) return value
  }
  return ''
}
