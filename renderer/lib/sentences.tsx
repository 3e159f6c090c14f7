import { Fragment, type ReactNode } from 'react'

const ENDS_WITH_ITS_OWN_SPACE = /[。！？]$/u
const OPENING = '\uE000'
const CLOSING = '\uE001'
const MARK = /\uE000([^\uE001]+)\uE001/u
const HIDDEN = 0xe100

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
  // Private-use letters only, so that nothing on the way takes the mark for a word of the sentence.
  const hidden = Array.from(name, (letter) => String.fromCharCode(HIDDEN + letter.charCodeAt(0)))
  return OPENING + hidden.join('') + CLOSING
}

/** A translated sentence with its slots filled; the sentence decides where each one stands. */
export function fillSlots(sentence: string, nodes: Readonly<Record<string, ReactNode>>): ReactNode {
  return sentence.split(MARK).map((piece, at) =>
    // The split alternates text and slot names, so a piece is known by its place.
    // oxlint-disable-next-line react/no-array-index-key
    at % 2 === 0 ? piece : <Fragment key={at}>{nodes[nameOf(piece)]}</Fragment>,
  )
}

function nameOf(hidden: string): string {
  return Array.from(hidden, (letter) => String.fromCharCode(letter.charCodeAt(0) - HIDDEN)).join('')
}
