import { languageDirection } from './direction.ts'
import { nativeWords } from './words.ts'

const escape = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`)

/** Makes the page that carries the recovery key on paper, in an interface language; it holds nothing else secret. */
export function recoverySheet(facts: {
  recoveryKey: string
  boutiqueName: string
  language: string
  now: number
}): string {
  const t = nativeWords(facts.language)
  const made = new Intl.DateTimeFormat(facts.language === 'en' ? 'en-GB' : facts.language, {
    dateStyle: 'long',
  }).format(facts.now)
  return `<!doctype html>
<html lang="${escape(facts.language)}" dir="${languageDirection(facts.language)}">
<head><meta charset="utf-8"><title>${escape(t('recoverySheet.title'))}</title>
<style>
@page { size: A4; margin: 24mm }
body { font: 12pt/1.5 "Source Sans 3 Variable", "Noto Sans", sans-serif; color: #1c1917; margin: 0 }
h1 { font: 500 26pt/1.2 "Cormorant Variable", "EB Garamond Variable", serif; margin: 0 0 6mm }
dt { color: #544d45; margin-block-start: 8mm }
dd { margin: 0; font-size: 14pt }
.key { font: 600 17pt/1.7 monospace; letter-spacing: .04em; direction: ltr; unicode-bidi: isolate; text-align: start }
</style></head>
<body><h1>${escape(t('recoverySheet.title'))}</h1>
<p>${escape(t('recoverySheet.lead'))}</p>
<dl><dt>${escape(t('recoverySheet.boutique'))}</dt><dd><bdi>${escape(facts.boutiqueName)}</bdi></dd>
<dt>${escape(t('recoverySheet.key'))}</dt><dd class="key">${escape(facts.recoveryKey)}</dd></dl>
<p>${escape(t('recoverySheet.made', { day: made }))}</p></body></html>`
}
