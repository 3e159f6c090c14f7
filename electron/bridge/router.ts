import type { CallContext, CallSpec, ContractShape } from '../ipc/define.ts'
import { AppError } from '../ipc/errors.ts'
import type { WireAnswer } from '../ipc/wire.ts'

/** Who is asking: nobody yet (the cover is closed), or a member of staff. */
export type Standing = 'nobody' | 'advisor' | 'manager'

/** What the router needs besides the contract. */
export interface RouterOptions {
  /** The handlers, by aggregate and call; looked up by own property only. */
  readonly handlers: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  /** Who is asking now. */
  readonly standing: () => Standing
  /** Turns an expected failure of a lower room into an AppError, or leaves it. */
  readonly translate: (error: unknown) => unknown
  /** Writes an unexpected error to the log and returns the reference a person can quote. */
  readonly recordFault: (error: unknown, route: string) => string
  /** Whether answers are parsed too, as in development and tests. */
  readonly checksAnswers: boolean
}

type Handler = (input: unknown, context: CallContext) => unknown

/** Answers one call by its route and never rejects. */
export type Router = (route: string, input: unknown, context: CallContext) => Promise<WireAnswer>

/** Makes the router of a contract: find by own property, check who asks, parse, handle, answer. */
export function createRouter(contract: ContractShape, options: RouterOptions): Router {
  function find(route: string): { spec: CallSpec; handle: Handler } {
    const [aggregate = '', name = '', ...rest] = route.split('.')
    const calls = Object.hasOwn(contract, aggregate) ? contract[aggregate] : undefined
    const spec = calls && Object.hasOwn(calls, name) ? calls[name] : undefined
    const handlers = Object.hasOwn(options.handlers, aggregate) ? options.handlers[aggregate] : undefined
    const handle = handlers && Object.hasOwn(handlers, name) ? handlers[name] : undefined
    if (rest.length > 0 || !spec || typeof handle !== 'function') {
      throw new AppError('unknown-route', { route: route.slice(0, 80) })
    }
    return { spec, handle: handle as Handler }
  }

  function admit(spec: CallSpec): void {
    // Not even asked for what is open to anyone: the cover must answer when the book cannot say who is at the desk.
    if (spec.access === 'anyone') return
    const standing = options.standing()
    if (standing === 'nobody') throw new AppError('locked')
    if (spec.access === 'manager' && standing !== 'manager') throw new AppError('forbidden')
  }

  async function handle(route: string, input: unknown, context: CallContext): Promise<unknown> {
    const { spec, handle: run } = find(route)
    admit(spec)
    const parsed = spec.input.safeParse(input)
    if (!parsed.success) {
      const at = parsed.error.issues[0]?.path.join('.') ?? ''
      throw new AppError('invalid-input', { field: at.slice(0, 120) })
    }
    if (context.signal.aborted) throw new AppError('cancelled')
    const value = await run(parsed.data, context)
    return options.checksAnswers ? spec.output.parse(value) : value
  }

  return async (route, input, context) => {
    try {
      return { ok: true, value: await handle(route, input, context) }
    } catch (thrown) {
      const error = options.translate(thrown)
      if (error instanceof AppError) return { ok: false, error: { code: error.code, params: error.params } }
      const reference = options.recordFault(error, route)
      return { ok: false, error: { code: 'internal', params: { reference } } }
    }
  }
}
