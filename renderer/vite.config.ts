import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = import.meta.dirname
const county = resolve(here, 'county/main.tsx')

// Two pages, two bundles: the kiosk never carries the console's code, nor the console the kiosk's.
export default defineConfig({
  root: here,
  // The host serves the pages at `/`, Electron from its own scheme: neither may be written into them.
  base: './',
  plugins: [react()],
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
        ...(existsSync(county) ? { county: resolve(here, 'county.html') } : {}),
      },
    },
  },
})
