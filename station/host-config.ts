/** What a host needs to know before it starts. */
export type HostConfig = {
  /** Folder of the database, the keys and the lock; made when it is not there. */
  dataDir: string
  /** Version of the app, as `host.started` and the enrolment say it. */
  app: string
  /** Address of the hub, also when it has moved since the enrolment; absent: the one enrolled with, or nobody's until a sheet is scanned. */
  hub?: string
  /** An enrolment code (or the text of a sheet's QR code) to enrol by itself with. */
  code?: string
  /** Loopback shell: its port (0: any free one) and the folder of the built screens. Absent: no shell. */
  shell?: { port: number; screens: string }
  /** Diagonal of the screen in inches. */
  diagonalInches?: number
}
