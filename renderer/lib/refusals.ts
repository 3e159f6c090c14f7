import type { Consent, ConsentChannel } from '../../electron/ipc/consents.ts'

type Answer = Pick<Consent, 'channel' | 'standing' | 'source'>

/** The answers by which one of these channels stands refused or taken back: channel by channel, those of one day together. */
export function groupRefusals<A extends Answer>(
  answers: readonly A[],
  channels: readonly ConsentChannel[],
): (readonly A[])[] {
  return channels.flatMap((channel) => {
    const against = answers.filter(
      (answer) =>
        answer.channel === channel && (answer.standing === 'refused' || answer.standing === 'withdrawn'),
    )
    return [...Map.groupBy(against, ({ standing, source }) => `${standing} ${source.on}`).values()]
  })
}
