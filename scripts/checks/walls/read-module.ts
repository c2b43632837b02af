import { readFileSync } from 'node:fs'
import { parseSync, Visitor } from 'vite'

export type Mention = { text: string; line: number }

/** `beside`: named by its place (`new URL`), so it may be a file that is yet to be written. */
export type Import = Mention & { beside: boolean }

export type ModuleFacts = {
  /** Every module named: static, type-only, dynamic, re-exported, `import('…')` types, `new URL('…', import.meta.url)`. */
  imports: Import[]
  /** Globals a wall may refuse, as they stand in the code: `Intl.DateTimeFormat`, `Date.now`, … */
  globals: Mention[]
}

const watched = new Set([
  'Intl.DateTimeFormat',
  'toLocaleDateString',
  'toLocaleTimeString',
  'Date.now',
  'new Date()',
  'Temporal.Now',
  'performance.now',
  'Math.random',
  'crypto.randomUUID',
  'crypto.getRandomValues',
])

/** Parses one module. Source that does not parse is a bug of the module, and thrown with its place. */
export function readModule(file: string): ModuleFacts {
  const source = readFileSync(file, 'utf8')
  const { program, errors } = parseSync(file, source)
  if (errors.length > 0) throw new Error(`${file} does not parse: ${errors[0]?.message}`)
  const facts: ModuleFacts = { imports: [], globals: [] }
  const lineOf = (start: number) => source.slice(0, start).split('\n').length
  const names = (node: unknown, start: number, beside = false) => {
    const text = literal(node)
    // Beside a module lie folders and files that are no modules: they are not imported, but read.
    if (text === undefined || (beside && !/\.(ts|tsx|mts|js|mjs|jsx)$/.test(text))) return
    facts.imports.push({ text, line: lineOf(start), beside })
  }
  const uses = (text: string, start: number) => {
    if (watched.has(text)) facts.globals.push({ text, line: lineOf(start) })
  }
  new Visitor({
    ImportDeclaration: (node) => names(node.source, node.start),
    ExportNamedDeclaration: (node) => names(node.source, node.start),
    ExportAllDeclaration: (node) => names(node.source, node.start),
    ImportExpression: (node) => names(node.source, node.start),
    TSImportType: (node) => names(node.source, node.start),
    CallExpression(node) {
      if (node.callee.type === 'Identifier' && node.callee.name === 'require')
        names(node.arguments[0], node.start)
    },
    NewExpression(node) {
      if (node.callee.type !== 'Identifier') return
      if (node.callee.name === 'URL' && isOwnPlace(node.arguments[1]))
        names(node.arguments[0], node.start, true)
      if (node.callee.name === 'Date' && node.arguments.length === 0) uses('new Date()', node.start)
    },
    MemberExpression(node) {
      if (node.property.type !== 'Identifier' || node.computed) return
      uses(node.property.name, node.start)
      uses(`${lastName(node.object)}.${node.property.name}`, node.start)
    },
    VariableDeclarator(node) {
      if (node.id.type !== 'ObjectPattern' || node.init === null) return
      for (const property of node.id.properties) {
        if (property.type !== 'Property' || property.key.type !== 'Identifier') continue
        uses(`${lastName(node.init)}.${property.key.name}`, property.start)
      }
    },
  }).visit(program)
  return facts
}

function literal(node: unknown): string | undefined {
  const { type, value } = (node ?? {}) as { type?: string; value?: unknown }
  return type === 'Literal' && typeof value === 'string' ? value : undefined
}

/** `import.meta.url`, beside which a worker or an asset is named. */
function isOwnPlace(node: unknown): boolean {
  const { object, property } = (node ?? {}) as { object?: { type?: string }; property?: { name?: string } }
  return object?.type === 'MetaProperty' && property?.name === 'url'
}

/** `Intl` of both `Intl` and `globalThis.Intl`. */
function lastName(node: { type: string }): string {
  const { name, property } = node as { name?: string; property?: { name?: string } }
  return (node.type === 'MemberExpression' ? property?.name : name) ?? ''
}
