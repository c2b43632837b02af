const browsers = [
  [/\bMicroMessenger\/(\d+)/, '微信'],
  [/\bEdg\/(\d+)/, 'Edge'],
  [/\bFirefox\/(\d+)/, 'Firefox'],
  [/\bChrome\/(\d+)/, 'Chrome'],
  [/\bVersion\/(\d+).*\bSafari\b/, 'Safari'],
] as const
const systems = [
  [/\bWindows\b/, 'Windows'],
  [/\bAndroid\b/, 'Android'],
  [/\biPhone|iPad\b/, 'iOS'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
] as const

/** `Firefox 140 · Windows`: what a browser calls itself, as far as a person would know it again; undefined for what is no browser. */
export function browserOf(agent: string): string | undefined {
  const found = browsers.find(([pattern]) => pattern.test(agent))
  if (!found) return undefined
  const [pattern, name] = found
  const system = systems.find(([words]) => words.test(agent))?.[1]
  return [`${name} ${pattern.exec(agent)?.[1]}`, ...(system ? [system] : [])].join(' · ')
}
