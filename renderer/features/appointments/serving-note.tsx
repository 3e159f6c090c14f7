import { Languages } from 'lucide-react'
import { useServingWords } from '../../lib/serving.ts'
import type { FormValue } from './form-value.ts'

/** Whether the chosen advisor and the client have a language in common, and who else has; told, never forbidden. */
export function ServingNote({ form }: { form: FormValue }) {
  const words = useServingWords(form.client?.id ?? null, form.advisorId)
  return (
    <div aria-live="polite" className="empty:hidden">
      {words?.isWarning && (
        <p className="flex gap-2.5 rounded-control bg-wait-soft px-3 py-2 text-14 text-wait">
          <Languages aria-hidden className="mt-0.5 flex-none" />
          {words.text}
        </p>
      )}
      {words?.isWarning === false && <p className="text-14 text-ink-2">{words.text}</p>}
    </div>
  )
}
