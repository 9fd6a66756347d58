/** Names of labels, and where each stands among them. */
export interface Labels {
  names: readonly string[];
  places: ReadonlyMap<string, number>;
}

export const labelsOf = (names: readonly string[]): Labels => ({
  names,
  places: new Map(names.map((name, place) => [name, place])),
});

/** Numbers by label, read as a map without making one: a text is scored for all labels, and of most nobody asks. */
export class ByLabel implements ReadonlyMap<string, number> {
  private readonly labels: Labels;
  private readonly numbers: Float32Array | Float64Array;

  /** @param numbers in the order of the labels */
  constructor(labels: Labels, numbers: Float32Array | Float64Array) {
    this.labels = labels;
    this.numbers = numbers;
  }

  get size(): number {
    return this.labels.names.length;
  }

  has(label: string): boolean {
    return this.labels.places.has(label);
  }

  get(label: string): number | undefined {
    const place = this.labels.places.get(label);
    return place === undefined ? undefined : this.numbers[place];
  }

  /** Another with numbers of its own for all labels. */
  mapped(own: (label: string, number: number) => number): ByLabel {
    const { names } = this.labels;
    const numbers = Float64Array.from(this.numbers);
    for (let place = 0; place < names.length; place++)
      numbers[place] = own(names[place] as string, numbers[place] as number);
    return new ByLabel(this.labels, numbers);
  }

  forEach(take: (number: number, label: string, all: ReadonlyMap<string, number>) => void): void {
    const { names } = this.labels;
    for (let place = 0; place < names.length; place++)
      take(this.numbers[place] as number, names[place] as string, this);
  }

  keys(): MapIterator<string> {
    return this.labels.places.keys();
  }

  values(): MapIterator<number> {
    return this.numbers.values();
  }

  *entries(): MapIterator<[string, number]> {
    for (const [label, place] of this.labels.places) yield [label, this.numbers[place] as number];
  }

  [Symbol.iterator](): MapIterator<[string, number]> {
    return this.entries();
  }
}
