import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../lib/client.ts'
import { flushDrafts } from '../lib/drafts.ts'
import { Button } from '../ui/button.tsx'
import { ErrorState } from '../ui/error-state.tsx'

interface Fault {
  readonly reference: string
}

/** Stands in for a screen that failed: what was typed is saved first, the fault is logged, and there is a way on. */
export class CrashGuard extends Component<{ children: ReactNode }, { fault: Fault | null }> {
  override state = { fault: null as Fault | null }

  static getDerivedStateFromError(): { fault: Fault } {
    return { fault: { reference: '' } }
  }

  override componentDidCatch(error: unknown): void {
    void flushDrafts()
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
    client.machine
      .reportFault({ message: message.slice(0, 2000), stack: stack.slice(0, 20_000) })
      .then(({ reference }) => this.setState({ fault: { reference } }))
      .catch(() => undefined)
  }

  override render(): ReactNode {
    const { fault } = this.state
    if (!fault) return this.props.children
    return <CrashScreen reference={fault.reference} onGoOn={() => this.setState({ fault: null })} />
  }
}

function CrashScreen({ reference, onGoOn }: { reference: string; onGoOn: () => void }) {
  const { t } = useTranslation('shell')
  return (
    <main className="grid min-h-screen place-items-center bg-paper p-8">
      <ErrorState
        title={t(($) => $.crash.title)}
        reference={reference ? t(($) => $.crash.reference, { reference }) : undefined}
        action={
          <div className="flex gap-2">
            <Button variant="filled" onPress={onGoOn}>
              {t(($) => $.crash.goOn)}
            </Button>
            <Button onPress={() => void client.machine.reloadWindow({}).catch(() => location.reload())}>
              {t(($) => $.crash.reload)}
            </Button>
          </div>
        }
      >
        {t(($) => $.crash.consequence)}
      </ErrorState>
    </main>
  )
}
