/**
 * A stream of chance that is the same on every machine: xoshiro128** 1.1 (D. Blackman and S. Vigna, 2018, public domain,
 * https://prng.di.unimi.it/xoshiro128starstar.c), its state filled by SplitMix64 (https://prng.di.unimi.it/splitmix64.c) from
 * the 64-bit FNV-1a hash of the seed and the stream's name. Only operations that ECMAScript defines to the bit are used, so
 * neither `Math.exp` nor `Math.log`, which it leaves to each engine.
 */
export interface Random {
  /** From 0 to below 1. */
  readonly unit: () => number;
  /** A whole number from `least` to `most`, both included. */
  readonly between: (least: number, most: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** One key of the weights given. */
  readonly weighted: <Key extends string>(weights: Readonly<Record<Key, number>>) => Key;
  /** Some of the items, none twice, in the order drawn. */
  readonly sample: <Item>(items: readonly Item[], count: number) => Item[];
  /** About standard normal: the sum of twelve numbers from 0 to 1, less six. */
  readonly normal: () => number;
  /** Log-normal: half of the values lie below `median`. */
  readonly skewed: (median: number, sigma: number) => number;
}

/** The stream of one name; another name under the same seed is another stream, independent of how much was drawn from this. */
export function randomStream(seed: number, ...name: readonly string[]): Random {
  const unit = xoshiro(stateFrom(hash([String(seed), ...name].join('/'))));
  const between = (least: number, most: number): number => least + Math.floor(unit() * (most - least + 1));
  const normal = (): number => {
    let sum = -6;
    for (let count = 0; count < 12; count += 1) sum += unit();
    return sum;
  };
  return {
    unit,
    between,
    chance: (probability) => unit() < probability,
    pick: (items) => items[between(0, items.length - 1)]!,
    weighted: (weights) => weighted(unit(), weights),
    sample: (items, count) => {
      const left = [...items];
      const drawn = Math.min(count, left.length);
      for (let index = 0; index < drawn; index += 1) {
        const other = between(index, left.length - 1);
        [left[index], left[other]] = [left[other]!, left[index]!];
      }
      return left.slice(0, drawn);
    },
    normal,
    skewed: (median, sigma) => median * exponential(sigma * normal()),
  };
}

function weighted<Key extends string>(unit: number, weights: Readonly<Record<Key, number>>): Key {
  const entries = Object.entries(weights) as [Key, number][];
  let rest = unit * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [key, weight] of entries) {
    rest -= weight;
    if (rest < 0) return key;
  }
  return entries.at(-1)![0];
}

/** The exponential function by its series on a sixty-fourth of the exponent, squared six times. */
export function exponential(exponent: number): number {
  const part = exponent / 64;
  let term = 1;
  let sum = 1;
  for (let order = 1; order < 14; order += 1) {
    term *= part / order;
    sum += term;
  }
  for (let count = 0; count < 6; count += 1) sum *= sum;
  return sum;
}

/** From a log-odds to a probability. */
export const logistic = (odds: number): number => 1 / (1 + exponential(-odds));

const MASK = (1n << 64n) - 1n;

function hash(text: string): bigint {
  let value = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) value = ((value ^ BigInt(byte)) * 0x100000001b3n) & MASK;
  return value;
}

function stateFrom(start: bigint): [number, number, number, number] {
  let state = start;
  const next = (): bigint => {
    state = (state + 0x9e3779b97f4a7c15n) & MASK;
    let mixed = state;
    mixed = ((mixed ^ (mixed >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK;
    mixed = ((mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn) & MASK;
    return mixed ^ (mixed >> 31n);
  };
  const [first, second] = [next(), next()];
  const halves = [first, second].flatMap((word) => [Number(word & 0xffffffffn) | 0, Number(word >> 32n) | 0]);
  return halves as [number, number, number, number];
}

function xoshiro([a, b, c, d]: [number, number, number, number]): () => number {
  const rotated = (word: number, by: number): number => (word << by) | (word >>> (32 - by));
  return () => {
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return (result >>> 0) / 4294967296;
  };
}
