import { type Kind, later } from './made-up-data.ts';
import { monthWords, type Scene, written } from './scene.ts';

/** A way to say a figure, in a style of papers, panels, statistics or press; what it mainly says, and of what row. */
export interface Template {
  readonly says: string;
  readonly kind: Kind;
  /** A row of the force, of an area, or all parts together. */
  readonly row: 'force' | 'area' | 'parts';
  /** The sentence; null where the figures do not suit it. */
  readonly write: (s: Scene) => string | null;
  /** Whether nothing was ever mended by what it gets wrong. */
  readonly isUnseen?: boolean;
}

export const list = (
  kind: Kind,
  row: Template['row'],
  says: string,
  ...writers: Template['write'][]
): Template[] => writers.map((write) => ({ says, kind, row, write }));

export const size = (s: Scene, row = s.row) => Math.abs(s.difference(row));
export const pct = (s: Scene, row = s.row, decimals = 1) => s.number(s.percent(row), decimals);
export const more = (s: Scene, row = s.row) => s.way('more', 'fewer', s.difference(row));
export const rose = (s: Scene, row = s.row) => s.way('rose', 'fell', s.difference(row));
export const rise = (s: Scene, row = s.row) => s.way('rise', 'fall', s.difference(row));
export const anIncrease = (s: Scene, row = s.row) => s.way('an increase', 'a decrease', s.difference(row));
export const monthAgo = (s: Scene, count: number) => later(s.asAt, -count);
export const lastYear = (s: Scene) => monthWords(later(s.asAt, -12));

/** The highest of the last 12 months; null where it is no clear one of 24. */
const peak = (s: Scene) => extreme(s, 1);

/** The lowest of them. */
export const trough = (s: Scene) => extreme(s, -1);

function extreme(s: Scene, sign: 1 | -1): { month: string; value: number } | null {
  const all = Array.from({ length: 24 }, (_, at) => monthAgo(s, at)).map((month) => ({
    month,
    value: s.of(month, month).value,
  }));
  const [first, second] = [...all].sort((a, b) => sign * (b.value - a.value));
  return first && second && first.value !== second.value && all.indexOf(first) < 12 ? first : null;
}

const levels = list(
  'count',
  'force',
  'level',
  (s) => `A total of ${s.level(0)} ${s.units} were recorded in the 12 months to ${s.end()}.`,
  (s) =>
    `In the 12 months to ${s.end()} there were ${s.level(0)} ${s.units}, compared with ${s.number(s.before().value)} in the previous year.`,
  (s) =>
    `${s.number(s.now().value)} ${s.units} were recorded in the year to ${monthWords(s.asAt)} - ${s.way('up', 'down')} from ${s.number(s.before().value)} the year before.`,
  (s) =>
    `There were ${s.level(0)} ${s.units} in the 12 months to ${monthWords(s.asAt)} compared with ${s.number(s.before().value)} in the 12 months to ${lastYear(s)}, ${anIncrease(s)} of ${s.number(size(s))} (${pct(s)}%).`,
  (s) =>
    `The number of ${s.units} ${s.way('increased', 'decreased')} from ${s.number(s.before().value)} to ${s.number(s.now().value)}.`,
  (s) =>
    `${s.Subject} ${rose(s)} to ${s.number(s.now().value)} ${s.units} in the year to the end of ${monthWords(s.asAt)}, ${s.way('up', 'down')} from ${s.number(s.before().value)} in the previous 12 months.`,
  (s) =>
    s.now().value < 1000
      ? null
      : `Some ${s.about(Math.round(s.now().value / 100) * 100)} ${s.units} were recorded over the year, against ${s.number(s.before().value)} a year earlier.`,
  (s) =>
    `The level of ${s.number(s.now().value)} recorded during the 12 months to ${monthWords(s.asAt)} shows ${anIncrease(s)} of ${s.number(size(s))} on the previous figure of ${s.number(s.before().value)}.`,
);

