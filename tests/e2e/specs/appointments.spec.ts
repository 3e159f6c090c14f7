import type { Page } from '@playwright/test'
import { AppointmentDraft } from '../../../electron/ipc/appointments.ts'
import { ask } from '../pages/ask.ts'
import { FirstRun } from '../pages/first-run.ts'
import { expect, go, test } from '../../support/launch.ts'

const DRAFTED: ReadonlySet<string> = new Set(Object.keys(AppointmentDraft.shape))

async function chooseClient(page: Page, typed: string, name: RegExp): Promise<void> {
  await page.getByRole('combobox', { name: 'Client' }).fill(typed)
  await page.getByRole('option', { name }).first().click()
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(label) }).click()
  await page.getByRole('option', { name: option }).click()
}

/** Books a five-minute visit of the boutique's own day, with things to prepare, none of them ready. */
async function bookToday(page: Page, time: string, purpose: string, tasks: string[]): Promise<void> {
  const { day } = await ask(page, 'today.get', { day: null })
  const preparations = tasks.map((text) => ({ text, ownerId: null, by: '', isReady: false }))
  const when = { day, time, minutes: 5 }
  const who = { clientId: 3, kind: 'visit', advisorId: null, salonId: null, languages: [], companions: [] }
  const said = { purpose, recipient: '', secrecy: '', arrival: '' }
  const booked = await ask(page, 'appointments.book', {
    appointment: { ...who, ...when, ...said, preparations },
  })
  expect(booked).toMatchObject({ purpose })
}

test('a visit at a taken hour tells who has it and the guest’s own time, and can be booked all the same', async ({
  page,
}) => {
  await new FirstRun(page).openDemo()
  await page.keyboard.press('Control+B')
  await chooseClient(page, 'kovalenko', /Олена Коваленко/)
  await choose(page, 'Salon', 'Perle')
  // After ten, a visit of today is proposed at a later hour.
  await page.getByRole('group', { name: 'Time' }).getByRole('spinbutton').first().focus()
  await page.keyboard.type('1000')
  await expect(page.getByText('11:00 in Kyiv, the same day.')).toBeVisible()
  const taken = page.getByRole('list', { name: 'Taken at that time' })
  await expect(taken).toContainText(/Perle is taken by 田中\s?美咲 from 10:00 to 11:15\./)
  await expect(taken).toContainText('You can book it all the same.')

  await page.getByLabel('Purpose').fill('The pink spinel')
  await page.getByRole('button', { name: 'Book the visit' }).click()
  await expect(page.getByText('The visit is booked. This is its brief.')).toBeVisible()
  await go(page, '/')
  await expect(page.getByRole('list', { name: 'Visits of the day' })).toContainText('The pink spinel')
})

test('what is ready is ticked on Today, a slip is unticked, and a visit that is over asks for nothing', async ({
  page,
}) => {
  await new FirstRun(page).openDemo()
  // Whatever the hour, one visit of the day is still to come and one is over.
  await bookToday(page, '23:59', 'To come', ['Hojicha and three cups', 'The loupe'])
  await bookToday(page, '00:00', 'Over', ['The tray'])
  await go(page, '/clients')
  await go(page, '/')
  const entries = page.getByRole('list', { name: 'Visits of the day' }).getByRole('listitem')
  const visit = entries.filter({ hasText: 'To come' })
  await expect(visit).toContainText('0 of 2 ready')
  const hojicha = visit.getByRole('checkbox', { name: /Hojicha/ })
  await hojicha.focus()
  await page.keyboard.press('Space')
  await expect(visit).toContainText('1 of 2 ready')
  await expect(hojicha).toBeChecked()
  await page.keyboard.press('Space')
  await expect(visit).toContainText('0 of 2 ready')
  await expect(hojicha).not.toBeChecked()

  const over = entries.filter({ hasText: 'Over' })
  await expect(over).toContainText('Done')
  await expect(over).not.toContainText('ready')
  await expect(over.getByRole('checkbox')).toHaveCount(0)
})

