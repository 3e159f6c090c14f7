import type { Database, Statement } from 'better-sqlite3'

/** One execution of a statement: its text and what was bound. */
interface Step {
  readonly statement: Statement
  readonly method: 'get' | 'all' | 'run'
  readonly bound: unknown[]
}

/** A connection that notes what the product executes on it, so that the floor can execute exactly the same. */
export interface Recorder {
  /** The connection to build the product's queries on. */
  readonly sqlite: Database
  /** Runs `work` and answers a function that executes its statements again, raw, and nothing else. */
  record(work: () => unknown): Promise<() => void>
}

/** Starts noting what is executed on a connection; while `record` is not running it costs one call a statement. */
export function recordStatements(sqlite: Database): Recorder {
  let steps: Step[] | undefined
  const twins = new Map<string, Statement>()

  function twinOf(text: string, isRaw: boolean, isPlucked: boolean): Statement {
    const name = `${isRaw} ${isPlucked} ${text}`
    const twin = twins.get(name) ?? sqlite.prepare(text).raw(isRaw).pluck(isPlucked)
    twins.set(name, twin)
    return twin
  }

  function watch(statement: Statement, text: string): Statement {
    const mode = { raw: false, pluck: false }
    const watched = Object.create(statement) as Statement
    const wrap =
      (method: Step['method']) =>
      (...bound: unknown[]) => {
        steps?.push({ statement: twinOf(text, mode.raw, mode.pluck), method, bound })
        return statement[method](...bound)
      }
    const setMode = (name: 'raw' | 'pluck') => (on?: boolean) => {
      statement[name](on ?? true)
      mode[name] = on ?? true
      return watched
    }
    return Object.assign(watched, {
      get: wrap('get'),
      all: wrap('all'),
      // Raw, the same rows are read at once.
      iterate: (...bound: unknown[]) => {
        steps?.push({ statement: twinOf(text, mode.raw, mode.pluck), method: 'all', bound })
        return statement.iterate(...bound)
      },
      run: wrap('run'),
      raw: setMode('raw'),
      pluck: setMode('pluck'),
    })
  }

  const watched = Object.create(sqlite, {
    prepare: { value: (text: string) => watch(sqlite.prepare(text), text) },
  }) as Database
  return {
    sqlite: watched,
    async record(work) {
      const noted: Step[] = []
      steps = noted
      await work()
      steps = undefined
      return () => {
        for (const { statement, method, bound } of noted) statement[method](...bound)
      }
    },
  }
}
