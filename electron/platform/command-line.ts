/** What the app was asked on its command line. */
export interface CommandLine {
  readonly opensDemo: boolean
  readonly screenshot: string | null
  readonly route: string | null
  readonly language: string | null
  readonly theme: string | null
  readonly size: { width: number; height: number } | null
}

/** Reads the app's own switches; those it does not know belong to Chromium. */
export function readCommandLine(argv: readonly string[]): CommandLine {
  const valueOf = (name: string): string | null => {
    const at = argv.findIndex((word) => word === `--${name}` || word.startsWith(`--${name}=`))
    if (at < 0) return null
    const word = argv[at] ?? ''
    return word.includes('=') ? word.slice(word.indexOf('=') + 1) : (argv[at + 1] ?? null)
  }
  const [width = 0, height = 0] = (valueOf('size') ?? '').split('x').map(Number)
  return {
    opensDemo: argv.includes('--demo'),
    screenshot: valueOf('screenshot'),
    route: valueOf('route'),
    language: valueOf('lang'),
    theme: valueOf('theme'),
    size: width > 0 && height > 0 ? { width, height } : null,
  }
}
