import { beatCodes } from './beats.ts';
import { Random } from './random.ts';
import { referenceTable } from './reference-table.ts';
import { drawOf, WeightedDraw } from './weighted-draw.ts';

/** Where something happened; a blank is not known. */
export interface Place {
  readonly lsoaCode: string;
  readonly division: string;
  readonly district: string;
  readonly areaKind: string;
  readonly beatCode: string;
}

type Draw = (random: Random) => Place;

export interface Places {
  readonly rural: Draw;
  readonly urban: Draw;
  /** Without a neighbourhood of the county; now and then without a district of it too. */
  readonly placeless: Draw;
}

const CITY = 'Nottingham';
/** The city has about 29% of the people of the county and 40% of its crime. */
const CITY_FACTOR = 1.6;
/** A few neighbourhoods have many times the crime of others with as many people. */
const CONCENTRATION = 0.8;
const NO_DISTRICT_CHANCE = 0.15;
const NOWHERE: Place = { lsoaCode: '', division: '', district: '', areaKind: '', beatCode: '' };
/** What stands where there is no district: nothing, the word Unknown, or a place just beyond the county's border. */
const WITHOUT_DISTRICT = {
  blank: NOWHERE,
  unknown: { ...NOWHERE, division: 'Unknown', district: 'Unknown' },
  outside: { ...NOWHERE, lsoaCode: 'E01019400', district: 'Amber Valley' },
} as const;
const drawWithoutDistrict = drawOf({ blank: 60, unknown: 25, outside: 15 });

/** Draws of neighbourhoods by how busy they are: more people, and by chance much more going on in some. */
export function readPlaces(seed: number): Places {
  const random = new Random(seed, 'places');
  const rows = referenceTable('neighbourhoods.csv');
  const beatOf = beatCodes(rows);
  const neighbourhoods = rows.map((row) => {
    const district = row.district ?? '';
    const place: Place = {
      lsoaCode: row.lsoa_code ?? '',
      division: district === CITY ? 'City' : 'County',
      district,
      areaKind: row.rural_urban ?? '',
      beatCode: beatOf(row.lsoa_name ?? ''),
    };
    const busy = Math.exp(CONCENTRATION * random.normal()) * (district === CITY ? CITY_FACTOR : 1);
    return { place, weight: Number(row.population_2019) * busy };
  });
  const drawAmong = (areaKind: string): Draw => {
    const among = neighbourhoods.filter(({ place }) => place.areaKind === areaKind);
    const draw = new WeightedDraw(among.map(({ weight }) => weight));
    return (stream) => among[draw.draw(stream)]?.place ?? NOWHERE;
  };
  const urban = drawAmong('urban');
  const placeless: Draw = (stream) =>
    stream.chance(NO_DISTRICT_CHANCE)
      ? WITHOUT_DISTRICT[drawWithoutDistrict(stream)]
      : { ...urban(stream), lsoaCode: '', beatCode: '' };
  return { rural: drawAmong('rural'), urban, placeless };
}
