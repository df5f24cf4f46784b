import type { Offence } from './offence.ts';
import type { Random } from './random.ts';

const OTHER_WEAPON_CHANCE = 0.04;
const ARMED_GROUPS = ['Violence against the person', 'Robbery', 'Sexual offences'];
const INJURY_CHANCE = { knife: 0.6, firearm: 0.15, other: 0.5 } as const;
/** A weapon that is possessed is involved, but not used. */
const POSSESSED: Readonly<Record<string, string>> = {
  '10A': 'firearm,none',
  '10B': 'firearm,none',
  '81': 'firearm,none',
  '10C': 'other,none',
  '10D': 'knife,none',
  '90': 'knife,none',
};

/** The columns weapon and weapon_use of a crime; a chosen weapon was used to threaten or injure. */
export function weaponColumns(random: Random, offence: Offence, chosen: 'knife' | 'firearm' | null): string {
  const possessed = POSSESSED[offence.code];
  if (possessed !== undefined) return possessed;
  if (chosen !== null) return `${chosen},${use(random, offence, chosen)}`;
  if (!ARMED_GROUPS.includes(offence.group) || !random.chance(OTHER_WEAPON_CHANCE)) return 'none,none';
  return `other,${use(random, offence, 'other')}`;
}

function use(random: Random, { group, subgroup }: Offence, weapon: keyof typeof INJURY_CHANCE): string {
  const canInjure = subgroup === 'Violence with injury' || subgroup === 'Homicide' || group === 'Robbery';
  return canInjure && random.chance(INJURY_CHANCE[weapon]) ? 'injured' : 'threatened';
}
