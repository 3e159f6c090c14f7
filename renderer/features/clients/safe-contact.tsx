import type { Discretion } from '../../../electron/ipc/discretion.ts'
import { useDiscretionWords } from '../../lib/discretion-words.tsx'

/** The rules of how a client may be reached, in words; nothing where there are none. */
export function SafeContact({ rules }: { rules: readonly Discretion[] }) {
  const say = useDiscretionWords()
  if (rules.length === 0) return null
  return (
    <ul className="mb-1.5 text-14 text-veto">
      {rules.map((rule) => (
        <li key={rule.id}>{say(rule)}</li>
      ))}
    </ul>
  )
}
