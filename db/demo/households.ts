import type { HouseholdFacts } from '../queries/households.ts'

/** A home that demo clients share, with what was entered once for all of them. */
export interface DemoHousehold {
  readonly members: readonly string[]
  readonly daysAgo: number
  readonly facts: HouseholdFacts
}

/** The households of the demo; nobody can write to either. */
export const HOUSEHOLDS: readonly DemoHousehold[] = [
  {
    members: ['chan', 'wong'],
    daysAgo: 33,
    facts: {
      label: 'The house on Robinson Road',
      lines: 'Robinson Road, Mid-Levels',
      city: 'Hong Kong',
      country: 'HK',
      assistant: 'Fanny Lau',
      assistantWay: 'f.lau@example.hk',
      note: 'Uncle on the ninth floor, niece on the seventh; one assistant for both.',
    },
  },
  {
    members: ['kovalenko', 'shevchuk'],
    daysAgo: 18,
    facts: {
      label: 'Andrii’s house in Lviv',
      lines: 'вулиця Саксаганського',
      city: 'Львів',
      country: 'UA',
      note: 'She stays there when the light is out in Kyiv.',
    },
  },
]
