/**
 * AssemblyScript, compiled to trainer.wasm by `npm run wasm`.
 *
 * The inner loop of softmax.ts: a lesson's scores, what it believes of each label, and how its share of the weights moves.
 * Four labels at once, in a fixed order and without fused or relaxed arithmetic, so that every machine gets the same bytes.
 */

/** The bias counts as a feature of this size, so that it is held back as the others are. */
const BIAS: f32 = 0.3;
/** A change that is smaller is left for a later round. */
const LEAST: f32 = 1e-5;
/** So little that nothing is believed of what is no label. */
const NEVER: f32 = -1e30;

/** Places in memory, which ../trainer.ts lays out and sets. Labels are counted in whole blocks of eight vectors. */
export let labels: usize = 0;
export let padded: usize = 0;
/** By lesson: where its features begin, and which they are and how much of each. */
export let rows: usize = 0;
export let columns: usize = 0;
export let much: usize = 0;
/** By lesson: where its right labels begin, and which they are and how much each is right. */
export let rightRows: usize = 0;
export let rightLabels: usize = 0;
export let rightShares: usize = 0;
export let worth: usize = 0;
export let norm: usize = 0;
/** By lesson its share of the weights, a number for each label. */
export let shares: usize = 0;
/** By feature a weight for each label, the bias behind the last one. */
export let every: usize = 0;
export let bias: usize = 0;
/** Only the strongest, by four labels: where those of a feature begin, which four, and how strong. Their bias stands apart. */
export let starts: usize = 0;
export let owners: usize = 0;
export let kept: usize = 0;
export let keptBias: usize = 0;
/** Scratch: a number for each label. */
export let scores: usize = 0;
export let change: usize = 0;
/** Scratch: where in `change` four labels stand of which any moves. */
export let moving: usize = 0;

const BLOCK: usize = 128;

/** Number `at` of a list. */
// @ts-ignore: decorator
@inline
function item(list: usize, at: usize): usize {
  return <usize>load<u32>(list + (at << 2));
}

/** How much of feature `at` a lesson has, four times. */
// @ts-ignore: decorator
@inline
function amount(at: usize): v128 {
  return f32x4.splat(load<f32>(much + (at << 2)));
}

// @ts-ignore: decorator
@inline
function plus(sum: v128, at: usize, by: v128): v128 {
  return f32x4.add(sum, f32x4.mul(v128.load(at), by));
}

/** The scores of one lesson by all weights: 32 labels at once stay in registers while its features are gone through. */
function scoreEvery(row: usize): void {
  const from = item(rows, row);
  const end = item(rows, row + 1);
  const ofBias = f32x4.splat(BIAS);
  const size = padded << 2;
  for (let block: usize = 0; block < size; block += BLOCK) {
    const held = bias + block;
    let a = f32x4.mul(v128.load(held), ofBias);
    let b = f32x4.mul(v128.load(held, 16), ofBias);
    let c = f32x4.mul(v128.load(held, 32), ofBias);
    let d = f32x4.mul(v128.load(held, 48), ofBias);
    let e = f32x4.mul(v128.load(held, 64), ofBias);
    let f = f32x4.mul(v128.load(held, 80), ofBias);
    let g = f32x4.mul(v128.load(held, 96), ofBias);
    let h = f32x4.mul(v128.load(held, 112), ofBias);
    for (let at = from; at < end; at++) {
      const own = every + item(columns, at) * size + block;
      const by = amount(at);
      a = plus(a, own, by);
      b = plus(b, own + 16, by);
      c = plus(c, own + 32, by);
      d = plus(d, own + 48, by);
      e = plus(e, own + 64, by);
      f = plus(f, own + 80, by);
      g = plus(g, own + 96, by);
      h = plus(h, own + 112, by);
    }
    const to = scores + block;
    v128.store(to, a);
    v128.store(to, b, 16);
    v128.store(to, c, 32);
    v128.store(to, d, 48);
    v128.store(to, e, 64);
    v128.store(to, f, 80);
    v128.store(to, g, 96);
    v128.store(to, h, 112);
  }
}

/** Adds `change` to the weights of one feature, where any of four labels moves. */
function addTo(weights: usize, by: v128, many: usize): void {
  for (let one: usize = 0; one < many; one++) {
    const at = item(moving, one);
    v128.store(weights + at, plus(v128.load(weights + at), change + at, by));
  }
}

/** Adds a lesson's features to all weights, by label as much as `change` says. */
export function addEvery(row: usize): void {
  let many: usize = 0;
  for (let at: usize = 0; at < padded << 2; at += 16) {
    if (!v128.any_true(f32x4.ne(v128.load(change + at), f32x4.splat(0)))) continue;
    store<u32>(moving + (many << 2), <u32>at);
    many++;
  }
  const end = item(rows, row + 1);
  for (let at = item(rows, row); at < end; at++) addTo(every + item(columns, at) * (padded << 2), amount(at), many);
  addTo(bias, f32x4.splat(BIAS), many);
}

