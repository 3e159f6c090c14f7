/** Many numbers in eight bytes each; lists of objects would hold a book several times over. */
export class Numbers {
  #held = new Float64Array(1 << 16)
  #size = 0

  /** How many there are. */
  get size(): number {
    return this.#size
  }

  /** The one that was added so many others after the first; 0 for none. */
  at(index: number): number {
    return index < this.#size ? (this.#held[index] ?? 0) : 0
  }

  /** Adds one. */
  add(value: number): void {
    if (this.#size === this.#held.length) {
      const larger = new Float64Array(this.#held.length * 2)
      larger.set(this.#held)
      this.#held = larger
    }
    this.#held[this.#size] = value
    this.#size += 1
  }

  /** All of them from the lowest to the highest; none may be added afterwards. */
  sorted(): Float64Array {
    return this.#held.subarray(0, this.#size).sort()
  }
}
