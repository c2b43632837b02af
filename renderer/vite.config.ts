import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vite'

const here = import.meta.dirname

// Two pages, two bundles: the kiosk never carries the console's code, nor the console the kiosk's.
export default defineConfig({
  root: here,
  // The host serves the pages at `/`, Electron from its own scheme: neither may be written into them.
  base: './',
  plugins: [
    react(),
    drawingSprite('pictograms', '../assets/pictograms'),
    // Apart from those of the first page, which is to stay light.
    drawingSprite('feature-pictograms', '../assets/pictograms/features'),
    drawingSprite('illustrations', '../assets/illustrations/first-aid'),
  ],
  resolve: {
    // Its build for browsers: the other one wants Node's buffers.
    alias: { 'csv-parse/sync': 'csv-parse/browser/esm/sync' },
  },
  build: {
    outDir: resolve(here, '../dist/renderer'),
    emptyOutDir: true,
    // Every kiosk carries the Chromium it was tested with.
    target: 'chrome130',
    // The page's content security policy allows no data: fonts or pictures.
    assetsInlineLimit: 0,
    rollupOptions: {
      input: {
        kiosk: resolve(here, 'index.html'),
        county: resolve(here, 'county.html'),
      },
    },
  },
})

/**
 * `virtual:<name>`: all drawings of a folder as one SVG sprite, so that they inherit the page's colours and cost one file.
 */
function drawingSprite(name: string, place: string): Plugin {
  const id = `virtual:${name}`
  const folder = resolve(here, place)
  return {
    name: `sprite-${name}`,
    resolveId: (wanted) => (wanted === id ? `\0${id}` : null),
    load(wanted) {
      if (wanted !== `\0${id}`) return null
      const names = readdirSync(folder)
        .filter((file) => file.endsWith('.svg'))
        .map((file) => file.slice(0, -'.svg'.length))
        .sort()
      const symbols = names.map((drawing) => {
        this.addWatchFile(resolve(folder, `${drawing}.svg`))
        return readFileSync(resolve(folder, `${drawing}.svg`), 'utf8')
          .replace(/\s*\n\s*/g, '')
          .replace('<svg xmlns="http://www.w3.org/2000/svg"', `<symbol id="${drawing}"`)
          .replace('</svg>', '</symbol>')
      })
      const source = `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`
      const file = this.emitFile({ type: 'asset', name: `${name}.svg`, source })
      return [
        `export const spriteUrl = import.meta.ROLLUP_FILE_URL_${file}`,
        `export const drawingNames = ${JSON.stringify(names)}`,
      ].join('\n')
    },
  }
}