test('a cancelled visit leaves the day, and the toast brings it back', async ({ page }) => {
  await new FirstRun(page).openDemo()
  const day = page.getByRole('list', { name: 'Visits of the day' })
  const name = day.getByRole('link', { name: /张伟/ })
  await name.click()
  await page.getByRole('link', { name: 'Change the visit' }).click()
  await page.getByRole('button', { name: 'Cancel the visit' }).click()
  await expect(page.getByText('The visit is cancelled.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Reinstate the visit of 张伟' })).toBeVisible()

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('The visit is back in the book.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Reinstate the visit of 张伟' })).toHaveCount(0)
  await go(page, '/')
  await expect(name).toBeVisible()
})

test('whoever comes along is found in the book, or kept as a name alone', async ({ page }) => {
  await new FirstRun(page).openDemo()
  await page.keyboard.press('Control+B')
  await chooseClient(page, 'kovalenko', /Олена Коваленко/)
  await page.getByRole('button', { name: 'Add a person' }).click()
  await page.keyboard.type('bellandi')
  await page.getByRole('option', { name: /Bellandi/ }).click()
  await expect(page.getByText('In the book, with a page of their own')).toBeVisible()
  await page.getByRole('button', { name: 'Add a person' }).click()
  await page.keyboard.type('Her driver')
  await expect(page.getByText('Nobody in the book has this name. It is kept as it is typed.')).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByText('In the book, with a page of their own')).toHaveCount(1)
  // A name typed whole is only asked about: one key links it, and another answer lets it rest.
  await page.getByRole('button', { name: 'Add a person' }).click()
  await page.keyboard.type('tanaka misaki')
  await page.keyboard.press('Tab')
  await expect(page.getByText(/^Is this 田中\s?美咲/)).toBeVisible()
  await page.keyboard.press('Alt+Enter')
  await expect(page.getByText('In the book, with a page of their own')).toHaveCount(2)
  await page.getByRole('button', { name: 'Add a person' }).click()
  await page.keyboard.type('张伟')
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: 'Somebody else' }).press('Enter')
  await expect(page.getByLabel('Who person 4 is')).toBeFocused()
  await expect(page.getByText(/^Is this/)).toHaveCount(0)
  await page.getByRole('button', { name: 'Book the visit' }).click()
  await expect(page.getByText('The visit is booked. This is its brief.')).toBeVisible()
  const id = Number(/appointments\/(\d+)/.exec(page.url())?.[1])
  const { companions } = await ask(page, 'appointments.get', { id })
  expect(companions).toMatchObject([
    { name: 'Giulia Bellandi', clientId: expect.any(Number) },
    { name: 'Her driver', clientId: null },
    { name: '田中 美咲', clientId: expect.any(Number) },
    { name: '张伟', clientId: null },
  ])
})

test('words that were overtaken are not saved over the change unless somebody says so', async ({ page }) => {
  await new FirstRun(page).openDemo()
  const list = page.getByRole('list', { name: 'Visits of the day' })
  await list.getByRole('link', { name: /张伟/ }).click()
  await page.getByRole('link', { name: 'Change the visit' }).click()
  await page.getByLabel('Purpose').fill('Mine')
  const id = Number(/appointments\/(\d+)/.exec(page.url())?.[1])
  const change = async (purpose: string) => {
    const visit = await ask(page, 'appointments.get', { id })
    const draft = Object.fromEntries(Object.entries(visit).filter(([key]) => DRAFTED.has(key)))
    await ask(page, 'appointments.change', {
      id,
      revision: visit['revision'],
      appointment: { ...draft, purpose },
    })
  }
  const purpose = async () => (await ask(page, 'appointments.get', { id }))['purpose']
  const notice = page.getByText('Someone changed this visit after you began. Your words are kept here.')

  await change('Theirs')
  await page.getByRole('button', { name: 'Save the visit' }).click()
  await expect(notice).toBeVisible()
  expect(await purpose()).toBe('Theirs')

  // Left and opened again, the kept words are still known to be overtaken.
  await go(page, '/')
  await go(page, `/appointments/${id}/edit`)
  await expect(notice).toBeVisible()
  await expect(page.getByLabel('Purpose')).toHaveValue('Mine')
  await page.getByRole('button', { name: 'Save the visit' }).click()
  await expect(notice).toBeVisible()
  expect(await purpose()).toBe('Theirs')
  await page.getByRole('button', { name: 'Save mine over it' }).click()
  await expect(notice).toHaveCount(0)
  await expect.poll(purpose).toBe('Mine')
})
