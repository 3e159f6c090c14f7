// Turns Electron's options for a PDF into Chromium's.

type Size = readonly [width: number, height: number]

// Inches, as Electron's printing code has them.
const PAPER: Record<string, Size> = {
  A0: [33.1, 46.8],
  A1: [23.4, 33.1],
  A2: [16.54, 23.4],
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
  Letter: [8.5, 11],
  Legal: [8.5, 14],
  Tabloid: [11, 17],
  Ledger: [17, 11],
}

function readSize(pageSize: Electron.PrintToPDFOptions['pageSize'] = 'Letter'): Size {
  if (typeof pageSize === 'object') return [pageSize.width, pageSize.height]
  const size = PAPER[pageSize]
  if (!size) throw new Error(`Invalid pageSize ${pageSize}`)
  return size
}

/** The parameters of `Page.printToPDF`, in inches; throws on an unknown paper. */
export function readPdfOptions(options: Electron.PrintToPDFOptions) {
  const [paperWidth, paperHeight] = readSize(options.pageSize)
  const { pageSize: _pageSize, margins, ...same } = options
  return {
    ...same,
    paperWidth,
    paperHeight,
    marginTop: margins?.top ?? 0.4,
    marginBottom: margins?.bottom ?? 0.4,
    marginLeft: margins?.left ?? 0.4,
    marginRight: margins?.right ?? 0.4,
  }
}
