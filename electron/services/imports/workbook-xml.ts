import { TextDecoder } from 'node:util'
import sax from 'sax'
import { AppError } from '../../ipc/errors.ts'

/** The attributes of an element, by their local names. */
export type XmlAttributes = Readonly<Record<string, string>>

/** What is told of a part as it is read; element names come without their prefix. */
export interface XmlListener {
  open(name: string, attributes: XmlAttributes): void
  text?(text: string): void
  close?(name: string): void
}

/** No part of a workbook nests deeper or has elements with more attributes. */
const DEEPEST = 64
const MOST_ATTRIBUTES = 64

/**
 * Reads XML piece by piece, pausing after each piece so that what was heard can be taken; memory does not grow with the
 * part. A document type is refused whole, and with it every entity and address outside the file; what is not well formed
 * throws AppError `file-damaged`.
 */
export async function* hearXml(
  pieces: AsyncIterable<Uint8Array>,
  listener: XmlListener,
): AsyncGenerator<{ bytesRead: number }> {
  const parser = makeParser(listener)
  let decoder: TextDecoder | undefined
  let bytesRead = 0
  for await (const piece of pieces) {
    decoder ??= new TextDecoder(encodingOf(piece))
    bytesRead += piece.length
    const bytes = piece
    const decode = decoder
    refuseMalformed(() => parser.write(decode.decode(bytes, { stream: true })))
    yield { bytesRead }
  }
  refuseMalformed(() => parser.write(decoder?.decode() ?? '').close())
  yield { bytesRead }
}

/** Reads XML to its end. */
export async function hearAllXml(pieces: AsyncIterable<Uint8Array>, listener: XmlListener): Promise<void> {
  for await (const _ of hearXml(pieces, listener)) continue
}

function makeParser(listener: XmlListener): sax.SAXParser {
  // Positions stay tracked: without them sax never looks how long its buffers have become.
  const parser = sax.parser(true)
  let depth = 0
  let attributes = 0
  parser.onopentagstart = () => {
    attributes = 0
    depth += 1
    if (depth > DEEPEST) throw new AppError('file-unsafe')
  }
  parser.onattribute = () => {
    attributes += 1
    if (attributes > MOST_ATTRIBUTES) throw new AppError('file-unsafe')
  }
  parser.onopentag = ({ name, attributes }) => {
    listener.open(localName(name), localNames(attributes as Record<string, string>))
  }
  // oxlint-disable-next-line unicorn/prefer-add-event-listener -- a sax parser has properties, it is no EventTarget
  parser.ontext = (text) => listener.text?.(text)
  parser.oncdata = (text) => listener.text?.(text)
  parser.onclosetag = (name) => {
    depth -= 1
    listener.close?.(localName(name))
  }
  parser.ondoctype = () => {
    throw new AppError('file-unsafe')
  }
  // oxlint-disable-next-line unicorn/prefer-add-event-listener -- a sax parser has properties, it is no EventTarget
  parser.onerror = (error) => {
    throw error
  }
  return parser
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function localNames(attributes: Record<string, string>): XmlAttributes {
  for (const name in attributes) {
    if (name.includes(':')) attributes[localName(name)] ??= attributes[name] ?? ''
  }
  return attributes
}

/** A workbook may be in UTF-16, by its mark; without one it is UTF-8. */
function encodingOf(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : 'utf-8'
}

function refuseMalformed(work: () => void): void {
  try {
    work()
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('file-damaged')
  }
}
