import { useTranslation } from 'react-i18next'
import type { ImportRecord } from '../../../electron/ipc/imports.ts'
import { client } from '../../lib/client.ts'
import { useErrorText } from '../../lib/errors.ts'
import { Button, type ButtonSize } from '../../ui/button.tsx'
import { showToast } from '../../ui/toast-region.tsx'
import { refusedWords } from './import-words.ts'

/** Saves the rows an import refused where somebody asks for it; nothing when it refused none. */
export function SaveRefused({ record, size = 'normal' }: { record: ImportRecord; size?: ButtonSize }) {
  const { t } = useTranslation('imports')
  const errorText = useErrorText()
  if (record.refusedKept === 0) return null
  async function save(): Promise<void> {
    try {
      const { saved } = await client.imports.saveRefused({ id: record.id, words: refusedWords(t) })
      if (saved) showToast({ text: t(($) => $.list.saved) })
    } catch (error) {
      showToast({ text: errorText(error) })
    }
  }
  return (
    <Button size={size} onPress={() => void save()}>
      {t(($) => $.list.saveRefused, { count: record.refusedKept })}
    </Button>
  )
}
