export type Wall = {
  /** The folder or file pattern this wall stands around. */
  inside: RegExp
  except?: RegExp
  /** Of our own folders, what may be imported besides the wall's own inside. Absent: no limit from this wall. */
  mayImport?: RegExp
  /** Of our own folders, what may not; the second is what `inside` caught in its brackets. */
  mayNotImport?: (own: string, caught: string) => boolean
  /** Packages and `node:` modules that may not be imported. */
  mayNotUse?: RegExp
  /** Globals that may not be touched. */
  mayNotTouch?: RegExp
  /** The right way, for the person who has just met the wall. */
  say: string
}

const test = /\.test\.tsx?$|^test\//
const outputOrNetwork =
  /^node:(fs|net|http|https|http2|child_process|dgram|dns|tls|os|worker_threads|cluster)(\/|$)|^better-sqlite3$|^hono/

function isScreen(own: string): boolean {
  return /^renderer\/(worker|manager|county)\//.test(own)
}

/** The walls of ARCHITECTURE.md, in its order. Paths are relative to the project, with forward slashes. */
export const walls: Wall[] = [
  {
    inside: /^protocol\//,
    except: test,
    mayImport: /^protocol\//,
    say: 'protocol/ is a leaf and imports nothing of ours: move the idea here if both sides of the wire need it, else let the caller pass it in.',
  },
  {
    inside: /^protocol\//,
    // The one command that lives here: it writes the hashes of new schemas beside them.
    except: /\.test\.ts$|^protocol\/freeze-wire\.ts$/,
    mayNotUse: outputOrNetwork,
    mayNotTouch: /^(Date\.now|new Date\(\)|Temporal\.Now|performance\.now|Math\.random|crypto\.)/,
    say: 'protocol/ has no I/O, no clock and no chance in it: take bytes, instants and random values as parameters.',
  },
  {
    inside: /^db\//,
    mayImport: /^(db|protocol)\/|^test\/support\//,
    say: 'db/ imports only protocol/: give it plain values; rules belong to station/.',
  },
  {
    inside: /^station\/contract\//,
    except: test,
    mayImport: /^(station\/contract|protocol)\//,
    mayNotUse: outputOrNetwork,
    say: 'station/contract/ is bundled into screens: only schemas, types and protocol/ here; handlers live in the noun folders of station/.',
  },
  {
    inside: /^station\//,
    mayImport: /^(station|db|protocol)\/|^assets\/.+\.json$|^test\/support\//,
    say: 'station/ imports only db/, protocol/ and the built-in lists of assets/: what a screen needs goes into station/contract/, what the hub needs travels through protocol/.',
  },
  {
    inside: /^electron\//,
    mayImport: /^(electron|protocol|station\/contract)\/|^test\/support\//,
    mayNotUse: /^better-sqlite3$/,
    say: 'electron/ is a thin shell and reads no database: it forks station/main.ts and talks to it through station/contract/.',
  },
  {
    inside: /^renderer\//,
    mayImport:
      /^(renderer|station\/contract|federation\/contract|protocol|locales|assets)\/|^test\/support\//,
    say: 'renderer/ imports only station/contract/, federation/contract/, protocol/ and locales/: ask the host through a call of the contract.',
  },
  {
    inside: /^renderer\//,
    except: /\.test\.tsx?$|^renderer\/vite\.config\.ts$|^renderer\/build\//,
    mayNotUse: /^node:|^better-sqlite3$|^electron$/,
    say: 'A screen runs in a browser: no Node, no database, no Electron; ask the host through a call of the contract.',
  },
  {
    inside: /^renderer\/worker\/([^/]+)\//,
    mayNotImport: (own, feature) =>
      /^renderer\/(worker\/[^/]+|manager|county)\//.test(own) &&
      !own.startsWith(`renderer/worker/${feature}/`),
    say: 'A worker feature never imports another feature: what two of them need goes to renderer/ui/, or to a file directly in renderer/worker/.',
  },
  {
    inside: /^renderer\/(manager|county)\//,
    mayNotImport: (own, section) => isScreen(own) && !own.startsWith(`renderer/${section}/`),
    say: 'worker, manager and county screens never import each other: what two of them need goes to renderer/ui/ or renderer/i18n/.',
  },
  {
    inside: /^renderer\/(ui|i18n|mailbox)\//,
    mayNotImport: isScreen,
    say: 'renderer/ui/, i18n/ and mailbox/ know no feature: take what differs as a property or a parameter.',
  },
  {
    inside: /^federation\/contract\//,
    except: test,
    mayImport: /^(federation\/contract|protocol)\//,
    mayNotUse: outputOrNetwork,
    say: 'federation/contract/ is bundled into the county console: only schemas, types and protocol/ here.',
  },
  {
    inside: /^federation\//,
    mayImport: /^(federation|protocol)\/|^locales\/.+\.json$|^test\/support\//,
    say: 'federation/ imports only protocol/ and the words of locales/: hub and station share nothing but the wire.',
  },
  {
    inside: /^locales\//,
    mayImport: /^locales\//,
    say: 'locales/ is data and imports nothing of ours.',
  },
  {
    inside: /^test\/support\/peer\//,
    except: /\.test\.ts$/,
    mayImport: /^test\/support\/peer\//,
    say: 'The peer is the second pair of hands: it is written from the wire page alone and imports nothing of ours.',
  },
  {
    inside: /^(station|electron|renderer)\//,
    except: test,
    mayNotUse: /^better-sqlite3$/,
    say: "Only db/ writes the station's SQL: give db/ a named function and call that.",
  },
  {
    inside: /^federation\/(?!store\/)/,
    except: test,
    mayNotUse: /^(better-sqlite3|pg)$/,
    say: 'Only federation/store/ knows a database: add a method to the store interface, and to its contract test.',
  },
  {
    inside: /^(?!electron\/)/,
    except: test,
    mayNotUse: /^electron$/,
    say: 'Only electron/ knows Electron; importing it elsewhere starts a download in plain Node.',
  },
  {
    inside: /./,
    mayNotImport: (own) => /(^|\/)main\.tsx?$/.test(own),
    say: 'main.ts is a composition root, started and never imported: move what you need into a file of its own.',
  },
  {
    inside: /^(?!renderer\/i18n\/)/,
    mayNotTouch: /^(Intl\.DateTimeFormat|toLocaleDateString|toLocaleTimeString)$/,
    say: 'Dates are written by renderer/i18n/ (Chromium falls back to English for ug and mn); elsewhere compute with temporal-polyfill and an explicit time zone.',
  },
]
