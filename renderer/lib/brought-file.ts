const FILE_NAME = /\.(?:csv|tsv|txt|xlsx|vcf|vcard|json)$/iu

/** Whether who told something is a file: an import writes the name of its file where that of a person stands. */
export function isBroughtFile(toldBy: string): boolean {
  return FILE_NAME.test(toldBy)
}
