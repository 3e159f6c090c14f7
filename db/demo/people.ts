import type { DemoPerson } from './person.ts'
import { AMERICAS_AFRICA } from './people/americas-africa.ts'
import { CHINA } from './people/china.ts'
import { EAST } from './people/east.ts'
import { GULF_LEVANT } from './people/gulf-levant.ts'
import { JAPAN_KOREA } from './people/japan-korea.ts'
import { SOUTH_ASIA } from './people/south-asia.ts'
import { SOUTH_EAST_ASIA } from './people/south-east-asia.ts'
import { TWICE } from './people/twice.ts'
import { WEST } from './people/west.ts'

/** Everyone in the demo boutique's book; all of them are invented, and none of their numbers or addresses is anyone's. */
export const PEOPLE: readonly DemoPerson[] = [
  ...JAPAN_KOREA,
  ...CHINA,
  ...SOUTH_EAST_ASIA,
  ...SOUTH_ASIA,
  ...GULF_LEVANT,
  ...EAST,
  ...WEST,
  ...AMERICAS_AFRICA,
  ...TWICE,
]
