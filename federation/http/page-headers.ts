const mayLoad =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'"

/** Of every page: what it may load, and that nobody may frame it. No request leaves for anywhere but this hub. */
export const pageHeaders = {
  'content-security-policy': `${mayLoad}; frame-src 'self'; frame-ancestors 'none'`,
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
} as const

/** Of the kiosk's page as the console previews it: framed by this hub's own page, and by nobody else's. */
export const framedPageHeaders = {
  ...pageHeaders,
  'content-security-policy': `${mayLoad}; frame-ancestors 'self'`,
  'x-frame-options': 'SAMEORIGIN',
} as const

/** Of every answer. */
export const commonHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
} as const

/** Of every answer of a hub that speaks HTTPS. */
export const strictTransport = { 'strict-transport-security': 'max-age=31536000' } as const
