import { Fragment, type ReactNode } from 'react'

const ENDS_WITH_ITS_OWN_SPACE = /[。！？]$/u
const SLOT = /\uE000(\w+)\uE001/u

/** Puts whole sentences after one another; those that end in a full-width stop bring their own space. */
export function joinSentences(sentences: readonly string[]): string {
  return sentences
    .filter((sentence) => sentence !== '')
    .reduce((text, next) => {
      if (text === '') return next
      return ENDS_WITH_ITS_OWN_SPACE.test(text) ? text + next : `${text} ${next}`
    }, '')
}

/** Holds a place in a translated sentence for what is not plain text, such as a name in its own script. */
export function slot(name: string): string {
  return `\uE000${name}\uE001`
}

/** A translated sentence with its slots filled; the sentence decides where each one stands. */
export function fillSlots(sentence: string, nodes: Readonly<Record<string, ReactNode>>): ReactNode {
  return sentence.split(SLOT).map((piece, at) =>
    // The split alternates text and slot names, so a piece is known by its place.
    // oxlint-disable-next-line react/no-array-index-key
    at % 2 === 0 ? piece : <Fragment key={at}>{nodes[piece]}</Fragment>,
  )
}
