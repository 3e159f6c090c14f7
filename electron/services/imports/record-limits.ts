/** The longest record worth believing, in UTF-16 units: beyond it a quote was left open or the file is no table. */
export const LONGEST_RECORD = 1024 * 1024

/** More cells than any client book has in a row; a hostile line must not make a million columns. */
export const WIDEST_RECORD = 1000

/** How much of a record that is refused for its length is kept for the report, in UTF-16 units. */
export const REPORTED_UNITS = 4000

/** The most records one file may hold: every row is remembered while the file is looked at. */
export const MOST_RECORDS = 200_000

/** The most properties one card may hold, and the most lines that are kept of what is no card. */
export const MOST_PROPERTIES = 5000
