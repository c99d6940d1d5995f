/** Strings in order. Adding at the end and taking from the front, what queues mostly do, cost next to nothing. */
export class SortedSet {
  private items: string[] = [];
  /** Everything before this place has been taken already. */
  private head = 0;

  get size(): number {
    return this.items.length - this.head;
  }

  first(): string | undefined {
    return this.items[this.head];
  }

  has(item: string): boolean {
    return this.items[this.place(item)] === item;
  }

  /** False when it was there already. */
  add(item: string): boolean {
    const last = this.items[this.items.length - 1];
    if (last === undefined || this.size === 0 || last < item) {
      this.items.push(item);
      return true;
    }
    const place = this.place(item);
    if (this.items[place] === item) return false;
    this.items.splice(place, 0, item);
    return true;
  }

  /** False when it was not there. */
  delete(item: string): boolean {
    const place = this.place(item);
    if (this.items[place] !== item) return false;
    if (place === this.head) this.takeFirst();
    else this.items.splice(place, 1);
    return true;
  }

  *[Symbol.iterator](): IterableIterator<string> {
    for (let place = this.head; place < this.items.length; place++) yield this.items[place]!;
  }

  private takeFirst(): void {
    this.head++;
    if (this.head > 1024 && this.head * 2 > this.items.length) {
      this.items = this.items.slice(this.head);
      this.head = 0;
    }
  }

  /** Where the item is, or where it belongs. */
  private place(item: string): number {
    let low = this.head;
    let high = this.items.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.items[middle]! < item) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
