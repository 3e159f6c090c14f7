import type { ReactNode } from 'react'
import type { Client } from '../../../electron/ipc/clients.ts'
import { PurchasesKept } from '../../lib/purchases-kept.tsx'
import { ClientOccasions } from './client-occasions.tsx'
import { ClientSizes } from './client-sizes.tsx'
import { ContactWays } from './contact-ways.tsx'
import { Part, PartNav } from './part-nav.tsx'

interface ClientProfileProps {
  readonly client: Client
  readonly tastes: ReactNode
  readonly facts: ReactNode
  readonly notes: ReactNode
  readonly people: ReactNode
}

/** What one wants to know before a visit: tastes and refusals, what else is known, notes, people, measures and days. */
export function ClientProfile({ client, tastes, facts, notes, people }: ClientProfileProps) {
  return (
    <>
      <PartNav />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-11 gap-y-7 pt-3 @min-[44rem]:grid-cols-[repeat(2,minmax(0,1fr))] @min-[66rem]:grid-cols-[minmax(0,1fr)_20rem_21.5rem] @min-[66rem]:pt-5.5">
        <div className="flex min-w-0 flex-col gap-7">
          <Part name="tastes">{tastes}</Part>
          <Part name="facts">{facts}</Part>
          <PurchasesKept clientId={client.id} />
        </div>
        <div className="min-w-0 @min-[44rem]:col-start-2 @min-[44rem]:row-span-2 @min-[44rem]:row-start-1 @min-[66rem]:col-start-3 @min-[66rem]:row-span-1">
          <Part name="notes">{notes}</Part>
        </div>
        <div className="flex min-w-0 flex-col gap-7 @min-[66rem]:col-start-2 @min-[66rem]:row-start-1">
          <Part name="people">{people}</Part>
          <Part name="sizes">
            <ClientSizes client={client} />
          </Part>
          <Part name="occasions">
            <ClientOccasions client={client} />
          </Part>
          <Part name="reach">
            <ContactWays client={client} />
          </Part>
        </div>
      </div>
    </>
  )
}
