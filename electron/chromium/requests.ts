// Answers what a page requests: the app's rules first, then its own schemes, then the network.
import type { DevToolsSession } from './cdp.ts'
import { createEvent, type Preventable } from './events.ts'
import { findSchemeHandler, toAppUrl, toChromiumUrl } from './protocol.ts'
import { defaultSession } from './session.ts'

type Header = { name: string; value: string }

/** A request Chromium holds until it is answered; with a status, one whose response has arrived. */
export type PausedRequest = {
  requestId: string
  frameId: string
  resourceType: string
  request: {
    url: string
    method: string
    headers: Record<string, string>
    postDataEntries?: { bytes?: string }[]
  }
  responseStatusCode?: number
  responseErrorReason?: string
  responseHeaders?: Header[]
}

/** What requests need to know of the window they come from. */
export type Requester = {
  session: DevToolsSession
  contents: { id: number }
  isMainFrame: (frameId: string) => boolean
  /** True, once, for a navigation the main process itself began. */
  takeOwnNavigation: (chromiumUrl: string) => boolean
  /** Tells the app that the page wants to go elsewhere. */
  announceNavigation: (event: Preventable & { url: string }) => void
}

const RESOURCE_TYPES: Record<string, string> = {
  Stylesheet: 'stylesheet',
  Image: 'image',
  Media: 'media',
  Font: 'font',
  Script: 'script',
  XHR: 'xhr',
  Fetch: 'xhr',
  Ping: 'ping',
  CSPViolationReport: 'cspReport',
}

function describe(paused: PausedRequest, { contents, isMainFrame }: Requester): Record<string, unknown> {
  const document = isMainFrame(paused.frameId) ? 'mainFrame' : 'subFrame'
  const resourceType =
    paused.resourceType === 'Document' ? document : (RESOURCE_TYPES[paused.resourceType] ?? 'other')
  return {
    id: paused.requestId,
    method: paused.request.method,
    resourceType,
    webContents: contents,
    webContentsId: contents.id,
  }
}

async function fulfil(requester: Requester, requestId: string, response: Response): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer()).toString('base64')
  // Addresses inside headers (policy, location, allowed origin) must mean the mapped scheme too.
  const responseHeaders = [...response.headers].map(([name, value]) => ({
    name,
    value: toChromiumUrl(value),
  }))
  await requester.session.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders,
    body,
  })
}

async function answerResponse(requester: Requester, paused: PausedRequest): Promise<void> {
  const { session } = requester
  const { requestId, responseStatusCode = 0, responseHeaders = [] } = paused
  const given: Record<string, string[]> = {}
  for (const { name, value } of responseHeaders) (given[name] ??= []).push(value)
  const verdict = await defaultSession.headersReceived.ask(toAppUrl(paused.request.url), {
    ...describe(paused, requester),
    statusCode: responseStatusCode,
    responseHeaders: given,
  })
  if (verdict.cancel === true) {
    await session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
    return
  }
  const isRedirect = responseStatusCode >= 300 && responseStatusCode < 400
  if (!verdict.responseHeaders || isRedirect || responseStatusCode === 0) {
    await session.send('Fetch.continueResponse', { requestId })
    return
  }
  // Chromium does not parse a policy again from replaced headers, so the same body is answered anew.
  const { body, base64Encoded } = await session.send('Fetch.getResponseBody', { requestId })
  await session.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: responseStatusCode,
    responseHeaders: Object.entries(verdict.responseHeaders).flatMap(([name, values]) =>
      [values].flat().map((value) => ({ name, value })),
    ),
    body: base64Encoded ? body : Buffer.from(body).toString('base64'),
  })
}

async function callHandler(requester: Requester, paused: PausedRequest, url: string): Promise<void> {
  const handler = findSchemeHandler(url)
  const { requestId, request } = paused
  if (!handler) {
    const interceptResponse = defaultSession.headersReceived.isSet && /^https?:/.test(url)
    await requester.session.send('Fetch.continueRequest', { requestId, interceptResponse })
    return
  }
  const parts = request.postDataEntries?.map(({ bytes }) => Buffer.from(bytes ?? '', 'base64')) ?? []
  const headers = new Headers(request.headers)
  const body = parts.length > 0 ? { body: Buffer.concat(parts) } : {}
  try {
    const response = await handler(new Request(url, { method: request.method, headers, ...body }))
    await fulfil(requester, requestId, response)
  } catch (error) {
    process.stderr.write(`protocol handler failed for ${url}: ${String(error)}\n`)
    await requester.session.send('Fetch.failRequest', { requestId, errorReason: 'Failed' })
  }
}

/** Decides one held request; rejects only when its window has gone. */
export async function answerRequest(requester: Requester, paused: PausedRequest): Promise<void> {
  const isResponse = paused.responseStatusCode !== undefined || paused.responseErrorReason !== undefined
  if (isResponse) {
    await answerResponse(requester, paused)
    return
  }
  const { session } = requester
  const { requestId } = paused
  const url = toAppUrl(paused.request.url)
  const isNavigation = paused.resourceType === 'Document' && requester.isMainFrame(paused.frameId)
  if (isNavigation && !requester.takeOwnNavigation(paused.request.url)) {
    const event = createEvent({ url })
    requester.announceNavigation(event)
    if (event.defaultPrevented) {
      await session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
      return
    }
  }
  const verdict = await defaultSession.beforeRequest.ask(url, describe(paused, requester))
  if (verdict.cancel === true)
    await session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
  else if (verdict.redirectURL !== undefined)
    await fulfil(
      requester,
      requestId,
      new Response(null, { status: 307, headers: { location: verdict.redirectURL } }),
    )
  else await callHandler(requester, paused, url)
}
