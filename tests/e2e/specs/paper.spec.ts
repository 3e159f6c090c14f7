import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FirstRun } from '../pages/first-run.ts'
import { expect, test, untilReady, wordsOf } from '../../support/launch.ts'
import { readPdf } from '../../support/pdf-text.ts'

interface Visit {
  id: number
  name: { text: string }
}

for (const [language, paper, width] of [
  ['ja', 'a4', 595],
  ['ar', 'a4', 595],
  ['de', 'letter', 612],
] as const) {
  test(`the brief is one ${paper} page in ${language}`, async ({ app, page, userData }) => {
    await new FirstRun(page).openDemo()
    const visits = await page.evaluate(
      async ([speech, sheet]) => {
        const ask = async (route: string, input: unknown) => {
          const answer = await window.carnet.call({ id: Math.floor(Math.random() * 1e9) + 1e6, route, input })
          if (!answer.ok) throw new Error(`${route} ${answer.error.code}`)
          return answer.value
        }
        await ask('staff.setPreferences', {
          language: speech,
          theme: 'soir',
          density: 'comfortable',
          paper: sheet,
        })
        const today = (await ask('today.get', { day: null })) as { appointments: Visit[] }
        return today.appointments
      },
      [language, paper] as const,
    )
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    for (const visit of visits.slice(0, 3)) {
      const file = join(userData, `brief-${visit.id}.pdf`)
      await app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath })
      }, file)
      await page.evaluate((id) => {
        location.hash = `/appointments/${id}/brief`
      }, visit.id)
      await untilReady(page)
      const briefs = wordsOf(language, 'briefs') as unknown as {
        action: { save: string }
        label: { purpose: string }
      }
      await page.getByRole('button', { name: briefs.action.save }).click()
      await expect.poll(() => readFileSync(file, { flag: 'a+' }).length).toBeGreaterThan(1000)
      const pdf = await readPdf(readFileSync(file))
      expect(pdf.pages, visit.name.text).toBe(1)
      expect(Math.round(pdf.width)).toBe(width)
      if (/^[\p{sc=Han}\s]+$/u.test(visit.name.text))
        expect(pdf.text.replaceAll(' ', '')).toContain(visit.name.text.replaceAll(' ', ''))
      if (language === 'de') expect(pdf.text).toContain(briefs.label.purpose)
    }
  })
}
