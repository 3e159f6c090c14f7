import { useTranslation } from 'react-i18next'
import type { BookInspection } from '../../../electron/ipc/imports.ts'
import { useFormat } from '../../lib/format.ts'
import { isolate } from '../../lib/isolate.ts'
import { useMe } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/section.tsx'
import { startBookImport } from './import-run.ts'

/** What is in a book that Carnet wrote, and what will happen to it here. */
export function BookReview({ book, onChooseAnother }: { book: BookInspection; onChooseAnother: () => void }) {
  const { t } = useTranslation('imports')
  const me = useMe()
  const format = useFormat(me.timeZone)
  const isManager = me.role === 'manager'
  const parts = [
    t(($) => $.book.clients, { count: book.clients }),
    book.notes > 0 && t(($) => $.book.notes, { count: book.notes }),
    book.appointments > 0 && t(($) => $.book.appointments, { count: book.appointments }),
    book.photos > 0 && t(($) => $.book.photos, { count: book.photos }),
  ].filter((part) => part !== false)
  return (
    <Section
      title={t(($) => $.book.title)}
      more={
        <Button className="-me-2" variant="text" size="small" onPress={onChooseAnother}>
          {t(($) => $.file.another)}
        </Button>
      }
    >
      <p className="font-serif text-18">
        {t(($) => $.book.what[book.scope], {
          house: isolate(book.house),
          day: format.dayOf(book.exportedAt),
        })}
      </p>
      <p className="text-13 text-ink-3">
        <bdi>{book.fileName}</bdi>
      </p>
      <div className="mt-4 flex max-w-prose flex-col gap-3 text-ink-2">
        <p>
          {book.clients === 0
            ? t(($) => $.book.nobody)
            : t(($) => $.book.holds, { list: format.list(parts) })}
        </p>
        <p>{book.becomesTheBook ? t(($) => $.book.becomes) : t(($) => $.book.adds)}</p>
        <p>{t(($) => $.book.staff)}</p>
        <p>{isManager ? t(($) => $.book.undo) : t(($) => $.book.managersOnly)}</p>
      </div>
      <Button
        variant="filled"
        className="mt-4"
        isDisabled={!isManager}
        onPress={() => startBookImport(book.uploadId)}
      >
        {t(($) => $.book.bring)}
      </Button>
    </Section>
  )
}
