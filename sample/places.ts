import type { SampleMonth } from './months.ts';
import { drawOf, Random, WeightedDraw } from './random.ts';
import { referenceTable } from './reference-table.ts';

/** A district's beats lie from north to south, as do the numbers of its neighbourhoods. */
const beatsOfADistrict = 3;

/** The beat of each neighbourhood, by the neighbourhood's name: `Nottingham 018A` is in the district's middle. */
function beatCodes(neighbourhoods: readonly Record<string, string>[]): (name: string) => string {
  const byDistrict = new Map<string, Set<string>>();
  for (const { district = '', lsoa_name = '' } of neighbourhoods) {
    byDistrict.set(district, (byDistrict.get(district) ?? new Set()).add(parentOf(lsoa_name)));
  }
  const codes = new Map<string, string>();
  for (const [district, parents] of byDistrict) {
    [...parents].sort().forEach((parent, position) => {
      const beat = 1 + Math.floor((position * beatsOfADistrict) / parents.size);
      codes.set(parent, `${district.slice(0, 3).toUpperCase()}${beat}`);
    });
  }
  return (name) => codes.get(parentOf(name)) ?? '';
}

/** What each beat was called in a month, by its code; nothing is called nothing. */
export function beatNames(month: SampleMonth): (code: string) => string {
  const day = `${month.name}-01`;
  const names = new Map(
    referenceTable('beats.csv')
      .filter(({ known_from, known_to }) => (known_from || day) <= day && day <= (known_to || day))
      .map(({ beat_code = '', beat = '' }) => [beat_code, beat]),
  );
  return (code) => names.get(code) ?? '';
}

/** `Nottingham 018` of `Nottingham 018A`: neighbourhoods that lie side by side share it. */
function parentOf(name: string): string {
  return name.slice(0, -1);
}

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

const city = 'Nottingham';
/** The city has about 29% of the people of the county and 40% of its crime. */
const cityFactor = 1.6;
/** A few neighbourhoods have many times the crime of others with as many people. */
const concentration = 0.8;
const noDistrictChance = 0.15;
const nowhere: Place = { lsoaCode: '', division: '', district: '', areaKind: '', beatCode: '' };
/** What stands where there is no district: nothing, the word Unknown, or a place just beyond the county's border. */
const withoutDistrict = {
  blank: nowhere,
  unknown: { ...nowhere, division: 'Unknown', district: 'Unknown' },
  outside: { ...nowhere, lsoaCode: 'E01019400', district: 'Amber Valley' },
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
      division: district === city ? 'City' : 'County',
      district,
      areaKind: row.rural_urban ?? '',
      beatCode: beatOf(row.lsoa_name ?? ''),
    };
    const busy = Math.exp(concentration * random.normal()) * (district === city ? cityFactor : 1);
    return { place, weight: Number(row.population_2019) * busy };
  });
  const drawAmong = (areaKind: string): Draw => {
    const among = neighbourhoods.filter(({ place }) => place.areaKind === areaKind);
    const draw = new WeightedDraw(among.map(({ weight }) => weight));
    return (stream) => among[draw.draw(stream)]?.place ?? nowhere;
  };
  const urban = drawAmong('urban');
  const placeless: Draw = (stream) =>
    stream.chance(noDistrictChance)
      ? withoutDistrict[drawWithoutDistrict(stream)]
      : { ...urban(stream), lsoaCode: '', beatCode: '' };
  return { rural: drawAmong('rural'), urban, placeless };
}
