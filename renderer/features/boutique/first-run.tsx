import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InterfaceTag } from '../../../electron/ipc/staff.ts'
import { client } from '../../lib/client.ts'
import { useNewPassphrase } from '../../lib/passphrase-strength.ts'
import { useRecoveryKey } from '../../lib/recovery-key.ts'
import { FirstRunWelcome } from './first-run-welcome.tsx'
import { type HouseFacts, NEW_HOUSE, settledFacts } from './house-facts.ts'
import { HouseStep } from './house-step.tsx'
import { KeyStep, ProofStep } from './key-steps.tsx'
import { ManagerStep } from './manager-step.tsx'

const STEPS = ['welcome', 'house', 'manager', 'key', 'proof'] as const
const TOTAL = STEPS.length - 1

/** The first day of a boutique: its facts, its first manager, its recovery key; or the demo. Everything is kept in memory only. */
export function FirstRun() {
  const [at, setAt] = useState(0)
  const [facts, setFacts] = useState<HouseFacts>(NEW_HOUSE)
  const [managerName, setManagerName] = useState('')
  const passphrase = useNewPassphrase([facts.name, managerName])
  const recoveryKey = useRecoveryKey(facts.name.trim())
  const creation = useCreation()

  const back = useCallback(() => setAt((now) => Math.max(0, now - 1)), [])
  const step = { number: at, total: TOTAL, onBack: back }
  const forward = () => setAt(at + 1)

  async function create() {
    const settled = settledFacts(facts)
    if (!recoveryKey.prove() || settled === null) return
    await creation.run({
      facts: settled,
      managerName: managerName.trim(),
      passphrase: passphrase.passphrase,
      recoveryKey: recoveryKey.key,
    })
  }

  switch (STEPS[at]) {
    case 'house':
      return <HouseStep step={step} facts={facts} onChange={setFacts} onForward={forward} />
    case 'manager':
      return (
        <ManagerStep
          step={step}
          name={managerName}
          onNameChange={setManagerName}
          passphrase={passphrase}
          onForward={() => {
            void recoveryKey.propose()
            forward()
          }}
        />
      )
    case 'key':
      return <KeyStep step={step} recoveryKey={recoveryKey} onForward={forward} />
    case 'proof':
      return (
        <ProofStep
          step={step}
          recoveryKey={recoveryKey}
          isBusy={creation.isBusy}
          failure={creation.failure}
          onForward={() => void create()}
        />
      )
    default:
      return <FirstRunWelcome onBegin={forward} />
  }
}

interface FirstDay {
  facts: NonNullable<ReturnType<typeof settledFacts>>
  managerName: string
  passphrase: string
  recoveryKey: string
}

/** Makes the book; the topic that follows opens it, so nothing is left to do here when it went well. */
function useCreation() {
  const { i18n } = useTranslation()
  const [progress, setProgress] = useState<{ isBusy: boolean; failure: unknown }>({
    isBusy: false,
    failure: null,
  })
  async function run({ facts, managerName, passphrase, recoveryKey }: FirstDay): Promise<void> {
    setProgress({ isBusy: true, failure: null })
    try {
      const manager = { name: managerName, language: i18n.language as InterfaceTag }
      await client.boutique.create({ facts, manager, passphrase, recoveryKey })
    } catch (error) {
      setProgress({ isBusy: false, failure: error })
    }
  }
  return { ...progress, run }
}
