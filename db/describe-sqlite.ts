import Database from 'better-sqlite3'

/** The SQLite this app was built with, and the cipher its books are written in. */
export function describeSqlite(): { version: string; cipher: string } {
  const sqlite = new Database(':memory:')
  try {
    const version = sqlite.prepare<[], string>('select sqlite_version()').pluck().get() ?? ''
    return { version, cipher: 'ChaCha20-Poly1305' }
  } finally {
    sqlite.close()
  }
}
