// Printing: a finished PDF to a printer without a dialog, and how a print is reported.
import { findOnPath } from './browser-finder.ts'
import { feedProgram } from './commands.ts'
import { isHeadless } from './host.ts'

/** Prints through the system's `lp`; rejects where there is none. */
export async function printPdf(
  pdf: Buffer,
  options: { deviceName?: string; copies?: number },
): Promise<void> {
  const lp = isHeadless ? undefined : findOnPath('lp')
  if (lp === undefined) throw new Error('No printer')
  const device = options.deviceName ? ['-d', options.deviceName] : []
  await feedProgram(lp, [...device, '-n', String(options.copies ?? 1), '-'], pdf)
}

/** What `webContents.print` calls back with. */
export type PrintCallback = (success: boolean, failureReason: string) => void

/** Prints and reports as Electron does: success, or why not. */
export async function reportPrint(callback: PrintCallback, print: () => Promise<unknown>): Promise<void> {
  try {
    await print()
    callback(true, '')
  } catch (error) {
    callback(false, error instanceof Error ? error.message : String(error))
  }
}
