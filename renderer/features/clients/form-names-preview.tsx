import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { NameForm } from '../../../electron/ipc/client-parts.ts'
import type { ClientDraft } from '../../../electron/ipc/clients.ts'
import { readForms } from '../../../locales/names/client-forms.ts'
import { type DerivedForm, listDerivedForms } from '../../../locales/names/derived-forms.ts'
import { Name } from '../../ui/name.tsx'

interface NamePreviewProps {
  readonly name: NameForm
  readonly courtesy: ClientDraft['courtesy']
}

/** Everything a form of a name is made into, as it is typed: what lists, letters and passports will say. */
export function NamePreview({ name, courtesy }: NamePreviewProps) {
  const { t } = useTranslation('clients')
  // The words of the form are new objects at each key, whatever was typed.
  const key = JSON.stringify(name)
  const derived = useMemo(() => derive(JSON.parse(key) as NameForm, courtesy), [key, courtesy])
  if (derived.length === 0) return null
  const title = t(($) => $.form.name.preview.title)
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset would promise something to fill in
    <div role="group" aria-label={title} className="min-w-0 border-s border-rule ps-4">
      <p aria-hidden className="text-13 text-ink-3">
        {title}
      </p>
      <dl className="mt-1 grid grid-cols-[6rem_minmax(0,1fr)] items-baseline gap-x-3 gap-y-0.5 text-14">
        {derived.map((form) => (
          <div key={form.key} className="contents">
            <dt className="text-13 text-ink-3">{t(($) => $.form.name.preview[form.key])}</dt>
            <dd className="min-w-0 wrap-anywhere">
              <Name text={form.text} lang={form.lang} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

const ADDRESSES = new Set<DerivedForm['key']>(['addressFormal', 'addressInformal'])
/** The Latin spelling of a language that has letters of its own; in that language nobody is addressed by it. */
const SPELT = /^(?!und)[a-z]{2,3}-Latn\b/u

function derive(name: NameForm, courtesy: ClientDraft['courtesy']): DerivedForm[] {
  const [form] = readForms([name])
  if (form === undefined) return []
  // Nor is anybody by a name they no longer bear.
  const isAddress = name.kind !== 'former' && !SPELT.test(form.lang)
  return listDerivedForms(form, courtesy).filter(
    ({ key, text }) => text !== '' && (isAddress || !ADDRESSES.has(key)),
  )
}
