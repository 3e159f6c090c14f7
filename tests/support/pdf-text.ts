/** The text of a PDF as a reader sees it, its number of pages, and the first page's size in points. */
export async function readPdf(
  bytes: Uint8Array,
): Promise<{ text: string; pages: number; width: number; height: number }> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const loading = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
  const pdf = await loading.promise
  const texts: string[] = []
  let width = 0
  let height = 0
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const content = await page.getTextContent()
    texts.push(
      content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
    )
    if (number === 1) ({ width, height } = page.getViewport({ scale: 1 }))
  }
  const pages = pdf.numPages
  await loading.destroy()
  return { text: texts.join('\n'), pages, width, height }
}
