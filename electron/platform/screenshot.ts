import { resolve } from 'node:path'
import type { BrowserWindow } from 'electron'
import { replaceFile } from './side-file.ts'
import { waitUntilReady } from './windows.ts'

/** Saves what a person would see in a window, once everything in it is there. */
export async function saveScreenshot(window: BrowserWindow, file: string): Promise<void> {
  await waitUntilReady(window)
  const image = await window.webContents.capturePage()
  replaceFile(resolve(file), image.toPNG())
}