const changes = list(
  'count',
  'force',
  'change',
  (s) => `${s.Subject} ${rose(s)} by ${pct(s)}${s.perCent()} in the 12 months to ${s.end()}.`,
  (s) =>
    `${s.Subject}: ${pct(s)}${s.perCent()} ${s.way('increase', 'decrease')} (${s.number(size(s))} ${s.way('additional', 'fewer')} ${s.units}) compared to the 12 months to ${lastYear(s)}.`,
  (s) =>
    `${s.number(size(s))} ${more(s)} ${s.units} (${pct(s)}% ${s.way('increase', 'decrease')}) for the 12 months to ${s.end()} compared to the 12 months to ${lastYear(s)}.`,
  (s) =>
    `There has been a ${pct(s)}% (${s.number(size(s))} ${more(s)}) ${rise(s)} in the number of ${s.units}.`,
  (s) =>
    `${s.Subject} had gone ${s.way('up', 'down')} by ${pct(s)}${s.perCent()} (${s.number(s.before().value, 0, [], true)} ${s.units} to ${s.number(s.now().value, 0, [], true)}).`,
  (s) =>
    `${s.Subject} had ${s.way('risen', 'dropped')} by ${pct(s)}%, equal to ${s.number(size(s))} ${more(s)} ${s.units}.`,
  (s) =>
    `In the 12 months from 1 ${monthWords(later(s.asAt, -11))} to 28 ${monthWords(s.asAt)} there were ${s.number(s.now().value)} ${s.units}, ${anIncrease(s)} of ${s.number(size(s))} (${pct(s)}%) on the previous 12 months.`,
  (s) =>
    `${s.units.charAt(0).toUpperCase()}${s.units.slice(1)} went ${s.way('up', 'down')} by ${s.number(size(s))} to reach ${s.number(s.now().value)}.`,
  (s) =>
    `${s.Subject} also ${s.way('rose sharply, up', 'fell sharply, down')} ${pct(s, s.row, 0)}% to ${s.number(s.now().value)} ${s.units}.`,
  (s) => `${s.Subject} ${s.way('up', 'down')} ${pct(s)}%`,
  (s) =>
    `${s.number(s.now().value)} ${s.units} this year, ${pct(s)}% ${s.way('higher', 'lower')} than last year.`,
  (s) =>
    `The latest figures show a ${pct(s, s.row, 0)}% ${s.way('increase', 'reduction')} in the number of ${s.units} in the 12 months to ${s.end()}.`,
  (s) =>
    `Over the past year ${s.subject} has ${s.way('increased', 'decreased')} by ${pct(s)} per cent, which equates to ${s.number(size(s))} ${s.way('additional', 'fewer')} ${s.units}.`,
  (s) =>
    `The force has recorded a ${pct(s)}% or ${s.number(size(s))} ${s.units} ${s.way('increase', 'decrease')} in the 12 months to ${s.end()}.`,
  (s) => `${s.Subject} is ${s.way('up', 'down')} on last year (${s.difference() > 0 ? '+' : '-'}${pct(s)}%).`,
  (s) =>
    `${written(s.before().value)} ${s.number(s.now().value)} ${s.difference() > 0 ? '+' : '-'}${s.number(size(s))} ${s.difference() > 0 ? '+' : '-'}${pct(s)}%`,
  (s) =>
    `The ${rise(s)} of ${pct(s)}% means ${s.number(size(s))} ${more(s)} ${s.units} than in the previous 12 months.`,
  (s) =>
    Math.abs(s.percent()) < 8
      ? null
      : `The number of ${s.units} has ${s.way('increased', 'decreased')} over the last year.`,
);

