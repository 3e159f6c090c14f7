// Asks a person through whatever the desktop offers: zenity, kdialog, AppleScript or PowerShell.
import { basename } from 'node:path'
import { findOnPath } from './browser-finder.ts'
import { runProgram } from './commands.ts'
import { isHeadless } from './host.ts'

/** A file to be chosen. */
export type FileQuestion = {
  kind: 'open' | 'save' | 'folder'
  title: string
  defaultPath: string
  multiple: boolean
  filters: readonly { name: string; extensions: readonly string[] }[]
}

/** A choice among buttons; `icon` is Electron's message box type. */
export type ButtonQuestion = {
  icon: string
  title: string
  text: string
  buttons: readonly string[]
  cancelId: number
}

type Asker = {
  askFile: (question: FileQuestion) => Promise<string[]>
  askButton: (question: ButtonQuestion) => Promise<number>
}

function splitLines(output: string): string[] {
  return output.split(/\r?\n/).filter((line) => line !== '')
}

const zenity: Asker = {
  async askFile({ kind, title, defaultPath, multiple, filters }) {
    const mode = { open: [], save: ['--save'], folder: ['--directory'] }[kind]
    const patterns = filters.map(
      ({ name, extensions }) =>
        `--file-filter=${name} | ${extensions.map((e) => (e === '*' ? '*' : `*.${e}`)).join(' ')}`,
    )
    const many = multiple ? ['--multiple', '--separator=\n'] : []
    const args = [
      '--file-selection',
      `--title=${title}`,
      `--filename=${defaultPath}`,
      ...mode,
      ...many,
      ...patterns,
    ]
    const { code, output } = await runProgram('zenity', args)
    return code === 0 ? splitLines(output) : []
  },
  async askButton({ icon, title, text, buttons, cancelId }) {
    const kind =
      icon === 'error' || icon === 'warning' ? `--icon=dialog-${icon}` : '--icon=dialog-information'
    const extra = buttons.flatMap((label) => ['--extra-button', label])
    const args = [
      '--question',
      '--switch',
      '--no-markup',
      kind,
      `--title=${title}`,
      `--text=${text}`,
      ...extra,
    ]
    const { output } = await runProgram('zenity', args)
    const chosen = buttons.indexOf(output)
    return chosen < 0 ? cancelId : chosen
  },
}

const kdialog: Asker = {
  async askFile({ kind, title, defaultPath, multiple, filters }) {
    const mode = { open: '--getopenfilename', save: '--getsavefilename', folder: '--getexistingdirectory' }[
      kind
    ]
    const patterns = filters.map(
      ({ name, extensions }) => `${name} (${extensions.map((e) => `*.${e}`).join(' ')})`,
    )
    const many = multiple ? ['--multiple', '--separate-output'] : []
    const filter = kind === 'folder' ? [] : [patterns.join('\n')]
    const { code, output } = await runProgram('kdialog', [
      '--title',
      title,
      ...many,
      mode,
      defaultPath || '.',
      ...filter,
    ])
    return code === 0 ? splitLines(output) : []
  },
  async askButton({ title, text, buttons, cancelId }) {
    const entries = buttons.flatMap((label, i) => [String(i), label])
    const { code, output } = await runProgram('kdialog', ['--title', title, '--menu', text, ...entries])
    return code === 0 ? Number(output) : cancelId
  },
}

// The words travel as arguments, never inside the script.
const appleScript: Asker = {
  async askFile({ kind, title, defaultPath, multiple }) {
    const choose = {
      open: multiple
        ? 'set chosen to choose file with prompt (item 1 of argv) with multiple selections allowed'
        : 'set chosen to {choose file with prompt (item 1 of argv)}',
      save: 'set chosen to {choose file name with prompt (item 1 of argv) default name (item 2 of argv)}',
      folder: 'set chosen to {choose folder with prompt (item 1 of argv)}',
    }[kind]
    const lines = ['on run argv', choose, 'set found to ""', 'repeat with one in chosen']
    lines.push('set found to found & POSIX path of one & linefeed', 'end repeat', 'return found', 'end run')
    const script = lines.flatMap((line) => ['-e', line])
    const { code, output } = await runProgram('osascript', [...script, title, basename(defaultPath)])
    return code === 0 ? splitLines(output) : []
  },
  async askButton({ title, text, buttons, cancelId }) {
    const lines = ['on run argv', 'set labels to items 3 thru -1 of argv']
    lines.push('choose from list labels with title (item 1 of argv) with prompt (item 2 of argv)', 'end run')
    const script = lines.flatMap((line) => ['-e', line])
    const { output } = await runProgram('osascript', [...script, title, text, ...buttons])
    const chosen = buttons.indexOf(output)
    return chosen < 0 ? cancelId : chosen
  },
}

function runPowerShell(script: string, question: object): Promise<{ code: number; output: string }> {
  const words = Buffer.from(JSON.stringify(question), 'utf8').toString('base64')
  const read = `$q = [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String('${words}')) | ConvertFrom-Json;`
  const setUp =
    '[Console]::OutputEncoding = [Text.Encoding]::UTF8; Add-Type -AssemblyName System.Windows.Forms;'
  return runProgram('powershell', ['-NoProfile', '-STA', '-Command', setUp + read + script])
}

const powerShell: Asker = {
  async askFile(question) {
    const filter = question.filters.map(
      ({ name, extensions }) => `${name}|${extensions.map((e) => `*.${e}`).join(';')}`,
    )
    const script =
      question.kind === 'folder'
        ? `$d = New-Object Windows.Forms.FolderBrowserDialog; $d.Description = $q.title; if ($d.ShowDialog() -eq 'OK') { $d.SelectedPath }`
        : `$d = New-Object Windows.Forms.${question.kind === 'save' ? 'SaveFileDialog' : 'OpenFileDialog'}; $d.Title = $q.title; $d.FileName = $q.defaultPath; $d.Filter = $q.filter; if ($q.multiple -and $d.psobject.Properties['Multiselect']) { $d.Multiselect = $true }; if ($d.ShowDialog() -eq 'OK') { $d.FileNames }`
    const { code, output } = await runPowerShell(script, { ...question, filter: filter.join('|') })
    return code === 0 ? splitLines(output) : []
  },
  async askButton(question) {
    const script = `$chosen = $q.buttons | ForEach-Object { [pscustomobject]@{ ' ' = $_ } } | Out-GridView -Title ($q.title + ' ' + $q.text) -OutputMode Single; if ($chosen) { $chosen.' ' }`
    const { output } = await runPowerShell(script, question)
    const chosen = question.buttons.indexOf(output)
    return chosen < 0 ? question.cancelId : chosen
  },
}

const nobody: Asker = {
  askFile: () => Promise.resolve([]),
  askButton: ({ cancelId }) => Promise.resolve(cancelId),
}

/** Whoever can be asked here; where no one can, every question is cancelled. */
export function findAsker(): Asker {
  if (isHeadless) return nobody
  if (process.platform === 'darwin') return appleScript
  if (process.platform === 'win32') return powerShell
  if (findOnPath('zenity') !== undefined) return zenity
  return findOnPath('kdialog') === undefined ? nobody : kdialog
}
