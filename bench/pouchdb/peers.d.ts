// The few calls we measure. Neither package has types of its own that fit: PouchDB's describe its plugins,
// express-pouchdb has none.
declare module 'pouchdb' {
  class PouchDB {
    constructor(name: string)
    static defaults(options: { prefix: string }): typeof PouchDB
    put(document: object): Promise<{ ok: boolean }>
    info(): Promise<{ doc_count: number }>
    close(): Promise<void>
    replicate: {
      to(
        target: string,
        options: { batch_size?: number },
      ): Promise<{ ok: boolean; docs_written: number; errors: unknown[] }>
    }
  }
  export = PouchDB
}

declare module 'express-pouchdb' {
  import type PouchDB from 'pouchdb'

  function expressPouchdb(
    pouch: typeof PouchDB,
    options: { mode: string; inMemoryConfig: boolean; logPath: string },
  ): (request: unknown, response: unknown, next: () => void) => void
  export = expressPouchdb
}

declare module 'express' {
  import type { Server } from 'node:http'

  function express(): {
    use(path: string, handler: unknown): void
    listen(port: number, host: string, done: () => void): Server
  }
  export = express
}
