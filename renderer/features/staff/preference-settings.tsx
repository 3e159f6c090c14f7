import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InterfaceTag, Preferences } from '../../../electron/ipc/staff.ts'
import { client } from '../../lib/client.ts'
import { LANGUAGE_CHOICES } from '../../lib/cover-language.ts'
import { useErrorText } from '../../lib/errors.ts'
import { useMe } from '../../lib/session.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Section } from '../../ui/section.tsx'
import { Select, type SelectOption } from '../../ui/select.tsx'
import { showToast } from '../../ui/toast-region.tsx'

const THEMES = ['jour', 'soir', 'system'] as const
const DENSITIES = ['comfortable', 'compact'] as const
const PAPERS = ['a4', 'letter'] as const

/** How the person at the desk likes the interface; each choice is saved and worn at once. */
export function PreferenceSettings() {
  const { t } = useTranslation('staff')
  const { t: errors } = useTranslation('errors')
  const { isReadOnly: isDisabled } = useMe()
  const { wish, choose } = usePreferences()
  const languages = useLanguageOptions()

  return (
    <Section className="max-w-[36rem] py-6" title={t(($) => $.preferences.title)}>
      <div className="flex flex-col gap-8">
        <p className="text-ink-2">
          {isDisabled ? errors(($) => $['store-read-only']) : t(($) => $.preferences.lead)}
        </p>
        <Select
          className="max-w-80"
          label={t(($) => $.preferences.language.label)}
          description={t(($) => $.preferences.language.hint)}
          placeholder={t(($) => $.preferences.language.label)}
          options={languages}
          value={wish.language}
          onChange={(language) => choose({ language })}
          isDisabled={isDisabled}
        />
        <RadioGroup
          label={t(($) => $.preferences.theme.label)}
          orientation="horizontal"
          options={THEMES.map((id) => ({ id, label: t(($) => $.preferences.theme[id]) }))}
          value={wish.theme}
          onChange={(theme) => choose({ theme })}
          isDisabled={isDisabled}
        />
        <RadioGroup
          label={t(($) => $.preferences.density.label)}
          description={t(($) => $.preferences.density.hint)}
          orientation="horizontal"
          options={DENSITIES.map((id) => ({ id, label: t(($) => $.preferences.density[id]) }))}
          value={wish.density}
          onChange={(density) => choose({ density })}
          isDisabled={isDisabled}
        />
        <RadioGroup
          label={t(($) => $.preferences.paper.label)}
          description={t(($) => $.preferences.paper.hint)}
          orientation="horizontal"
          options={PAPERS.map((id) => ({ id, label: t(($) => $.preferences.paper[id]) }))}
          value={wish.paper}
          onChange={(paper) => choose({ paper })}
          isDisabled={isDisabled}
        />
      </div>
    </Section>
  )
}

/** Two quick choices must not undo one another, so the next starts from what was last wished, not from what was read. */
function usePreferences() {
  const { preferences } = useMe()
  const errorText = useErrorText()
  const [wish, setWish] = useState(preferences)
  function choose(part: Partial<Preferences>): void {
    const next = { ...wish, ...part }
    setWish(next)
    client.staff.setPreferences(next).catch((error: unknown) => {
      setWish(preferences)
      showToast({ text: errorText(error) })
    })
  }
  return { wish, choose }
}

function useLanguageOptions(): SelectOption<InterfaceTag>[] {
  const { t } = useTranslation('staff')
  const { isDemo } = useMe()
  const own = LANGUAGE_CHOICES.map(({ id, label }) => ({ id, label, lang: id }))
  if (!import.meta.env.DEV && !isDemo) return own
  const description = t(($) => $.preferences.forChecking)
  return [
    ...own,
    { id: 'en-XA', label: t(($) => $.preferences.pseudo.accented), description },
    { id: 'en-XB', label: t(($) => $.preferences.pseudo.mirrored), description },
  ]
}
