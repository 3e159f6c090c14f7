import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { seedDemo } from '../../db/demo/seed-demo.ts'
import type { TableWords } from '../../electron/ipc/exports.ts'
import { ImportTarget } from '../../electron/ipc/import-targets.ts'
import { type Export, exportJobs } from '../../electron/services/exports/jobs.ts'
import { nameAside } from '../../electron/services/exports/unfinished.ts'
import { ownHeading } from '../../electron/services/imports/column-names/own-words.ts'
import type { JobRoom } from '../../electron/services/jobs.ts'
import { RELATION_CODES, toKinKey } from '../../locales/kin/relations.ts'
import type { InterfaceLanguage } from '../../locales/languages.ts'
import { MANAGER, openTempDesk, TEST_NOW } from './temp-desk.ts'
import { makeTempFolder } from './temp-store.ts'

const DAY = '2026-11-23'

/** What an export differs in from the usual: the whole book as CSV, in the manager's hands. */
export type ExportOptions = Partial<Export> & { readonly room?: Partial<JobRoom> }

type Words = { readonly [key: string]: string | Words }

function readWords(language: string, namespace: string): Words {
  const file = new URL(`../../locales/ui/${language}/${namespace}.json`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')) as Words
}

/** The words of a part of a namespace, in English where the language has none yet, each under `as` and its key. */
function pick(
  language: string,
  [namespace = '', ...path]: readonly string[],
  as: string,
): [string, string][] {
  const part = (from: string) =>
    path.reduce<Words>((words, key) => (words[key] ?? {}) as Words, readWords(from, namespace))
  return Object.entries({ ...part('en'), ...part(language) }).flatMap(([key, word]) =>
    typeof word === 'string' ? [[`${as}.${key}`, word] as [string, string]] : [],
  )
}

/** The words of a table in an interface language, as the export sheet sends them. */
export function tableWords(language: InterfaceLanguage): TableWords {
  const kin = new Map(pick(language, ['kin', 'relation'], 'kin'))
  return Object.fromEntries([
    ...ImportTarget.options.map((target) => [
      `target.${target}`,
      ownHeading(target, language) ?? ownHeading(target, 'en') ?? '',
    ]),
    ...RELATION_CODES.map((code) => [`kin.${code}`, kin.get(`kin.${toKinKey(code)}`) ?? '']),
    ...pick(language, ['clients', 'page', 'level'], 'level'),
    ...pick(language, ['clients', 'sizePlace'], 'place'),
    ...pick(language, ['clients', 'form', 'addressing', 'formalities'], 'formality'),
    ...pick(language, ['clients', 'form', 'addressing', 'courtesies'], 'courtesy'),
    ...pick(language, ['consents', 'state'], 'consent'),
    ...pick(language, ['tastes', 'remark'], 'strength'),
    ...pick(language, ['tastes', 'facet'], 'facet'),
    ...pick(language, ['clients', 'sizeFit'], 'fit'),
    ...pick(language, ['common', 'provenance'], 'provenance'),
    ...pick(language, ['facts', 'confidence'], 'confidence'),
    ...pick(language, ['facts', 'form'], 'fact').filter(([key]) => key === 'fact.review'),
    ...pick(language, ['clients', 'form', 'occasion', 'feb29As'], 'kept'),
    ...pick(language, ['clients', 'form', 'occasion', 'leapMonthAs'], 'kept'),
    ...pick(language, ['clients', 'form', 'occasion', 'adarAs'], 'kept'),
    ...pick(language, ['clients', 'form', 'languageUse'], 'language'),
    ...pick(language, ['clients', 'form', 'languageFor'], 'languageFor'),
    ...pick(language, ['clients', 'form', 'language'], 'language'),
    ...pick(language, ['exports', 'table'], 'kept').filter(([key]) => key === 'kept.leapOnly'),
  ])
}

/** Opens the demo boutique, or an empty one, whose clients are taken out into a folder that `close` removes. */
export async function openExportDesk({ isDemo = true } = {}) {
  const temp = await openTempDesk({ role: 'manager' })
  const { folder, remove } = makeTempFolder()
  if (isDemo) await seedDemo(temp.store, { day: DAY, now: TEST_NOW, timeZone: 'Europe/Paris' })
  const path = join(folder, 'book')

  return {
    ...temp,
    path,
    /** Writes an export and answers what the job does. */
    write: ({ room = {}, ...options }: ExportOptions = {}) =>
      exportJobs['exports.write'](
        {
          store: temp.store,
          signal: new AbortController().signal,
          isCancelled: () => false,
          progress: () => undefined,
          ...room,
        },
        {
          path,
          aside: nameAside(path),
          scope: { kind: 'all' },
          format: 'csv',
          language: 'en',
          words: tableWords('en'),
          product: 'Carnet 0',
          staffId: MANAGER,
          at: TEST_NOW,
          day: DAY,
          order: null,
          ...options,
        },
      ),
    read: () => readFileSync(path),
    isThere: () => existsSync(path),
    /** Every name in the folder: a half-written file would be among them. */
    files: () => readdirSync(folder),
    close: () => {
      temp.close()
      remove()
    },
  }
}
