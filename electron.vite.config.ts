import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { collectNotices } from './electron/start/notices.mjs'

const root = import.meta.dirname
const UI_LANGUAGE = /[\\/]locales[\\/]ui[\\/]([^\\/]+)[\\/]/

const writeNotices = {
  name: 'carnet-notices',
  closeBundle() {
    mkdirSync(resolve(root, 'out'), { recursive: true })
    writeFileSync(resolve(root, 'out/notices.json'), JSON.stringify(collectNotices(root)))
  },
}

export default defineConfig({
  main: {
    plugins: [writeNotices],
    build: {
      outDir: resolve(root, 'out/main'),
      externalizeDeps: false,
      rolldownOptions: {
        external: ['better-sqlite3'],
        input: {
          main: resolve(root, 'electron/main.ts'),
          worker: resolve(root, 'electron/worker.ts'),
          copier: resolve(root, 'electron/copier.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      outDir: resolve(root, 'out/preload'),
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: resolve(root, 'electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    base: './',
    build: {
      outDir: resolve(root, 'out/renderer'),
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        input: { index: resolve(root, 'renderer/index.html') },
        output: {
          advancedChunks: {
            groups: [{ test: UI_LANGUAGE, name: (id: string) => `words-${UI_LANGUAGE.exec(id)?.[1] ?? ''}` }],
          },
        },
      },
    },
    plugins: [react(), tailwindcss()],
  },
})
