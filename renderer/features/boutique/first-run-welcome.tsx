import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InterfaceTag } from '../../../electron/ipc/staff.ts'
import { client } from '../../lib/client.ts'
import { LANGUAGE_CHOICES, speakOnCover } from '../../lib/cover-language.ts'
import { useErrorText } from '../../lib/errors.ts'
import { Cover } from '../../ui/cover.tsx'
import { CoverButton } from '../../ui/cover-button.tsx'
import { CoverLanguages } from '../../ui/cover-languages.tsx'
import { Button } from '../../ui/button.tsx'

/** The cover of a book that does not exist yet: the language, then the demo or one's own boutique. */
export function FirstRunWelcome({ onBegin }: { onBegin: () => void }) {
  const { t, i18n } = useTranslation('boutique')
  const errorText = useErrorText()
  const [isOpening, setOpening] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)

  async function openDemo() {
    setOpening(true)
    setFailure(null)
    try {
      await client.boutique.openDemo({ language: i18n.language as InterfaceTag })
    } catch (error) {
      setFailure(error)
      setOpening(false)
    }
  }

  return (
    <Cover place={t(($) => $.firstRun.place)}>
      <div className="flex flex-col gap-8">
        <CoverLanguages
          label={t(($) => $.firstRun.language)}
          languages={LANGUAGE_CHOICES}
          value={i18n.language}
          onChange={(tag) => void speakOnCover(tag as InterfaceTag)}
        />
        <div className="flex flex-col gap-2 text-center">
          <Button variant="filled" size="large" onPress={onBegin} isDisabled={isOpening}>
            {t(($) => $.firstRun.start)}
          </Button>
          <p className="text-13 text-cover-ink-2">{t(($) => $.firstRun.startHint)}</p>
        </div>
        <div className="flex flex-col items-center gap-1 text-center">
          <CoverButton onPress={() => void openDemo()} isDisabled={isOpening}>
            {t(($) => $.firstRun.demo)}
          </CoverButton>
          <p className="text-13 text-balance text-cover-ink-2">{t(($) => $.firstRun.demoHint)}</p>
          <output className="block min-h-5 text-13 text-cover-ink">
            {isOpening && t(($) => $.firstRun.demoOpening)}
            {failure !== null && errorText(failure)}
          </output>
        </div>
      </div>
    </Cover>
  )
}
