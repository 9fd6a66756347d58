/**
 * AssemblyScript, compiled to score.wasm by `npm run wasm`.
 *
 * Adds up what the features of a text weigh for each label. The host lays the model out (scorer.ts): a hash table of
 * features, and behind it their weights. Common features speak for nearly every label: their weights are a row, one byte
 * for each label, which is added up sixteen at a time. Rare ones name their few labels.
 */

/** Sums come first, one number of four bytes for each label; then the features of a text. */
const SUMS: usize = 0;

let stride: usize = 0;
let hashes: usize = 0;
let values: usize = 0;
let slots: usize = 0;
/** The last byte of the table that a slot may begin at, and what cuts a hash to such a place. */
let last: u32 = 0;
let weights: usize = 0;

/** Where the host put everything. @param ofRow labels, and some to make them sixteens @param lastSlot the last of the hash table, from its beginning */
export function lay(ofRow: usize, hashesAt: usize, valuesAt: usize, slotsAt: usize, lastSlot: u32, weightsAt: usize): void {
  stride = ofRow;
  hashes = hashesAt;
  values = valuesAt;
  slots = slotsAt;
  last = lastSlot;
  weights = weightsAt;
}

/** Nothing was read yet. */
export function clear(): void {
  memory.fill(SUMS, 0, stride << 2);
}

/** Where the weights of a feature begin, with 1 for a row in the lowest bit; 0: nobody knows it. */
function find(hash: u32): u32 {
  let slot: usize = (hash << 3) & last;
  while (load<u32>(slots + slot, 4) != 0 && load<u32>(slots + slot) != hash) slot = (slot + 8) & last;
  return load<u32>(slots + slot, 4);
}

/** Adds the next features to the sums. All are looked up first: so the machine waits for many places of the table at once. */
export function add(many: u32): void {
  const end = (<usize>many) << 2;
  for (let at: usize = 0; at < end; at += 4) store<u32>(hashes + at, find(load<u32>(hashes + at)));
  for (let at: usize = 0; at < end; at += 4) {
    const found = load<u32>(hashes + at);
    if (found == 0) continue;
    const value = load<f32>(values + at);
    const from = weights + (found >> 1);
    if (found & 1) addRow(from, value);
    else addFew(from, value);
  }
}

/** How many there are, and of each its label and its weight. */
function addFew(from: usize, value: f32): void {
  const end = from + 1 + ((<usize>load<u8>(from)) << 1);
  for (let at = from + 1; at < end; at += 2) {
    const sum = SUMS + ((<usize>load<u8>(at)) << 2);
    store<f32>(sum, load<f32>(sum) + value * <f32>load<i8>(at, 1));
  }
}

function addRow(from: usize, value: f32): void {
  const times = f32x4.splat(value);
  let sums = SUMS;
  for (const end = from + stride; from < end; from += 16) {
    const bytes = v128.load(from);
    const first = i16x8.extend_low_i8x16_s(bytes);
    const second = i16x8.extend_high_i8x16_s(bytes);
    addFour(sums, i32x4.extend_low_i16x8_s(first), times);
    addFour(sums + 16, i32x4.extend_high_i16x8_s(first), times);
    addFour(sums + 32, i32x4.extend_low_i16x8_s(second), times);
    addFour(sums + 48, i32x4.extend_high_i16x8_s(second), times);
    sums += 64;
  }
}

// @ts-ignore: decorator of AssemblyScript
@inline
function addFour(sum: usize, four: v128, times: v128): void {
  v128.store(sum, f32x4.add(v128.load(sum), f32x4.mul(f32x4.convert_i32x4_s(four), times)));
}
