/** A request as it lies in the lanes' file: its body in base64. */
export type StoredRequest = { path: string; contentType: string; body: string }

/** The calls of the program that plays many stations. */
export type LaneCalls = {
  load(file: string): void
  /** Sends requests `from` up to, not including, `to` of every lane; ends when all are answered with 200. */
  send(range: { hubUrl: string; from: number; to: number }): { seconds: number }
}
