// @ts-check

/** A reason not to go on that the reader can act upon: it is shown without a stack. */
export class SetUpProblem extends Error {
  /** @param {string[]} lines */
  constructor(...lines) {
    super(lines.filter(Boolean).join('\n'))
  }
}

/**
 * Runs a command and ends the process with the exit code it promises, or with 1 after showing why it could not.
 * @param {() => Promise<number>} command
 */
export async function runCommand(command) {
  try {
    process.exitCode = await command()
  } catch (error) {
    console.error(error instanceof SetUpProblem ? error.message : error)
    process.exitCode = 1
  }
}
