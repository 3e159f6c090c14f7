import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '../../lib/errors.ts'
import { isolate } from '../../lib/isolate.ts'
import { joinSentences } from '../../lib/sentences.tsx'
import { showToast } from '../../ui/toast-region.tsx'
import { useImportRun } from './import-run.ts'

/** Tells whoever turned to another page how the import they left running ended; `isWatched` while its own page is open. */
export function useImportNews(isWatched: boolean): void {
  const { t } = useTranslation('imports')
  const errorText = useErrorText()
  const run = useImportRun()
  const last = useRef(run?.kind)

  useEffect(() => {
    const wasRunning = last.current === 'running'
    last.current = run?.kind
    if (!wasRunning || isWatched) return
    if (run?.kind === 'done')
      showToast({ text: t(($) => $.news.done, { file: isolate(run.record.fileName) }) })
    if (run?.kind === 'failed') {
      showToast({ text: joinSentences([t(($) => $.news.failed), errorText(run.error)]) })
    }
  }, [run, isWatched, t, errorText])
}
