// The languages of whoever sits at the machine, from the environment.
import { readSwitch } from './host.ts'

// Chromium's own words exist for a country only in these languages; everywhere else it drops the country.
const WITH_COUNTRY = new Set(['en-GB', 'en-US', 'es-419', 'pt-BR', 'pt-PT', 'zh-CN', 'zh-TW'])

function readPosixName(name: string): string | undefined {
  const bare = name.split(/[.@]/)[0] ?? ''
  if (bare === '' || bare === 'C' || bare === 'POSIX') return undefined
  try {
    return Intl.getCanonicalLocales(bare.replaceAll('_', '-'))[0]
  } catch {
    return undefined
  }
}

function readSystem(env: NodeJS.ProcessEnv): string[] {
  const single = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  const listed = readPosixName(single) === undefined ? [] : (env['LANGUAGE'] ?? '').split(':')
  const names = [...listed, single].map(readPosixName).filter((name) => name !== undefined)
  // Windows and macOS set none of these; Node knows the system's there.
  if (names.length === 0)
    return [process.platform === 'linux' ? 'en-US' : Intl.DateTimeFormat().resolvedOptions().locale]
  return [...new Set(names)]
}

/** The languages the person prefers, best first, as BCP 47 names; never empty. */
export function listPreferredLanguages(env: NodeJS.ProcessEnv = process.env): string[] {
  return readSystem(env)
}

/** The locale of Chromium's own words: `--lang` if given, else the first preferred language, cut as Chromium cuts it. */
export function findLocale(env: NodeJS.ProcessEnv = process.env): string {
  const wanted = readPosixName(readSwitch('lang') ?? '') ?? readSystem(env)[0] ?? 'en-US'
  if (WITH_COUNTRY.has(wanted)) return wanted
  const { language, script, region } = new Intl.Locale(wanted).maximize()
  if (language === 'en') return region === 'US' ? 'en-US' : 'en-GB'
  if (language === 'zh') return script === 'Hant' ? 'zh-TW' : 'zh-CN'
  if (language === 'pt') return region === 'BR' ? 'pt-BR' : 'pt-PT'
  if (language === 'es' && region !== undefined && region !== 'ES') return 'es-419'
  return language
}
