/** How tightly a sheet is set: size and leading of its text, air between rows, lines left to write on, and a cut. */
interface Setting {
  readonly size: number
  readonly leading: number
  readonly gap: number
  readonly name: number
  readonly lines: number
  readonly softLines: number
  readonly firmLines: number
}

const NO_CUT = Number.POSITIVE_INFINITY
const ROOMY: Setting = {
  size: 12.8,
  leading: 1.33,
  gap: 3.5,
  name: 1,
  lines: 5,
  softLines: NO_CUT,
  firmLines: NO_CUT,
}
const TIGHT: Setting = { ...ROOMY, size: 9.6, leading: 1.2, gap: 1, name: 0.75, lines: 0 }

/** From roomy to tight; words are cut only when nothing else helps, and what must not happen is cut last. */
const SETTINGS: readonly Setting[] = [
  { ...ROOMY, size: 13.6, leading: 1.36, gap: 5, lines: 9 },
  { ...ROOMY, lines: 7 },
  ROOMY,
  { ...ROOMY, lines: 3 },
  { ...ROOMY, size: 12.2, leading: 1.3, gap: 2.8, lines: 3 },
  { ...ROOMY, size: 11.6, leading: 1.28, gap: 2.2, name: 0.9, lines: 3 },
  { ...ROOMY, size: 11, leading: 1.26, gap: 1.8, name: 0.9, lines: 2 },
  { ...ROOMY, size: 10.4, leading: 1.24, gap: 1.4, name: 0.8, lines: 1 },
  TIGHT,
  ...[8, 5, 3, 2, 1].map((softLines) => ({ ...TIGHT, softLines })),
  ...[12, 8, 5, 3, 2, 1].map((firmLines) => ({ ...TIGHT, softLines: 1, firmLines })),
]

/** Arabic letters stand higher and hang lower than the leading of Latin allows for. */
const ARABIC_LEADING = 1.13

/** Sets a sheet as roomily as lets it stay on its one page; needs its fonts to be there. */
export function fitSheet(sheet: HTMLElement): void {
  const body = sheet.querySelector<HTMLElement>('[data-fit="body"]')
  if (!body) return
  for (const setting of SETTINGS) {
    applySetting(sheet, setting)
    if (body.scrollHeight <= body.clientHeight) return
  }
}

function applySetting(sheet: HTMLElement, setting: Setting): void {
  const isArabic = sheet.closest('[lang]')?.matches(':lang(ar)') ?? false
  sheet.style.setProperty('--size', `${setting.size}px`)
  sheet.style.setProperty('--leading', String(setting.leading * (isArabic ? ARABIC_LEADING : 1)))
  sheet.style.setProperty('--gap', `${setting.gap}px`)
  sheet.style.setProperty('--name', String(setting.name))
  const lines = sheet.querySelector<HTMLElement>('[data-fit="lines"]')
  if (lines) {
    for (const [at, line] of [...lines.children].entries())
      line.toggleAttribute('hidden', at >= setting.lines)
    lines.closest('.margin-row')?.toggleAttribute('hidden', setting.lines === 0)
  }
  cut(sheet, 'soft', setting.softLines)
  cut(sheet, 'firm', setting.firmLines)
}

function cut(sheet: HTMLElement, kind: 'soft' | 'firm', lines: number): void {
  for (const part of sheet.querySelectorAll<HTMLElement>(`[data-fit="${kind}"]`)) {
    part.classList.toggle('brief-clamped', lines !== NO_CUT)
    part.style.setProperty('--clamp', String(lines))
  }
}
