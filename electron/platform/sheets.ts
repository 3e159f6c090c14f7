import type { AppointmentId } from '../ipc/appointments.ts'
import type { ExportFormat } from '../ipc/exports.ts'
import { APP_ORIGIN } from './app-files.ts'
import type { OncePages } from './app-scheme.ts'
import { askForBook, askForFile, askWhereToSave, printSheet, savePdf, writeAsked } from './printing.ts'
import { recoverySheet } from './recovery-sheet.ts'
import { nativeWords } from './words.ts'

interface BriefSheet {
  readonly appointmentId: AppointmentId
  readonly paper: 'a4' | 'letter'
  readonly suggestedName: string
}

/** Puts briefs on paper, from a page nobody sees. */
export function createBriefPrinter(options: { preload: string; pageUrl: string; language: () => string }) {
  const sheet = ({ appointmentId, paper }: BriefSheet) => ({
    url: `${options.pageUrl}#/print/brief/${appointmentId}?paper=${paper}`,
    preload: options.preload,
    announcesReady: true,
  })
  return {
    async savePdf(brief: BriefSheet) {
      const t = nativeWords(options.language())
      const fileName = await savePdf(sheet(brief), {
        title: t('dialog.saveBriefTitle'),
        suggestedName: brief.suggestedName,
        kind: t('dialog.pdfFiles'),
      })
      return { saved: fileName !== '', fileName }
    },
    async print(brief: BriefSheet) {
      return { printed: await printSheet(sheet(brief)) }
    },
  }
}

/** Asks for client books and saves what was not brought in. */
export const importDialogs = {
  chooseFile(language: string) {
    const t = nativeWords(language)
    return askForBook({
      title: t('dialog.importTitle'),
      kind: t('dialog.importFiles'),
      extensions: ['xlsx', 'csv', 'tsv', 'txt', 'vcf', 'vcard', 'json'],
    })
  },
  async saveText(text: string, language: string) {
    const t = nativeWords(language)
    const file = await askWhereToSave(
      {
        title: t('dialog.saveRefusedTitle'),
        suggestedName: t('dialog.refusedFile'),
        kind: t('dialog.csvFiles'),
      },
      'csv',
    )
    if (!file) return false
    writeAsked(file, text)
    return true
  },
}

const EXPORT_KINDS = {
  csv: { words: 'dialog.csvFiles', extension: 'csv' },
  xlsx: { words: 'dialog.xlsxFiles', extension: 'xlsx' },
  vcard: { words: 'dialog.cardFiles', extension: 'vcf' },
  carnet: { words: 'dialog.carnetFiles', extension: 'json' },
} as const satisfies Record<ExportFormat, object>

/** Asks where clients are taken out to. */
export const exportDialogs = {
  chooseExport(asked: { format: ExportFormat; suggestedName: string; language: string }) {
    const t = nativeWords(asked.language)
    const { words, extension } = EXPORT_KINDS[asked.format]
    return askWhereToSave(
      { title: t('dialog.exportTitle'), suggestedName: asked.suggestedName, kind: t(words) },
      extension,
    )
  },
}

/** Asks for the photograph of a person. */
export const photoDialogs = {
  choosePhoto(language: string, mostBytes: number) {
    const t = nativeWords(language)
    return askForFile({
      title: t('dialog.photoTitle'),
      kind: t('dialog.photoFiles'),
      extensions: ['jpg', 'jpeg', 'png', 'webp'],
      mostBytes,
    })
  },
}

/** Puts the recovery key on paper or in a file, from a page that is fetched once and lies nowhere. */
export function createRecoveryPrinter(options: { preload: string; once: OncePages; now: () => number }) {
  return async (how: 'print' | 'save', recoveryKey: string, boutiqueName: string, language: string) => {
    const html = recoverySheet({ recoveryKey, boutiqueName, language, now: options.now() })
    const page = options.once.offer(html)
    const sheet = { url: page.url, preload: options.preload, announcesReady: false }
    const t = nativeWords(language)
    const words = {
      title: t('dialog.saveRecoveryTitle'),
      suggestedName: t('dialog.recoveryFile'),
      kind: t('dialog.pdfFiles'),
    }
    try {
      return how === 'print' ? await printSheet(sheet) : (await savePdf(sheet, words)) !== ''
    } finally {
      // A page nobody fetched, as when the dialog was left, must not keep the key in memory.
      page.withdraw()
    }
  }
}

/** The address of the app's own page: the built one, or the development server's. */
export function pageUrl(): string {
  return process.env['ELECTRON_RENDERER_URL'] ?? `${APP_ORIGIN}/index.html`
}

/** The origin of the app's own page. */
export function pageOrigin(): string {
  const served = process.env['ELECTRON_RENDERER_URL']
  return served ? new URL(served).origin : APP_ORIGIN
}
