import type { BackRoom } from '../../electron/services/back-room.ts'
import { type ClientService, createClientService } from '../../electron/services/clients.ts'
import { createDuplicateService, type DuplicateService } from '../../electron/services/duplicates.ts'
import type { Desk } from '../../electron/services/desk.ts'
import { jobs } from '../../electron/services/jobs.ts'

/** The service of likely pairs whose back room works in this thread, on the same connection. */
export function openDuplicates(desk: Desk): { clients: ClientService; duplicates: DuplicateService } {
  const clients = createClientService(desk)
  const run: BackRoom['run'] = (job, input, options = {}) =>
    jobs[job](
      {
        store: desk.store,
        signal: new AbortController().signal,
        isCancelled: () => options.signal?.aborted ?? false,
        progress: (progress) => options.progress?.(progress),
      },
      input,
    )
  return { clients, duplicates: createDuplicateService(desk, { clients, backRoom: { run } }) }
}
