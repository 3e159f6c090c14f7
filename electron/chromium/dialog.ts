// Electron's `dialog`, over the desktop's own dialogs.
import { guardObject } from './missing.ts'
import { findAsker, type FileQuestion } from './native-dialog.ts'

type OpenOptions = Electron.OpenDialogOptions
type SaveOptions = Electron.SaveDialogOptions
type MessageOptions = Electron.MessageBoxOptions

// Each call takes its options last, after a window or not.
function readOptions<T extends object>(args: readonly unknown[]): Partial<T> {
  return args.at(-1) ?? {}
}

function describeFile(
  kind: FileQuestion['kind'],
  options: Partial<OpenOptions> | Partial<SaveOptions>,
): FileQuestion {
  const properties: readonly string[] = options.properties ?? []
  return {
    kind,
    title: options.title ?? '',
    defaultPath: options.defaultPath ?? '',
    multiple: properties.includes('multiSelections'),
    filters: options.filters ?? [],
  }
}

const CANCEL_WORDS = new Set(['cancel', 'no'])

function findCancel({ cancelId, buttons = [] }: Partial<MessageOptions>): number {
  if (cancelId !== undefined) return cancelId
  return Math.max(
    0,
    buttons.findIndex((label) => CANCEL_WORDS.has(label.toLowerCase())),
  )
}

/** Electron's `dialog`. */
export const dialog = guardObject('dialog', {
  async showOpenDialog(...args: unknown[]): Promise<{ canceled: boolean; filePaths: string[] }> {
    const options = readOptions<OpenOptions>(args)
    const kind = options.properties?.includes('openDirectory') === true ? 'folder' : 'open'
    const filePaths = await findAsker().askFile(describeFile(kind, options))
    return { canceled: filePaths.length === 0, filePaths }
  },
  async showSaveDialog(...args: unknown[]): Promise<{ canceled: boolean; filePath: string }> {
    const [filePath = ''] = await findAsker().askFile(describeFile('save', readOptions<SaveOptions>(args)))
    return { canceled: filePath === '', filePath }
  },
  async showMessageBox(...args: unknown[]): Promise<{ response: number; checkboxChecked: boolean }> {
    const options = readOptions<MessageOptions>(args)
    const response = await findAsker().askButton({
      icon: options.type ?? 'none',
      title: options.title ?? '',
      text: [options.message, options.detail]
        .filter((part) => part !== undefined && part !== '')
        .join('\n\n'),
      buttons: options.buttons && options.buttons.length > 0 ? options.buttons : ['OK'],
      cancelId: findCancel(options),
    })
    return { response, checkboxChecked: options.checkboxChecked === true }
  },
  showErrorBox(title: string, content: string): void {
    process.stderr.write(`${title}: ${content}\n`)
    void findAsker().askButton({ icon: 'error', title, text: content, buttons: ['OK'], cancelId: 0 })
  },
})
