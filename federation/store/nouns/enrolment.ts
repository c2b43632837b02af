/** A code that lets one kiosk become a station, known only by its hash. */
export type EnrolmentCode = {
  hash: string
  station: string
  createdMs: number
  expiresMs: number
  /** Thumbprint of the key that used it; undefined while unused. */
  usedBy: string | undefined
}

/** How many wrong guesses may still be made from one address (or, for `*`, from all), as of a moment. */
export type GuessAllowance = { address: string; left: number; atMs: number }

export type EnrolmentReads = {
  code(hash: string): Promise<EnrolmentCode | undefined>
  /** The code of a station that nobody used yet, the one that holds longest. */
  unusedCode(station: string): Promise<EnrolmentCode | undefined>
  allowance(address: string): Promise<GuessAllowance | undefined>
}

export type EnrolmentWrites = {
  addCode(code: EnrolmentCode): Promise<void>
  /** Codes of the station that nobody used are worth nothing from now on. */
  dropUnusedCodes(station: string): Promise<void>
  useCode(hash: string, kid: string): Promise<void>
  setAllowance(allowance: GuessAllowance): Promise<void>
  /** Drops what is older: full allowances need no row. */
  forgetAllowancesBefore(ms: number): Promise<void>
}
