import type { Offence } from './offence.ts';
import type { Place } from './places.ts';
import { drawOf, type Random } from './random.ts';

/** A crime of a month as it is drawn, before its line is written. */
export interface DrawnCrime {
  readonly offence: Offence;
  readonly place: Place;
  readonly isDomestic: boolean;
  readonly isSuspectNamed: boolean;
  /** The columns before the weapon, and those after its use. */
  readonly start: string;
  readonly end: string;
  /** The columns weapon and weapon_use. */
  weapon: string;
}

/** Published: 1% of violent knife crime is sexually motivated; about 8 a year. */
const sexualKnifeChance = 0.7;

/**
 * Now and then the knife of a month's crime is one of a serious sexual offence instead, of the same district and kind of
 * area. Neither has a named suspect, and so no positive outcome: totals of knife crime and of its outcomes stay as planned.
 */
export function armSexualOffences(random: Random, crimes: readonly DrawnCrime[]): void {
  if (!random.chance(sexualKnifeChance)) return;
  const open = crimes.filter(({ isSuspectNamed }) => !isSuspectNamed);
  const armed = open.filter(({ weapon }) => weapon === 'knife,threatened');
  const sexual = open.filter(({ offence, weapon }) => offence.isSeriousSexual && weapon === 'none,none');
  const pairs = sexual.flatMap((to) =>
    armed
      .filter(({ place }) => place.district === to.place.district && place.areaKind === to.place.areaKind)
      .map((from) => ({ from, to })),
  );
  const pair = pairs[random.below(pairs.length)];
  if (pair === undefined) return;
  const { from, to } = pair;
  to.weapon = from.weapon;
  from.weapon = 'none,none';
}

/** Where crimes of a group happen. Published: half of violent knife crime in a public or open space. */
const placesOfGroups: Readonly<Record<string, (random: Random) => string>> = {
  'Violence against the person': drawOf({ dwelling: 18, public: 54, business: 14, other: 14 }),
  'Sexual offences': drawOf({ dwelling: 55, public: 20, business: 10, other: 15 }),
  Robbery: drawOf({ dwelling: 7, public: 76, business: 13, other: 4 }),
  'Theft offences': drawOf({ dwelling: 30, public: 30, business: 35, other: 5 }),
  'Criminal damage and arson': drawOf({ dwelling: 40, public: 50, business: 8, other: 2 }),
  'Drug offences': drawOf({ dwelling: 20, public: 70, business: 5, other: 5 }),
  'Possession of weapons offences': drawOf({ dwelling: 15, public: 75, business: 5, other: 5 }),
  'Public order offences': drawOf({ dwelling: 18, public: 66, business: 12, other: 4 }),
};
const placeOfAbuse = drawOf({ dwelling: 84, public: 10, business: 2, other: 4 });
const placeOfOthers = drawOf({ dwelling: 40, public: 25, business: 20, other: 15 });
const unknownPlaceChance = 0.02;

/** The kind of place of a crime; blank where nobody knows it. */
export function placeKind(random: Random, { offence, isDomestic }: DrawnCrime): string {
  if (random.chance(unknownPlaceChance)) return '';
  if (isDomestic) return placeOfAbuse(random);
  return (placesOfGroups[offence.group] ?? placeOfOthers)(random);
}
