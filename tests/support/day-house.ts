import { expect } from 'vitest'
import type { Get } from './day-steps.ts'

/** Writes down the house, its rooms and its people, and how this machine shows the book. */
export async function setHouse(get: Get): Promise<void> {
  const house = await get<{ salons: unknown[] } & Record<string, unknown>>('boutique.get')
  const { salons: _, isDemo: __, ...facts } = house
  await get('boutique.update', { ...facts, address: 'Place Vendôme, Paris', confirmAfterMonths: 6 })
  expect(await get('boutique.get')).toMatchObject({ confirmAfterMonths: 6, allowsPhotos: false })
  const salon = await get<{ id: number }>('boutique.addSalon', { name: 'Perle' })
  const was = { name: 'Perle', closed: false }
  await get('boutique.changeSalon', { id: salon.id, name: 'Salon Perle', closed: false, was })
  const ines = await get<{ id: number }>('staff.add', {
    name: 'Inès Haddad',
    role: 'advisor',
    languages: ['fr', 'ar'],
    passphrase: 'quatre roses sur la table bleue',
  })
  await get('staff.update', {
    id: ines.id,
    name: 'Inès Haddad',
    role: 'advisor',
    languages: ['fr', 'ar', 'en'],
  })
  await get('staff.retire', { id: ines.id })
  await get('staff.reinstate', { id: ines.id, passphrase: 'quatre roses sur la table bleue' })
  expect(await get<unknown[]>('staff.list')).toHaveLength(2)
  const preferences = await get<object>('staff.preferences')
  await get('staff.setPreferences', { ...preferences, language: 'ja' })
  await get('machine.appearance')
  await get('machine.setAppearance', { language: 'fr', theme: 'soir' })
  await get('machine.about')
  await get('machine.notices')
  expect(await get('machine.noticeText', { name: 'one' })).toEqual({ text: 'words' })
  await get('machine.reportFault', { message: 'm', stack: 's' })
  await get('machine.reloadWindow')
}