const averages = list(
  'count',
  'force',
  'average',
  (s) =>
    `The force recorded an average of ${s.number(s.now().value / 12)} ${s.units} a month over the last 12 months.`,
  (s) =>
    `On average ${s.number(s.now().value / 12)} ${s.units} were recorded each month, compared with ${s.number(s.before().value / 12)} per month in the previous year.`,
  (s) =>
    size(s) < 120
      ? null
      : `This equates to ${s.number(size(s))} ${more(s)} ${s.units} over the year, or about ${s.about(Math.round(size(s) / 12))} ${more(s)} each month.`,
  (s) => `The monthly average is ${s.number(s.now().value / 12)} ${s.units}.`,
  (s) =>
    s.now().value < 3650
      ? null
      : `The force dealt with around ${s.about(Math.round(s.now().value / 365))} ${s.units} a day.`,
);

const ofMonths = list(
  'count',
  'force',
  'month',
  (s) => {
    const month = monthAgo(s, s.rows.length % 2);
    const [now, before] = [s.of(month, month).value, s.of(later(month, -12), later(month, -12)).value];
    return `In ${monthWords(month)} there were ${s.number(now)} ${s.units}, compared with ${s.number(before)} in ${monthWords(later(month, -12))}.`;
  },
  (s) => {
    const [now, before] = [s.of(s.asAt, s.asAt).value, s.of(monthAgo(s, 12), monthAgo(s, 12)).value];
    if (Math.abs(now - before) < 0.02 * before) return null;
    return `In ${monthWords(s.asAt)} the force recorded ${s.number(now)} ${s.units}, ${s.number((100 * (now - before)) / before, 1)}% ${s.way('more', 'less', now - before)} than in the same month last year.`;
  },
  (s) =>
    `The figure for ${s.month(monthAgo(s, 3))} was ${s.number(s.of(monthAgo(s, 3), monthAgo(s, 3)).value)}.`,
  (s) => {
    const highest = peak(s);
    return (
      highest &&
      `${s.month(highest.month)} was the highest month in two years, with ${s.number(highest.value)} ${s.units}.`
    );
  },
  (s) => {
    const highest = peak(s);
    return (
      highest && `The number of ${s.units} peaked at ${s.number(highest.value)} in ${s.month(highest.month)}.`
    );
  },
  (s) => {
    const [a, b] = [monthAgo(s, 1), s.asAt];
    return `There were ${s.number(s.of(a, a).value)} ${s.units} in ${s.month(a)} and ${s.number(s.of(b, b).value)} in ${s.month(b)}.`;
  },
);

const quarters = list(
  'count',
  'force',
  'several months',
  (s) => {
    const [now, before] = [s.of(monthAgo(s, 2), s.asAt).value, s.of(monthAgo(s, 14), monthAgo(s, 12)).value];
    if (Math.abs(now - before) < 0.02 * before) return null;
    return `Between ${monthWords(monthAgo(s, 2))} and ${monthWords(s.asAt)} there were ${s.number(now)} ${s.units}, ${s.number((100 * (now - before)) / before, 1)}% ${s.way('up', 'down', now - before)} on the same three months of the previous year.`;
  },
  (s) => {
    const [now, before] = [s.of(monthAgo(s, 2), s.asAt).value, s.of(monthAgo(s, 14), monthAgo(s, 12)).value];
    if (Math.abs(now - before) < 0.02 * before) return null;
    return `There were ${s.number(now)} ${s.units} between ${monthWords(monthAgo(s, 2))} and ${monthWords(s.asAt)}, compared with ${s.number(before)} during the same period the previous year, ${s.way('an increase', 'a decrease', now - before)} of ${s.number(Math.abs(now - before))}.`;
  },
  (s) => {
    const year = Number(s.asAt.slice(0, 4)) - (s.asAt.slice(5) < '04' ? 2 : 1);
    const total = s.of(`${year}-04`, `${year + 1}-03`).value;
    return `In ${year}/${String(year + 1).slice(2)} the force recorded ${s.number(total)} ${s.units}.`;
  },
);

