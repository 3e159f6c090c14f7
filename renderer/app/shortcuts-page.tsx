import { useTranslation } from 'react-i18next'
import { isMac, shortcutText } from '../lib/shortcuts.ts'
import { Kbd } from '../ui/kbd.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Section } from '../ui/section.tsx'

/** Every shortcut there is, by the place where it works. */
export function ShortcutsPage() {
  const { t } = useTranslation('shell')
  const enter = isMac ? '⌘ Enter' : 'Ctrl Enter'
  const groups = [
    {
      title: t(($) => $.shortcuts.anywhere),
      rows: [
        [t(($) => $.shortcuts.find), shortcutText('K')],
        [t(($) => $.shortcuts.capture), shortcutText('J')],
        [t(($) => $.shortcuts.newClient), shortcutText('N')],
        [t(($) => $.shortcuts.bookVisit), shortcutText('B')],
        [t(($) => $.shortcuts.today), shortcutText('1')],
        [t(($) => $.shortcuts.clients), shortcutText('2')],
        [t(($) => $.shortcuts.appointments), shortcutText('3')],
        [t(($) => $.shortcuts.print), shortcutText('P')],
        [t(($) => $.shortcuts.undo), shortcutText('Z')],
        [t(($) => $.shortcuts.settings), shortcutText(',')],
        [t(($) => $.shortcuts.help), shortcutText('/')],
        [t(($) => $.shortcuts.lock), shortcutText('L')],
        [t(($) => $.shortcuts.close), 'Esc'],
      ],
    },
    {
      title: t(($) => $.shortcuts.inFind),
      rows: [
        [t(($) => $.shortcuts.nextRow), '↓ ↑'],
        [t(($) => $.shortcuts.choose), 'Enter'],
        [t(($) => $.shortcuts.chooseBrief), enter],
        [t(($) => $.shortcuts.noteOnPage), 'Tab'],
      ],
    },
    {
      title: t(($) => $.shortcuts.inLists),
      rows: [
        [t(($) => $.shortcuts.nextRow), '↓ ↑'],
        [t(($) => $.shortcuts.pageRows), 'PageDown PageUp'],
        [t(($) => $.shortcuts.firstRow), 'Home End'],
        [t(($) => $.shortcuts.openRow), 'Enter'],
      ],
    },
    {
      title: t(($) => $.shortcuts.inForms),
      rows: [[t(($) => $.shortcuts.save), enter]],
    },
  ]
  return (
    // Nothing on this page acts, yet it scrolls: the keyboard needs a place to stand.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div tabIndex={0} className="min-h-full max-w-[56rem] px-10 py-8 -outline-offset-4">
      <PageHeader title={t(($) => $.shortcuts.title)} lead={t(($) => $.shortcuts.lead)} />
      <div className="mt-8 grid gap-x-14 gap-y-8 md:grid-cols-2">
        {groups.map((group) => (
          <Section key={group.title} title={group.title}>
            <dl>
              {group.rows.map(([words = '', keys = '']) => (
                <div
                  key={words}
                  className="flex items-center justify-between gap-4 border-b border-rule py-2"
                >
                  <dt>{words}</dt>
                  <dd className="flex gap-1" dir="ltr">
                    <Kbd>{keys}</Kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </Section>
        ))}
      </div>
    </div>
  )
}
