import { resolve } from 'node:path'
import { build } from 'vite'

const ROOT = resolve(import.meta.dirname, '../..')
/** Inside the house, where the bundle finds its packages. */
const OUT = resolve(ROOT, '.cache/faults')

/**
 * Bundles `child.ts` and the back room as the app's are bundled, and answers where they are. Run from their sources they
 * would hold some 300 MB more, most of it for stripping types.
 */
export async function bundleChild(): Promise<{ child: string; worker: string }> {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      target: 'node24',
      outDir: OUT,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input: {
          child: resolve(import.meta.dirname, 'child.ts'),
          worker: resolve(ROOT, 'electron/worker.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  })
  return { child: resolve(OUT, 'child.js'), worker: resolve(OUT, 'worker.js') }
}
