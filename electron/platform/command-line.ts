/** What the app was asked on its command line. */
export interface CommandLine {
  readonly opensDemo: boolean
  readonly screenshot: string | null
  readonly route: string | null
  readonly language: string | null
  readonly theme: string | null
  readonly size: { readonly width: number; readonly height: number } | null
}

/** Reads the app's own switches, `--name value` or `--name=value`; those it does not know belong to Chromium. */
export function readCommandLine(argv: readonly string[]): CommandLine {
  const valueOf = (name: string): string | null => {
    const at = argv.findIndex((word) => word === `--${name}` || word.startsWith(`--${name}=`))
    const word = argv[at]
    if (word === undefined) return null
    const value = word.includes('=') ? word.slice(word.indexOf('=') + 1) : argv[at + 1]
    return value === undefined || value === '' || value.startsWith('--') ? null : value
  }
  const [, width, height] = /^([1-9]\d{0,4})x([1-9]\d{0,4})$/.exec(valueOf('size') ?? '') ?? []
  return {
    opensDemo: argv.includes('--demo'),
    screenshot: valueOf('screenshot'),
    route: valueOf('route'),
    language: valueOf('lang'),
    theme: valueOf('theme'),
    size: width && height ? { width: Number(width), height: Number(height) } : null,
  }
}