const areas = list(
  'count',
  'area',
  'area',
  (s) =>
    `${s.number(s.now().value)} ${s.units} were recorded in ${s.place()}, ${s.number((100 * s.now().value) / s.now(s.other('force')).value, 1)}% of the force total.`,
  (s) => `${capital(s.place())} saw ${s.number(size(s))} ${more(s)} ${s.units} than last year (${pct(s)}%).`,
  (s) => `In ${s.place()} ${s.subject} ${rose(s)} by ${pct(s)}% in the 12 months to ${monthWords(s.asAt)}.`,
  (s) =>
    `${capital(s.place())} accounts for ${s.number((100 * s.now().value) / s.now(s.other('force')).value, 1)}% of all ${s.units}.`,
  (s) =>
    `The number of ${s.units} in ${s.place()} went from ${s.number(s.before().value)} to ${s.number(s.now().value)}.`,
  (s) => {
    const [city, county, force] = [s.other('City'), s.other('County'), s.now(s.other('force')).value];
    const shares = [city, county].map((row) => (100 * s.now(row).value) / force);
    if (
      Math.abs((shares[0] ?? 0) - 50) < 3 ||
      Math.round(shares[0] ?? 0) + Math.round(shares[1] ?? 0) !== 100
    )
      return null;
    return `The split is ${s.number(shares[0] ?? 0)}% City and ${s.number(shares[1] ?? 0)}% County.`;
  },
  (s) => {
    const [city, county] = [s.other('City'), s.other('County')];
    if (Math.min(Math.abs(s.percent(city)), Math.abs(s.percent(county))) < 1) return null;
    return `${s.Subject} ${rose(s, city)} by ${pct(s, city)}% in ${s.place(city)} and ${rose(s, county)} by ${pct(s, county)}% in ${s.place(county)}.`;
  },
  (s) => {
    const [city, county] = [s.other('City'), s.other('County')];
    return `There were ${s.number(s.now(city).value)} ${s.units} in ${s.place(city)} and ${s.number(s.now(county).value)} in ${s.place(county)}, a total of ${s.number(s.now(s.other('force')).value)}.`;
  },
);

const parts = list(
  'count',
  'parts',
  'part',
  (s) =>
    `${s.Subject} ${rose(s, s.part(0))} by ${pct(s, s.part(0))}% ${placed(s, s.partName(0))} and ${rose(s, s.part(1))} by ${pct(s, s.part(1))}% ${placed(s, s.partName(1))}.`,
  (s) =>
    `There were ${s.number(s.now(s.part(0)).value)} ${s.units} ${placed(s, s.partName(0))}, ${s.way('up', 'down', s.difference(s.part(0)))} ${pct(s, s.part(0))}%.`,
  (s) =>
    `${capital(placed(s, s.partName(1)))} there were ${s.number(s.now(s.part(1)).value)} ${s.units} against ${s.number(s.before(s.part(1)).value)} in the previous 12 months, ${anIncrease(s, s.part(1))} of ${s.number(size(s, s.part(1)))}.`,
  (s) =>
    `The ${pct(s, s.part(0))}% ${s.way('increase', 'decrease', s.difference(s.part(0)))} ${placed(s, s.partName(0))} translates to ${s.number(size(s, s.part(0)))} ${s.way('additional', 'fewer', s.difference(s.part(0)))} ${s.units}.`,
);

