// The command line Chromium is started with.
import { statfsSync } from 'node:fs'
import { host, isHeadless, readSwitch } from './host.ts'

// Nothing of a page may reach the disk: no history, cache, session file or crash dump; and no talk of Chromium's own.
const ALWAYS = [
  '--incognito',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-startup-window',
  '--block-new-web-contents',
  '--deny-permission-prompts',
  '--disable-back-forward-cache',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-infobars',
  '--disable-popup-blocking',
  '--disable-quic',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--force-color-profile=srgb',
  '--hide-crash-restore-bubble',
  // Mapped schemes live under .invalid; a request that escaped interception must not even be looked up.
  '--host-resolver-rules=MAP *.invalid ~NOTFOUND',
  '--no-pings',
  '--password-store=basic',
  '--test-type',
  '--use-mock-keychain',
]

const FEATURES_OFF = [
  'AutofillServerCommunication',
  'HttpsUpgrades',
  'MediaRouter',
  'OptimizationHints',
  'PaintHolding',
  'Translate',
]

// Read by the stand-in itself, or meaningful only to Node.
const NOT_PASSED_ON =
  /^--(user-data-dir|remote-debugging-(port|pipe|address)|inspect(-brk)?|(dis|en)able-features|no-sandbox|lang|headless)(=|$)/

function joinFeatures(name: string, own: readonly string[]): string[] {
  const prefix = `--${name}=`
  const given = host.switches
    .filter((s) => s.startsWith(prefix))
    .flatMap((s) => s.slice(prefix.length).split(','))
  const all = [...new Set([...own, ...given])].filter((feature) => feature !== '')
  return all.length > 0 ? [prefix + all.join(',')] : []
}

// Containers often give 64 MB, on which large pages crash; elsewhere memory is safer than files in /tmp.
function lacksSharedMemory(): boolean {
  if (process.platform !== 'linux') return false
  try {
    const { bavail, bsize } = statfsSync('/dev/shm')
    return bavail * bsize < 256 * 2 ** 20
  } catch {
    return true
  }
}

/** The flags for one run, whose profile lives in `profile` and whose pages speak `languages`. */
export function listFlags(profile: string, languages: readonly string[]): string[] {
  const withoutSandbox = process.getuid?.() === 0 || readSwitch('no-sandbox') !== undefined
  return [
    `--user-data-dir=${profile}`,
    ...ALWAYS,
    `--lang=${languages[0] ?? 'en-US'}`,
    `--accept-lang=${languages.join(',')}`,
    ...joinFeatures('disable-features', FEATURES_OFF),
    ...joinFeatures('enable-features', []),
    ...(isHeadless ? ['--headless', '--screen-info={1920x1080}'] : []),
    ...(withoutSandbox ? ['--no-sandbox'] : []),
    ...(lacksSharedMemory() ? ['--disable-dev-shm-usage'] : []),
    ...host.switches.filter((s) => !NOT_PASSED_ON.test(s)),
  ]
}
