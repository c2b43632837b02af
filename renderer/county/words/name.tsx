const mongolian = /[\u1800-\u18AF]/

type NameProps = {
  children: string
  /** Where it is known. */
  lang?: string
}

/** A name that somebody gave: it may be of any script and run from right to left, and must not turn what stands beside it. */
export function Name({ children, lang }: NameProps) {
  return <bdi lang={lang ?? (mongolian.test(children) ? 'mn-Mong' : undefined)}>{children}</bdi>
}
