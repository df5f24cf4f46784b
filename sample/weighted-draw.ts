import type { Random } from './random.ts';

const SLOTS = 65_536;
const SLOT_MASK = SLOTS - 1;

/** Draws positions of a list, each in proportion to its weight. */
export class WeightedDraw {
  readonly #slots = new Uint16Array(SLOTS);

  constructor(weights: readonly number[]) {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    let cumulative = 0;
    let slot = 0;
    weights.forEach((weight, position) => {
      cumulative += weight;
      const end = Math.round((cumulative / total) * SLOTS);
      this.#slots.fill(position, slot, end);
      slot = end;
    });
  }

  /** The position for 32 random bits; only the lower 16 are used. */
  at(bits: number): number {
    return this.#slots[bits & SLOT_MASK] as number;
  }

  /** A position drawn from a stream. */
  draw(random: Random): number {
    return this.at(random.bits());
  }
}

/** Draws the keys of a record, each in proportion to its value. */
export function drawOf<Key extends string>(weights: Readonly<Record<Key, number>>): (random: Random) => Key {
  const keys = Object.keys(weights) as Key[];
  const draw = new WeightedDraw(keys.map((key) => weights[key]));
  return (random) => keys[draw.draw(random)] as Key;
}
