const policy = [
  "default-src 'none'",
  // zxing-wasm reads codes; 'wasm-unsafe-eval' lets WebAssembly be compiled and leaves JavaScript's eval forbidden.
  "script-src 'self' 'wasm-unsafe-eval'",
  // React Aria writes small style elements as it runs.
  "style-src 'self' 'unsafe-inline'",
  // data: for the empty icon of the page, blob: for a drawn QR code.
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
]

/** Headers of every answer to a page. */
export const contentSecurity: Record<string, string> = {
  'content-security-policy': policy.join('; '),
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}
