import { FileInput } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { LARGEST_IMPORT } from '../../../electron/ipc/imports.ts'
import { Button } from '../../ui/button.tsx'
import { joinClasses } from '../../ui/class-names.ts'

/** The way in: a place to drop a file, and the button that asks for one. */
export function ChooseStep({
  isOver,
  isBusy,
  onChoose,
}: {
  isOver: boolean
  isBusy: boolean
  onChoose: () => void
}) {
  const { t } = useTranslation('imports')
  return (
    <div
      className={joinClasses(
        'flex flex-col items-center gap-3 rounded-sheet border border-dashed px-6 py-16 text-center transition-colors duration-quick',
        isOver ? 'border-accent bg-accent-soft' : 'border-rule-control',
      )}
    >
      <FileInput aria-hidden className="size-8! text-ink-3" strokeWidth={1.2} />
      <p className="font-serif text-22 font-medium text-balance">
        {isOver ? t(($) => $.choose.dropHere) : t(($) => $.choose.title)}
      </p>
      <p className="max-w-prose text-ink-2">
        {t(($) => $.choose.formats, { megabytes: LARGEST_IMPORT / 1024 / 1024 })}
      </p>
      <Button variant="filled" isBusy={isBusy} onPress={onChoose} className="mt-2">
        {t(($) => $.choose.button)}
      </Button>
      <p className="text-13 text-ink-3">{t(($) => $.choose.orDrop)}</p>
    </div>
  )
}
