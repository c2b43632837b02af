/**
 * The one-time code of a launch link, `…#launch=CODE`: a fragment never reaches a server's log. It is taken out of the address
 * at once, so that it is neither bookmarked nor tried twice.
 */
export function takeLaunchCode(): string | undefined {
  const code = new URLSearchParams(location.hash.slice(1)).get('launch')
  if (!code) return undefined
  history.replaceState(null, '', location.pathname)
  return code
}
