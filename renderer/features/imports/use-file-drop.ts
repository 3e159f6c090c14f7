import { useEffect, useEffectEvent, useState } from 'react'

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true

/** Takes the files that are dropped anywhere in the window, and tells whether some hover above it. */
export function useFileDrop(isOpen: boolean, onDrop: (files: readonly File[]) => void): boolean {
  const [isOver, setIsOver] = useState(false)
  const take = useEffectEvent(onDrop)

  useEffect(() => {
    if (!isOpen) return undefined
    // Each element entered counts one up and each one left counts one down: at nought the pointer is outside.
    let depth = 0
    const hover = (change: number) => {
      depth = Math.max(0, depth + change)
      setIsOver(depth > 0)
    }
    const on = {
      dragenter: (event: DragEvent) => holdsFiles(event) && hover(1),
      dragleave: (event: DragEvent) => holdsFiles(event) && hover(-1),
      dragover: (event: DragEvent) => holdsFiles(event) && event.preventDefault(),
      drop: (event: DragEvent) => {
        if (!holdsFiles(event)) return
        event.preventDefault()
        hover(-depth)
        take([...(event.dataTransfer?.files ?? [])])
      },
    }
    const listening = new AbortController()
    for (const [name, listener] of Object.entries(on)) {
      window.addEventListener(name as keyof typeof on, listener, { signal: listening.signal })
    }
    return () => {
      listening.abort()
      setIsOver(false)
    }
  }, [isOpen])
  return isOver
}
