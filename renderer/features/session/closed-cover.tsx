import { Globe } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ErrorCode } from '../../../electron/ipc/errors.ts'
import type { Cover as CoverFacts } from '../../../electron/ipc/session.ts'
import type { InterfaceTag, StaffId } from '../../../electron/ipc/staff.ts'
import { CallError } from '../../lib/call-error.ts'
import { client } from '../../lib/client.ts'
import { LANGUAGE_CHOICES, speakOnCover } from '../../lib/cover-language.ts'
import { useErrorText } from '../../lib/errors.ts'
import { Cover } from '../../ui/cover.tsx'
import { CoverButton } from '../../ui/cover-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { showToast } from '../../ui/toast-region.tsx'
import { useClosedSentence } from './closed-sentence.ts'
import { CoverTrouble, isTrouble } from './cover-trouble.tsx'
import { RecoverForm } from './recover-form.tsx'
import { UnlockForm } from './unlock-form.tsx'

/** A try at opening the book that met a trouble of the book itself, and how to try again. */
interface Trouble {
  readonly error: CallError & { code: ErrorCode }
  readonly retry: () => Promise<unknown>
}

/** The closed book: who may open it, with a passphrase or the printed recovery key, and nothing of what is inside. */
export function ClosedCover({ cover }: { cover: CoverFacts }) {
  const first = cover.lastStaffId ?? cover.staff[0]?.id ?? null
  const [staffId, setStaffId] = useState<StaffId | null>(first)
  const [way, setWay] = useState<'passphrase' | 'key'>('passphrase')
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const closedSentence = useClosedSentence(cover)

  /** Runs a try; the troubles of the book take over the cover, anything else stays beside the field. */
  async function attempt(work: () => Promise<unknown>): Promise<void> {
    try {
      await work()
    } catch (error) {
      if (!(error instanceof CallError) || !isTrouble(error.code)) throw error
      setTrouble({ error, retry: work })
    }
  }

  return (
    <Cover
      place={<bdi>{cover.address || cover.boutiqueName}</bdi>}
      footnote={
        <>
          {closedSentence}
          <CoverTools />
        </>
      }
    >
      {trouble !== null ? (
        <CoverTrouble
          error={trouble.error}
          onRetry={() => attempt(trouble.retry)}
          onBack={() => setTrouble(null)}
        />
      ) : way === 'key' ? (
        <RecoverForm
          cover={cover}
          staffId={staffId}
          onStaffChange={setStaffId}
          attempt={attempt}
          onBack={() => setWay('passphrase')}
        />
      ) : (
        <UnlockForm
          key={staffId}
          cover={cover}
          staffId={staffId}
          onStaffChange={setStaffId}
          attempt={attempt}
          onUseKey={() => setWay('key')}
        />
      )}
    </Cover>
  )
}

function CoverTools() {
  const { t, i18n } = useTranslation('session')
  const errorText = useErrorText()
  const [isOpening, setOpening] = useState(false)
  const current = LANGUAGE_CHOICES.find(({ id }) => id === i18n.language)

  async function openDemo() {
    setOpening(true)
    try {
      await client.boutique.openDemo({ language: i18n.language as InterfaceTag })
    } catch (error) {
      showToast({ text: errorText(error) })
    } finally {
      setOpening(false)
    }
  }

  return (
    <span className="mt-3 flex flex-wrap items-center justify-center gap-x-6 gap-y-1">
      <Menu
        label={t(($) => $.cover.language)}
        trigger={
          <CoverButton icon={Globe}>
            <span className="sr-only">{t(($) => $.cover.language)}</span>{' '}
            <bdi lang={i18n.language}>{current?.label ?? i18n.language}</bdi>
          </CoverButton>
        }
        items={LANGUAGE_CHOICES.map(({ id, label }) => ({
          id,
          label: <bdi lang={id}>{label}</bdi>,
          text: label,
          onAction: () => void speakOnCover(id),
        }))}
      />
      <CoverButton isDisabled={isOpening} onPress={() => void openDemo()}>
        {isOpening ? t(($) => $.cover.demoOpening) : t(($) => $.cover.demo)}
      </CoverButton>
    </span>
  )
}
