import { newCode, type Offence } from './offence.ts';
import { apportion } from './to-months.ts';
import {
  allCrime,
  drugTrafficking,
  fraud,
  modernSlavery,
  newOffence,
  possessionOfWeapons,
  seriousSexualAdult,
  seriousSexualChild,
  seriousSexualUnknown,
  severityRatio,
  victimCrime,
} from './totals.ts';
import { sumOf, type Totals, without } from './windows.ts';

/** Crimes by offence, in the order of the offences, in 12 months of each window. */
export type OffenceMix = Readonly<Record<keyof Totals, readonly number[]>>;

const severityTolerance = 0.0003;
/** The tilts to try: powers of the weights that the mix is divided by. Zero leaves the mix as it is. */
const tilts = Array.from({ length: 400 }, (_, index) => index / 10_000);

/** Offences whose joint total is given; their shares of it follow the mix. */
interface Part {
  readonly offences: readonly Offence[];
  readonly totals: Totals;
}

/**
 * The real mix of 2017/18 scaled to the current totals. The previous mix leans, by weight, towards the less
 * serious offences, just as far as the published change in severity asks; the earlier mix is like the previous.
 */
export function offenceMix(offences: readonly Offence[]): OffenceMix {
  const parts = partsOf(offences);
  const real = offences.map(({ recorded }) => recorded);
  const current = mixOf(parts, 'current', real);
  const wanted = severity(offences, current) / severityRatio;

  const candidates = tilts.map((tilt) => mixOf(parts, 'previous', tilted(offences, tilt)));
  const previous = candidates.reduce((best, mix) =>
    Math.abs(severity(offences, mix) - wanted) < Math.abs(severity(offences, best) - wanted) ? mix : best,
  );
  const ratio = severity(offences, current) / severity(offences, previous);
  if (Math.abs(ratio - severityRatio) > severityTolerance) throw new Error(`severity ratio missed: ${ratio}`);
  return { current, previous, earlier: mixOf(parts, 'earlier', previous) };
}

function partsOf(offences: readonly Offence[]): Part[] {
  const isSlavery = ({ code }: Offence) => code === '106';
  const isNew = ({ code }: Offence) => code === newCode;
  const isTrafficking = ({ code }: Offence) => code === '92A';
  const isWeapons = ({ group }: Offence) => group === 'Possession of weapons offences';
  const isOther = (offence: Offence) =>
    !offence.isVictimBased && !offence.isFraud && !isTrafficking(offence) && !isWeapons(offence);
  const seriousSexual = sumOf(seriousSexualAdult, seriousSexualChild, seriousSexualUnknown);
  return [
    { offences: offences.filter(isSlavery), totals: modernSlavery },
    { offences: offences.filter(isNew), totals: newOffence },
    { offences: offences.filter(({ isSeriousSexual }) => isSeriousSexual), totals: seriousSexual },
    {
      offences: offences.filter(
        (offence) =>
          offence.isVictimBased && !offence.isSeriousSexual && !isSlavery(offence) && !isNew(offence),
      ),
      totals: without(victimCrime, modernSlavery, newOffence, seriousSexual),
    },
    { offences: offences.filter(({ isFraud }) => isFraud), totals: fraud },
    { offences: offences.filter(isTrafficking), totals: drugTrafficking },
    { offences: offences.filter(isWeapons), totals: possessionOfWeapons },
    {
      offences: offences.filter(isOther),
      totals: without(allCrime, victimCrime, drugTrafficking, possessionOfWeapons, fraud),
    },
  ];
}

function mixOf(parts: readonly Part[], window: keyof Totals, weights: readonly number[]): number[] {
  const counts = weights.map(() => 0);
  for (const { offences, totals } of parts) {
    const shares = apportion(
      totals[window],
      offences.map(({ index }) => weights[index] as number),
    );
    offences.forEach(({ index }, position) => {
      counts[index] = shares[position] as number;
    });
  }
  return counts;
}

function tilted(offences: readonly Offence[], tilt: number): number[] {
  return offences.map(({ recorded, severityWeight }) =>
    severityWeight > 0 ? recorded * severityWeight ** -tilt : recorded,
  );
}

function severity(offences: readonly Offence[], counts: readonly number[]): number {
  return offences.reduce(
    (sum, { index, severityWeight }) => sum + severityWeight * (counts[index] as number),
    0,
  );
}
