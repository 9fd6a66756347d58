/** Counts hashes in the order in which they first come. It is used again for each text, so that a message allocates nothing here. */
export class Tally {
  private places = new Int32Array(4096);
  private hashes = new Uint32Array(2048);
  private counts = new Uint32Array(2048);
  size = 0;

  hashAt(place: number): number {
    return this.hashes[place] as number;
  }

  countAt(place: number): number {
    return this.counts[place] as number;
  }

  /** Where a hash stands; -1 where it never came. */
  placeOf(hash: number): number {
    return (this.places[this.slotOf(hash)] as number) - 1;
  }

  /** Whatever was counted is forgotten. */
  clear(): void {
    this.places.fill(0);
    this.size = 0;
  }

  add(hash: number): void {
    const { places, hashes, counts } = this;
    const slot = this.slotOf(hash);
    const place = places[slot] as number;
    if (place !== 0) {
      counts[place - 1] = (counts[place - 1] as number) + 1;
      return;
    }
    hashes[this.size] = hash;
    counts[this.size] = 1;
    this.size += 1;
    places[slot] = this.size;
    if (this.size === hashes.length) this.grow();
  }

  /** The slot that a hash has, or may take. Places count from 1: 0 is an empty slot. */
  private slotOf(hash: number): number {
    const { places, hashes } = this;
    const mask = places.length - 1;
    let slot = hash & mask;
    for (let place = places[slot] as number; place !== 0; place = places[slot] as number) {
      if (hashes[place - 1] === hash >>> 0) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private grow(): void {
    const [hashes, counts] = [this.hashes, this.counts];
    this.places = new Int32Array(this.places.length * 2);
    this.hashes = new Uint32Array(hashes.length * 2);
    this.counts = new Uint32Array(counts.length * 2);
    this.hashes.set(hashes);
    this.counts.set(counts);
    const mask = this.places.length - 1;
    for (let place = 0; place < this.size; place++) {
      let slot = (hashes[place] as number) & mask;
      while (this.places[slot] !== 0) slot = (slot + 1) & mask;
      this.places[slot] = place + 1;
    }
  }
}