export function scoreKept(row: usize): void {
  for (let at: usize = 0; at < padded << 2; at += 16)
    v128.store(scores + at, f32x4.mul(v128.load(keptBias + at), f32x4.splat(BIAS)));
  const end = item(rows, row + 1);
  for (let at = item(rows, row); at < end; at++) {
    const column = item(columns, at);
    const by = amount(at);
    const last = item(starts, column + 1);
    for (let own = item(starts, column); own < last; own++) {
      const to = scores + (<usize>load<u8>(owners + own) << 4);
      v128.store(to, plus(v128.load(to), kept + (own << 4), by));
    }
  }
}

/** A weight that was not kept is 0 and stays so. */
function addKept(row: usize): void {
  for (let at: usize = 0; at < padded << 2; at += 16)
    v128.store(keptBias + at, plus(v128.load(keptBias + at), change + at, f32x4.splat(BIAS)));
  const end = item(rows, row + 1);
  for (let at = item(rows, row); at < end; at++) {
    const column = item(columns, at);
    const by = amount(at);
    const last = item(starts, column + 1);
    for (let own = item(starts, column); own < last; own++) {
      const to = kept + (own << 4);
      const weight = v128.load(to);
      const moved = f32x4.mul(v128.load(change + (<usize>load<u8>(owners + own) << 4)), by);
      v128.store(to, f32x4.add(weight, v128.and(moved, f32x4.ne(weight, f32x4.splat(0)))));
    }
  }
}

/** e to four powers that are 0 or less: 2 to a whole power, times a series for what is left. */
function exp(powers: v128): v128 {
  const x = f32x4.max(powers, f32x4.splat(-87));
  const n = f32x4.nearest(f32x4.mul(x, f32x4.splat(1.4426950408889634)));
  let r = f32x4.sub(x, f32x4.mul(n, f32x4.splat(0.693359375)));
  r = f32x4.add(r, f32x4.mul(n, f32x4.splat(2.12194440e-4)));
  let sum = f32x4.splat(1.0 / 720);
  sum = f32x4.add(f32x4.mul(sum, r), f32x4.splat(1.0 / 120));
  sum = f32x4.add(f32x4.mul(sum, r), f32x4.splat(1.0 / 24));
  sum = f32x4.add(f32x4.mul(sum, r), f32x4.splat(1.0 / 6));
  sum = f32x4.add(f32x4.mul(sum, r), f32x4.splat(0.5));
  sum = f32x4.add(f32x4.mul(sum, r), f32x4.splat(1));
  sum = f32x4.add(f32x4.mul(sum, r), f32x4.splat(1));
  return i32x4.add(sum, i32x4.shl(i32x4.trunc_sat_f32x4_s(n), 23));
}

/** Scores → beliefs that add up to 1, in place. */
function believe(): void {
  for (let label = labels; label < padded; label++) store<f32>(scores + (label << 2), NEVER);
  let top = NEVER;
  for (let label: usize = 0; label < labels; label++) top = max(top, load<f32>(scores + (label << 2)));
  const size = padded << 2;
  let four = f32x4.splat(0);
  for (let at: usize = 0; at < size; at += 16) {
    const power = exp(f32x4.sub(v128.load(scores + at), f32x4.splat(top)));
    v128.store(scores + at, power);
    four = f32x4.add(four, power);
  }
  const all =
    f32x4.extract_lane(four, 0) +
    f32x4.extract_lane(four, 1) +
    (f32x4.extract_lane(four, 2) + f32x4.extract_lane(four, 3));
  const share = f32x4.splat(1 / all);
  for (let at: usize = 0; at < size; at += 16) v128.store(scores + at, f32x4.mul(v128.load(scores + at), share));
}

/** Scores → how much the share of a lesson moves towards cost × (what is right − what is believed). */
function move(row: usize, cost: f32): void {
  believe();
  const size = padded << 2;
  for (let at: usize = 0; at < size; at += 16) v128.store(scores + at, f32x4.neg(v128.load(scores + at)));
  const last = item(rightRows, row + 1);
  for (let one = item(rightRows, row); one < last; one++) {
    const to = scores + (item(rightLabels, one) << 2);
    store<f32>(to, load<f32>(to) + load<f32>(rightShares + (one << 2)));
  }
  const dear = cost * load<f32>(worth + (row << 2));
  const pace = f32x4.splat(1 / (1 + (dear * load<f32>(norm + (row << 2))) / 2));
  const own = shares + row * size;
  for (let at: usize = 0; at < size; at += 16) {
    const share = v128.load(own + at);
    const wanted = f32x4.mul(v128.load(scores + at), f32x4.splat(dear));
    const all = f32x4.mul(f32x4.sub(wanted, share), pace);
    const moved = v128.and(all, f32x4.ge(f32x4.abs(all), f32x4.splat(LEAST)));
    v128.store(change + at, moved);
    v128.store(own + at, f32x4.add(share, moved));
  }
}

/** One pass over the lessons of which the numbers stand there, in that order. */
export function learnEvery(order: usize, many: usize, cost: f32): void {
  for (let at: usize = 0; at < many; at++) {
    const row = item(order, at);
    scoreEvery(row);
    move(row, cost);
    addEvery(row);
  }
}

export function learnKept(order: usize, many: usize, cost: f32): void {
  for (let at: usize = 0; at < many; at++) {
    const row = item(order, at);
    scoreKept(row);
    move(row, cost);
    addKept(row);
  }
}
