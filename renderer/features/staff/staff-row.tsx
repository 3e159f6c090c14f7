import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { guessNameLanguage } from '../../../locales/scripts.ts'
import type { StaffMember } from '../../../electron/ipc/staff.ts'
import { useFormat } from '../../lib/format.ts'
import { isolate } from '../../lib/isolate.ts'
import { useMe } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Name } from '../../ui/name.tsx'

/** One member of staff and what may be done with them. */
export interface StaffRowProps {
  member: StaffMember
  isLastManager: boolean
  onAct: (kind: 'change' | 'retire' | 'reinstate') => void
}

/** One member of staff: name, role, languages, and the ways to change that; what may not be done says why. */
export function StaffRow({ member, isLastManager, onAct }: StaffRowProps) {
  const { t, i18n } = useTranslation('staff')
  const { t: shared } = useTranslation('common')
  const me = useMe()
  const format = useFormat(me.timeZone)
  const words = { name: isolate(member.name) }
  const isMe = member.id === me.staffId
  const languages = format.list(member.languages.map(format.languageName))
  const whyNotRetire = isLastManager
    ? t(($) => $.retire.lastManager)
    : isMe
      ? t(($) => $.retire.notYourself)
      : ''
  return (
    <li className="flex min-h-row flex-wrap items-center gap-x-4 gap-y-1 border-b border-rule py-2">
      <div className="min-w-52 flex-1">
        <p className="flex flex-wrap items-center gap-2">
          <Name
            text={member.name}
            lang={guessNameLanguage({ text: member.name, hint: i18n.language })}
            size="row"
          />
          {isMe && <Chip tone="on">{t(($) => $.row.you)}</Chip>}
          {member.retired && <Chip>{t(($) => $.row.retired)}</Chip>}
        </p>
        <p className="text-13 text-ink-3">
          {t(($) => $.role[member.role])}
          {languages !== '' && <bdi className="ms-3">{languages}</bdi>}
        </p>
      </div>
      <RowAct words={t(($) => $.change.label, words)} onPress={() => onAct('change')}>
        {shared(($) => $.action.edit)}
      </RowAct>
      <div className="flex min-w-56 justify-end">
        {member.retired ? (
          <RowAct words={t(($) => $.reinstate.label, words)} onPress={() => onAct('reinstate')}>
            {t(($) => $.reinstate.open)}
          </RowAct>
        ) : whyNotRetire === '' ? (
          <RowAct words={t(($) => $.retire.label, words)} onPress={() => onAct('retire')}>
            {t(($) => $.retire.open)}
          </RowAct>
        ) : (
          <span className="max-w-56 px-2 text-end text-13 text-ink-3">{whyNotRetire}</span>
        )}
      </div>
    </li>
  )
}

/** A short word that acts on the row; whom it acts on is told after it. */
function RowAct({ words, onPress, children }: { words: string; onPress: () => void; children: string }) {
  const { isReadOnly } = useMe()
  const id = useId()
  return (
    <>
      <Button variant="text" size="small" isDisabled={isReadOnly} aria-describedby={id} onPress={onPress}>
        {children}
      </Button>
      <span id={id} hidden>
        {words}
      </span>
    </>
  )
}