const rates = list(
  'ratio',
  'force',
  'rate',
  (s) =>
    `${s.Subject} is ${s.level(1)}%, compared with ${s.number(s.before().value, 1)}% last year, ${s.way('an increase', 'a reduction')} of ${s.number(size(s), 1)}${s.points()}.`,
  (s) =>
    `${s.Subject} has ${s.way('risen', 'fallen')} from ${s.number(s.before().value, 1)}% to ${s.number(s.now().value, 1)}%.`,
  (s) =>
    `${s.Subject}: ${s.number(size(s), 1)}${s.points('% point')} ${s.way('increase', 'decrease')} (to ${s.number(s.now().value, 1)}%) compared to the 12 months to ${lastYear(s)}.`,
  (s) =>
    `The current rate stands at ${s.level(1)}%, ${s.way('up', 'down')} from ${s.number(s.before().value, 1)}% in the 12 months to ${lastYear(s)}.`,
  (s) =>
    `${s.Subject} ${rose(s)} by ${s.number(size(s), 1)}${s.points(' percentage points')} to ${s.number(s.now().value, 1)}%.`,
  (s) =>
    `${s.number(s.now().value, 1)}% this year, ${s.way('up', 'down')} from ${s.number(s.before().value, 1)}% last year.`,
  (s) =>
    `${s.Subject} is ${s.way('up', 'down')} to ${s.number(s.now().value, 1)} per cent from ${s.number(s.before().value, 1)} per cent at the same time last year.`,
  (s) => `In the 12 months to ${s.end()} ${s.subject} was ${s.level(1)}%.`,
  (s) =>
    `At ${s.number(s.now().value, 1)}%, ${s.subject} is ${s.number(size(s), 1)}${s.points('pp')} ${s.way('higher', 'lower')} than in the previous 12 months.`,
  (s) => `${s.Subject} was ${s.number(s.of(s.asAt, s.asAt).value, 1)}% in ${s.month(s.asAt)}.`,
  (s) =>
    `${s.Subject} was ${s.number(s.of(s.asAt, s.asAt).value, 1)}% in ${monthWords(s.asAt)}, against ${s.number(s.of(monthAgo(s, 12), monthAgo(s, 12)).value, 1)}% in ${lastYear(s)}.`,
);

const ratesMadeFrom = list(
  'ratio',
  'force',
  'what a rate is made of',
  (s) =>
    `${s.number(s.now().numerator)} of ${s.number(s.now().denominator)} ${s.units}, or ${s.number(s.now().value, 1)}%.`,
  (s) =>
    `The number of ${s.topic.of} was ${s.number(s.now().numerator)}, compared with ${s.number(s.before().numerator)} in the previous year.`,
);

const ratesOfAreas = list(
  'ratio',
  'area',
  'rate of an area',
  (s) =>
    `In ${s.place()} ${s.subject} was ${s.number(s.now().value, 1)}%, ${s.way('up', 'down')} from ${s.number(s.before().value, 1)}%.`,
  (s) =>
    `${s.Subject} in ${s.place()} ${rose(s)} by ${s.number(size(s), 1)}${s.points()} to ${s.number(s.now().value, 1)}%.`,
);

const unit = (s: Scene) => s.topic.of ?? '';

const means = list(
  'mean',
  'force',
  'mean',
  (s) =>
    `On average it took ${s.number(s.now().value, 1)} ${unit(s)}, against ${s.number(s.before().value, 1)} ${unit(s)} the year before, ${s.way('an increase', 'a reduction')} of ${pct(s)}%.`,
  (s) =>
    `${s.Subject} has ${s.way('increased', 'fallen')} by ${pct(s)}% to ${s.number(s.now().value, 1)} ${unit(s)}.`,
  (s) =>
    `${s.Subject} was ${s.level(1)} ${unit(s)} in the 12 months to ${s.end()}, compared to ${s.number(s.before().value, 1)} ${unit(s)} in the previous 12 months.`,
  (s) =>
    size(s) < 1
      ? null
      : `At ${s.number(s.now().value, 1)} ${unit(s)}, it took ${s.number(size(s), 1)} ${unit(s)} ${s.way('longer', 'less')} than last year.`,
);

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
export const placed = (s: Scene, name: string) =>
  s.topic.code === 'T3A.2' ? `in ${name}` : `against ${name}`;

export const templates: readonly Template[] = [
  ...levels,
  ...changes,
  ...averages,
  ...ofMonths,
  ...quarters,
  ...areas,
  ...parts,
  ...rates,
  ...ratesMadeFrom,
  ...ratesOfAreas,
  ...means,
];
