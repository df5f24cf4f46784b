import { Random } from './random.ts';
import { referenceTable } from './reference-table.ts';
import { WeightedDraw } from './weighted-draw.ts';

/** Where something happened; a blank is not known. */
export interface Place {
  readonly lsoaCode: string;
  readonly division: string;
  readonly district: string;
  readonly areaKind: string;
}

type Draw = (random: Random) => Place;

export interface Places {
  readonly rural: Draw;
  readonly urban: Draw;
  /** Without a neighbourhood; now and then without a district too. */
  readonly placeless: Draw;
}

const CITY = 'Nottingham';
/** The city has about 29% of the people of the county and 40% of its crime. */
const CITY_FACTOR = 1.6;
/** A few neighbourhoods have many times the crime of others with as many people. */
const CONCENTRATION = 0.8;
const NO_DISTRICT_CHANCE = 0.15;
const NOWHERE: Place = { lsoaCode: '', division: '', district: '', areaKind: '' };

/** Draws of neighbourhoods by how busy they are: more people, and by chance much more going on in some. */
export function readPlaces(seed: number): Places {
  const random = new Random(seed, 'places');
  const neighbourhoods = referenceTable('neighbourhoods.csv').map((row) => {
    const district = row.district ?? '';
    const place: Place = {
      lsoaCode: row.lsoa_code ?? '',
      division: district === CITY ? 'City' : 'County',
      district,
      areaKind: row.rural_urban ?? '',
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
    stream.chance(NO_DISTRICT_CHANCE) ? NOWHERE : { ...urban(stream), lsoaCode: '' };
  return { rural: drawAmong('rural'), urban, placeless };
}
