import { written } from '../../lib/visit.ts'
import { Foreign } from '../../ui/foreign.tsx'

/** Any text of the house's own, drawn in the language it seems to be written in. */
export function Prose({ text, hint = '' }: { text: string; hint?: string }) {
  return (
    <Foreign lang={written(text, hint).lang} className="whitespace-pre-line">
      {text}
    </Foreign>
  )
}
