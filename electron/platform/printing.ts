import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { BrowserWindow, dialog } from 'electron'
import { AppError } from '../ipc/errors.ts'
import { safeFileName } from './safe-file-name.ts'
import { replaceFile } from './side-file.ts'
import { openHiddenWindow, waitUntilReady } from './windows.ts'

/** A page of ours to put on paper. */
export interface Sheet {
  readonly url: string
  readonly preload: string
  /** Whether the page itself says when it is ready; a page made in memory is ready once loaded. */
  readonly announcesReady: boolean
}

/** What the save dialog says. */
export interface SaveWords {
  readonly title: string
  readonly suggestedName: string
  readonly kind: string
}

async function withSheet<T>(sheet: Sheet, work: (window: BrowserWindow) => Promise<T>): Promise<T> {
  const { window, loaded } = openHiddenWindow({ ...sheet, background: '#ffffff' })
  try {
    await loaded
    if (sheet.announcesReady) await waitUntilReady(window)
    return await work(window)
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('print-failed')
  } finally {
    window.destroy()
  }
}

/** Makes a PDF of a page, at the page size its own CSS asks for. */
function makePdf(sheet: Sheet): Promise<Uint8Array> {
  return withSheet(sheet, (window) =>
    window.webContents.printToPDF({
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
    }),
  )
}

/** Asks where to put a PDF of a page and puts it there; tells the name it was given, or '' when nobody wanted it. */
export async function savePdf(sheet: Sheet, words: SaveWords): Promise<string> {
  const file = await askWhereToSave(words, 'pdf')
  if (!file) return ''
  const pdf = await makePdf(sheet)
  writeAsked(file, pdf)
  return basename(file)
}

/** Sends a page to a printer through the system's own dialog; false when the person thought better of it. */
export function printSheet(sheet: Sheet): Promise<boolean> {
  return withSheet(
    sheet,
    (window) =>
      new Promise<boolean>((resolve, reject) => {
        window.webContents.print({ silent: false, printBackground: true }, (printed, reason) => {
          if (printed || /cancel/i.test(reason)) resolve(printed)
          else reject(new AppError('print-failed'))
        })
      }),
  )
}

/** Asks where a file may be written; '' when nobody wanted it. */
export async function askWhereToSave(words: SaveWords, extension: string): Promise<string> {
  const owner = BrowserWindow.getFocusedWindow()
  const options = {
    title: words.title,
    defaultPath: `${safeFileName(words.suggestedName)}.${extension}`,
    filters: [{ name: words.kind, extensions: [extension] }],
  }
  const answer = owner ? await dialog.showSaveDialog(owner, options) : await dialog.showSaveDialog(options)
  return answer.canceled ? '' : (answer.filePath ?? '')
}

/** Writes a file where the person asked, whole or not at all. */
export function writeAsked(file: string, content: string | Uint8Array): void {
  try {
    replaceFile(file, content)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    const isFull = code === 'ENOSPC' || code === 'EDQUOT'
    throw new AppError(isFull ? 'disk-full' : 'file-unwritable', { file: basename(file) })
  }
}

interface AskWords {
  readonly title: string
  readonly kind: string
  readonly extensions: string[]
}

/** Asks which client book to read; a `.json` file, which may be larger than memory, stays where it is and is only measured. */
export async function askForBook(
  words: AskWords,
): Promise<
  { fileName: string; bytes: Uint8Array } | { fileName: string; path: string; size: number } | null
> {
  const path = await askForPath(words)
  if (path === null) return null
  if (extname(path).toLowerCase() !== '.json') return readAsked(path)
  try {
    return { fileName: basename(path), path, size: (await stat(path)).size }
  } catch {
    throw new AppError('file-unreadable', { file: basename(path) })
  }
}

/** Asks which file to read and reads it; null when nobody chose one. Throws `file-too-large` past `mostBytes`, unread. */
export async function askForFile(
  words: AskWords & { mostBytes?: number },
): Promise<{ fileName: string; bytes: Uint8Array } | null> {
  const path = await askForPath(words)
  return path === null ? null : readAsked(path, words.mostBytes)
}

async function askForPath(words: AskWords): Promise<string | null> {
  const owner = BrowserWindow.getFocusedWindow()
  const options = {
    title: words.title,
    properties: ['openFile' as const],
    filters: [{ name: words.kind, extensions: words.extensions }],
  }
  const answer = owner ? await dialog.showOpenDialog(owner, options) : await dialog.showOpenDialog(options)
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}

async function readAsked(
  file: string,
  mostBytes = Infinity,
): Promise<{ fileName: string; bytes: Uint8Array }> {
  try {
    if ((await stat(file)).size > mostBytes) {
      throw new AppError('file-too-large', { megabytes: mostBytes / 1024 / 1024 })
    }
    return { fileName: basename(file), bytes: await readFile(file) }
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('file-unreadable', { file: basename(file) })
  }
}
