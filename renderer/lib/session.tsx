import { useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext } from 'react'
import type { Me, SessionState } from '../../electron/ipc/session.ts'
import { client } from './client.ts'

/** Where the app stands: no boutique, closed, or open; undefined until the first answer, with the error if there is none. */
export function useSessionState(): { state: SessionState | undefined; error: unknown; ask: () => void } {
  const query = useQuery({ queryKey: ['session', 'state'], queryFn: () => client.session.state({}) })
  return { state: query.data, error: query.error, ask: () => void query.refetch() }
}

const MeContext = createContext<Me | null>(null)

/** Tells everything below who is at the desk. */
export function MeProvider({ me, children }: { me: Me; children: ReactNode }) {
  return <MeContext value={me}>{children}</MeContext>
}

/** Who is at the desk; only within an open book. */
export function useMe(): Me {
  const me = useContext(MeContext)
  if (!me) throw new Error('useMe is for screens of an open book')
  return me
}
