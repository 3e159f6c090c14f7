import type { Page } from '@playwright/test'

/** Asks the main process as the page does, and gives the value. */
export function ask(page: Page, route: string, input: unknown): Promise<Record<string, unknown>> {
  return page.evaluate(
    async ([to, given]) => {
      const answer = await window.carnet.call({ id: 90_001, route: to, input: given })
      return (answer.ok ? answer.value : { refused: answer.error.code }) as Record<string, unknown>
    },
    [route, input] as const,
  )
}
