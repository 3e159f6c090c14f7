import { useTranslation } from 'react-i18next'
import type { Fact, FactId } from '../../../electron/ipc/facts.ts'
import { client } from '../../lib/client.ts'
import { useKnownActs } from '../../lib/known-acts.ts'
import { useTellingWords } from '../../lib/telling-words.ts'
import { createTelling } from '../../ui/telling.ts'
import { settleFact, wordsOf } from './fact-words.ts'

type Settled = ReturnType<typeof settleFact>

/** What can be done to a fact: change, confirm, remove it and let an earlier wording stand, each with a way back. */
export function useFactActs(fact: Fact) {
  const { t } = useTranslation('facts')
  const telling = createTelling(useTellingWords())
  const { id } = fact
  const { change, confirm, remove } = useKnownActs<FactId, Settled>({
    ...telling,
    id,
    mark: 'data-fact',
    calls: client.facts,
    said: { confirmed: t(($) => $.confirmed), removed: t(($) => $.removed) },
  })
  return {
    change: (words: Settled) =>
      change(
        words,
        t(($) => $.changed),
      ),
    /** Lets an earlier wording stand again, with the source it had. */
    standAgain: (earlier: Fact) =>
      change(
        settleFact(wordsOf(earlier), earlier.source.on),
        t(($) => $.standsAgain),
      ).catch(telling.tellError),
    confirm,
    remove,
  }
}
