import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Progress } from '../../../electron/ipc/define.ts'
import type { UploadId } from '../../../electron/ipc/imports.ts'
import { client } from '../../lib/client.ts'
import { useErrorText } from '../../lib/errors.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { BookReview } from './book-review.tsx'
import { SheetReview } from './sheet-review.tsx'
import { partDone } from './use-long-call.ts'

/** What a file holds: a book that Carnet wrote, which needs no settling, or anything else, which does. */
export function FileReview({
  uploadId,
  onChooseAnother,
}: {
  uploadId: UploadId
  onChooseAnother: () => void
}) {
  const { t } = useTranslation('imports')
  const errorText = useErrorText()
  const [progress, setProgress] = useState<Progress | null>(null)
  const { data: book, error } = useQuery({
    queryKey: ['upload', uploadId, 'book'],
    queryFn: ({ signal }) => client.imports.book({ uploadId }, { signal, onProgress: setProgress }),
  })
  if (error) {
    return (
      <ErrorState
        title={t(($) => $.failure.title)}
        action={<Button onPress={onChooseAnother}>{t(($) => $.failure.chooseAgain)}</Button>}
      >
        {errorText(error)}
      </ErrorState>
    )
  }
  if (book === null) return <SheetReview uploadId={uploadId} onChooseAnother={onChooseAnother} />
  if (book) return <BookReview book={book} onChooseAnother={onChooseAnother} />
  // A table is no book at the first look; only a book is read through, and that takes a while.
  return (
    progress && (
      <ProgressBar
        label={t(($) => $.book.reading)}
        value={partDone(progress)}
        cancelLabel={t(($) => $.commit.stop)}
        onCancel={onChooseAnother}
      />
    )
  )
}
