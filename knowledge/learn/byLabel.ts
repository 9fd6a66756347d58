/** Numbers by label, read as a map without making one: a text is scored for all labels, and of most nobody asks. */
export class ByLabel implements ReadonlyMap<string, number> {
  private readonly places: ReadonlyMap<string, number>;
  private readonly numbers: Float32Array;

  /** @param places of each label in `numbers`, in that order */
  constructor(places: ReadonlyMap<string, number>, numbers: Float32Array) {
    this.places = places;
    this.numbers = numbers;
  }

  get size(): number {
    return this.places.size;
  }

  has(label: string): boolean {
    return this.places.has(label);
  }

  get(label: string): number | undefined {
    const place = this.places.get(label);
    return place === undefined ? undefined : this.numbers[place];
  }

  forEach(take: (number: number, label: string, all: ReadonlyMap<string, number>) => void): void {
    this.places.forEach((place, label) => void take(this.numbers[place] as number, label, this));
  }

  keys(): MapIterator<string> {
    return this.places.keys();
  }

  values(): MapIterator<number> {
    return this.numbers.values();
  }

  *entries(): MapIterator<[string, number]> {
    for (const [label, place] of this.places) yield [label, this.numbers[place] as number];
  }

  [Symbol.iterator](): MapIterator<[string, number]> {
    return this.entries();
  }
}
