import { useEffect, useState } from 'react'

const MINUTE_MS = 60_000

/** The instant now, renewed as each minute begins; `ahead` is how far the book's clock is before this page's. */
export function useMinute(ahead = 0): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const wait = () => {
      timer = setTimeout(tell, MINUTE_MS - ((Date.now() + ahead) % MINUTE_MS))
    }
    const tell = () => {
      setNow(Date.now())
      wait()
    }
    wait()
    return () => clearTimeout(timer)
  }, [ahead])
  return now + ahead
}
