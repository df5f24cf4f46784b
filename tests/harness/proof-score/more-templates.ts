import { later } from './made-up-data.ts';
import { monthWords, type Scene } from './scene.ts';
import {
  anIncrease,
  capital,
  lastYear,
  list,
  monthAgo,
  more,
  pct,
  placed,
  rise,
  rose,
  size,
  type Template,
  trough,
} from './templates.ts';

const now = (s: Scene, row = s.row) => s.number(s.now(row).value);
const before = (s: Scene, row = s.row) => s.number(s.before(row).value);
const diff = (s: Scene, row = s.row) => s.number(size(s, row));
const sign = (s: Scene, row = s.row) => s.way('+', '-', s.difference(row));
const above = (s: Scene, change = s.difference()) => s.way('above', 'below', change);
const higher = (s: Scene, change = s.difference()) => s.way('higher', 'lower', change);
const up = (s: Scene, change = s.difference()) => s.way('up', 'down', change);
const reduction = (s: Scene, row = s.row) => s.way('an increase', 'a reduction', s.difference(row));
const valueAt = (s: Scene, months: number, row = s.row) =>
  s.of(monthAgo(s, months), monthAgo(s, months), row).value;
const force = (s: Scene) => s.other('force');
const isFar = (a: number, b: number) => Math.abs(a - b) > 0.02 * Math.abs(b);

const levels = list(
  'count',
  'force',
  'level',
  (s) => `Recorded ${s.units} now stand at ${s.level(0)}, against ${before(s)} at the same point last year.`,
  (s) =>
    `The 12-month total of ${now(s)} ${s.units} is ${diff(s)} ${higher(s)} than the total of ${before(s)} a year ago.`,
  (s) => `${now(s)} ${s.units} (${before(s)} last year).`,
  (s) =>
    `${s.Subject} stood at ${before(s)} in the 12 months to ${lastYear(s)} and at ${now(s)} in the 12 months to ${s.end()}.`,
  (s) => `For the 12 months ending ${s.end()}, the force recorded ${now(s)} ${s.units}.`,
  (s) => `In 12 months the figure moved from ${before(s)} to ${now(s)}, ${up(s)} ${pct(s)} per cent.`,
  (s) =>
    `There were ${diff(s)} ${more(s)} ${s.units} in the year to ${s.end()} than in the year before (${now(s)} against ${before(s)}).`,
  (s) => `The previous 12 months had ${before(s)} ${s.units}; these 12 months have ${now(s)}.`,
);

const changes = list(
  'count',
  'force',
  'change',
  (s) =>
    `${s.Subject} continues to ${s.way('climb', 'drop')}: ${diff(s)} ${more(s)} ${s.units} than in the 12 months to ${lastYear(s)}, ${s.way('a rise', 'a fall')} of ${pct(s)}%.`,
  (s) =>
    `Year on year, ${s.subject} has ${s.way('gone up', 'gone down')} by ${pct(s, s.row, 0)}%, from ${before(s)} to ${now(s)}.`,
  (s) => `With ${now(s)} ${s.units} recorded, volumes are ${pct(s)}% ${above(s)} those of the previous year.`,
  (s) =>
    `The volume of ${s.units} ${s.way('grew', 'shrank')} by ${diff(s)}, or ${pct(s)}${s.perCent()}, between the two years.`,
  (s) => `Compared with the previous 12 months, the number of ${s.units} was ${up(s)} by ${diff(s)}.`,
  (s) =>
    `At ${now(s)}, the number of ${s.units} was ${pct(s)}% ${higher(s)} than the ${before(s)} recorded in the 12 months to ${lastYear(s)}.`,
  (s) => `Latest position: ${now(s)} ${s.units}, ${sign(s)}${pct(s)}% on the year before.`,
  (s) =>
    `Since last year the number of ${s.units} has ${s.way('increased', 'decreased')} by ${pct(s)}% (from ${before(s)}).`,
  (s) => `There has been ${reduction(s)} of ${diff(s)} ${s.units}, which is ${pct(s)}% on the year before.`,
  (s) => `This is a ${pct(s)}% ${rise(s)} on the ${before(s)} ${s.units} recorded a year earlier.`,
  (s) => `${s.Subject} ${rose(s)} year on year by ${pct(s)} per cent (${diff(s)} ${s.units}).`,
  (s) =>
    `The 12 months to ${s.end()} saw ${anIncrease(s)} of ${pct(s)}${s.perCent()} in recorded ${s.units}.`,
  (s) => {
    const nearly = Math.ceil(Math.abs(s.percent()));
    return nearly < 4 || nearly - Math.abs(s.percent()) > 0.4
      ? null
      : `Recorded ${s.units} ${rose(s)} by almost ${s.about(nearly)}% over the year.`;
  },
  (s) => {
    const over = Math.floor(Math.abs(s.percent()));
    return over < 4 || Math.abs(s.percent()) - over > 0.4
      ? null
      : `Recorded ${s.units} ${rose(s)} by just over ${s.about(over)}% over the year.`;
  },
  (s) => `Volumes are ${diff(s)} ${s.units} ${up(s)} on the previous year, equivalent to ${pct(s)}%.`,
  (s) =>
    `${anIncrease(s) === 'an increase' ? 'An increase' : 'A decrease'} of ${pct(s)}% was recorded, with ${now(s)} ${s.units} in the 12 months to ${s.end()}.`,
);

const averages = list(
  'count',
  'force',
  'average',
  (s) =>
    `That is an average of ${s.number(s.now().value / 12)} ${s.units} per month, ${up(s)} from ${s.number(s.before().value / 12)} the year before.`,
  (s) =>
    `A monthly average of ${s.number(s.now().value / 12)} ${s.units} compares with ${s.number(s.before().value / 12)} in the previous 12 months.`,
  (s) =>
    size(s) < 240
      ? null
      : `This amounts to around ${s.about(Math.round(size(s) / 12))} ${more(s)} ${s.units} a month on average.`,
  (s) =>
    s.now().value < 5200
      ? null
      : `Around ${s.about(Math.round((7 * s.now().value) / 365))} ${s.units} are recorded each week.`,
);

const months = list(
  'count',
  'force',
  'month',
  (s) =>
    isFar(valueAt(s, 0), valueAt(s, 1))
      ? `${monthWords(s.asAt)} saw ${s.number(valueAt(s, 0))} ${s.units}, ${up(s, valueAt(s, 0) - valueAt(s, 1))} on the ${s.number(valueAt(s, 1))} recorded in ${monthWords(monthAgo(s, 1))}.`
      : null,
  (s) =>
    isFar(valueAt(s, 0), valueAt(s, 1))
      ? `The number of ${s.units} ${s.way('rose', 'fell', valueAt(s, 0) - valueAt(s, 1))} from ${s.number(valueAt(s, 1))} in ${monthWords(monthAgo(s, 1))} to ${s.number(valueAt(s, 0))} in ${monthWords(s.asAt)}.`
      : null,
  (s) => `In ${s.month(monthAgo(s, 2))} alone there were ${s.number(valueAt(s, 2))} ${s.units}.`,
  (s) => {
    const lowest = trough(s);
    return (
      lowest &&
      `The lowest month in two years was ${s.month(lowest.month)}, with ${s.number(lowest.value)} ${s.units}.`
    );
  },
  (s) =>
    isFar(valueAt(s, 0), valueAt(s, 12))
      ? `The ${monthWords(s.asAt)} figure of ${s.number(valueAt(s, 0))} ${s.units} is ${s.number((100 * Math.abs(valueAt(s, 0) - valueAt(s, 12))) / valueAt(s, 12), 1)}% ${above(s, valueAt(s, 0) - valueAt(s, 12))} that of ${lastYear(s)}.`
      : null,
  (s) =>
    `${monthWords(monthAgo(s, 1))}: ${s.number(valueAt(s, 1))} ${s.units}. ${monthWords(s.asAt)}: ${s.number(valueAt(s, 0))} ${s.units}.`,
);

const quarters = list(
  'count',
  'force',
  'several months',
  (s) =>
    `The latest three months (${monthWords(monthAgo(s, 2))} to ${monthWords(s.asAt)}) had ${s.number(s.of(monthAgo(s, 2), s.asAt).value)} ${s.units}.`,
  (s) => {
    const [a, b] = [s.of(monthAgo(s, 2), s.asAt).value, s.of(monthAgo(s, 14), monthAgo(s, 12)).value];
    return isFar(a, b)
      ? `Over the last three months ${s.number(a)} ${s.units} were recorded, ${s.number(Math.abs(a - b))} ${s.way('more', 'fewer', a - b)} than in the same three months a year earlier.`
      : null;
  },
  (s) => `Over the last six months there were ${s.number(s.of(monthAgo(s, 5), s.asAt).value)} ${s.units}.`,
  (s) => {
    const year = Number(s.asAt.slice(0, 4)) - (s.asAt.slice(5) < '04' ? 2 : 1);
    const [a, b] = [s.of(`${year}-04`, `${year + 1}-03`).value, s.of(`${year - 1}-04`, `${year}-03`).value];
    return isFar(a, b)
      ? `In the financial year ${year}/${String(year + 1).slice(2)} there were ${s.number(a)} ${s.units}, compared with ${s.number(b)} in ${year - 1}/${String(year).slice(2)}.`
      : null;
  },
);

const areas = list(
  'count',
  'area',
  'area',
  (s) => `${capital(s.place())}: ${now(s)} ${s.units} (${sign(s)}${pct(s)}%).`,
  (s) =>
    `Of the ${s.number(s.now(force(s)).value)} ${s.units} recorded by the force, ${now(s)} were in ${s.place()}.`,
  (s) => `${capital(s.place())} recorded ${anIncrease(s)} of ${diff(s)} ${s.units} to ${now(s)}.`,
  (s) =>
    `${capital(s.place())} had ${s.number((100 * s.now().value) / s.now(force(s)).value)}% of all ${s.units} in the 12 months to ${monthWords(s.asAt)}.`,
  (s) => {
    const [city, county] = [s.other('City'), s.other('County')];
    return `${capital(s.place(city))} and ${s.place(county)} recorded ${now(s, city)} and ${now(s, county)} ${s.units} respectively.`;
  },
  (s) => `In ${s.place()} there were on average ${s.number(s.now().value / 12)} ${s.units} a month.`,
  (s) => `The total of ${now(s)} ${s.units} in ${s.place()} compares with ${before(s)} a year before.`,
  (s) => `The number of ${s.units} in ${s.place()} was ${up(s)} ${pct(s)}% at ${now(s)}.`,
  (s) =>
    Math.abs(s.percent(force(s))) < 1
      ? null
      : `In ${s.place()} the number of ${s.units} ${rose(s)} by ${pct(s)}%, and across the force it ${rose(s, force(s))} by ${pct(s, force(s))}%.`,
  (s) => `In ${monthWords(s.asAt)} ${s.place()} recorded ${s.number(valueAt(s, 0))} ${s.units}.`,
);

const parts = list(
  'count',
  'parts',
  'part',
  (s) =>
    `There were ${diff(s, s.part(0))} ${more(s, s.part(0))} ${s.units} ${placed(s, s.partName(0))} and ${diff(s, s.part(1))} ${more(s, s.part(1))} ${placed(s, s.partName(1))}.`,
  (s) =>
    `${capital(placed(s, s.partName(0)))} the number of ${s.units} ${rose(s, s.part(0))} from ${before(s, s.part(0))} to ${now(s, s.part(0))}.`,
  (s) =>
    `Of all ${s.units}, ${s.number((100 * s.now(s.part(0)).value) / (s.now(s.part(0)).value + s.now(s.part(1)).value), 1)}% were ${placed(s, s.partName(0))}.`,
  (s) =>
    `${s.Subject} ${placed(s, s.partName(1))}: ${now(s, s.part(1))} ${s.units}, ${sign(s, s.part(1))}${pct(s, s.part(1))}% on the year before.`,
);

const rates = list(
  'ratio',
  'force',
  'rate',
  (s) =>
    `The rate has ${s.way('climbed', 'slipped')} by ${s.number(size(s), 1)}${s.points('pp')}, from ${s.number(s.before().value, 1)}% to ${s.number(s.now().value, 1)}%.`,
  (s) => `${s.Subject}: ${s.number(s.now().value, 1)}% (${s.number(s.before().value, 1)}% last year).`,
  (s) =>
    `${capital(s.subject)} is now ${s.level(1)}%, ${s.number(size(s), 1)}${s.points()} ${up(s)} on last year.`,
  (s) =>
    `${s.Subject} went ${up(s)} from ${s.number(s.before().value, 1)} per cent to ${s.number(s.now().value, 1)} per cent over the year.`,
  (s) =>
    `A rate of ${s.number(s.now().value, 1)}% compares with ${s.number(s.before().value, 1)}% for the 12 months to ${lastYear(s)}.`,
  (s) =>
    `In the three months to ${monthWords(s.asAt)} ${s.subject} was ${s.number(s.of(monthAgo(s, 2), s.asAt).value, 1)}%.`,
  (s) =>
    Math.abs(valueAt(s, 0) - valueAt(s, 12)) < 0.6
      ? null
      : `In ${monthWords(s.asAt)} ${s.subject} was ${s.number(valueAt(s, 0), 1)}%, ${s.number(Math.abs(valueAt(s, 0) - valueAt(s, 12)), 1)} percentage points ${above(s, valueAt(s, 0) - valueAt(s, 12))} ${lastYear(s)}.`,
  (s) =>
    `There was ${reduction(s)} of ${s.number(size(s), 1)}${s.points()} in ${s.subject}, which now stands at ${s.number(s.now().value, 1)}%.`,
);

const ratesMadeFrom = list(
  'ratio',
  'force',
  'what a rate is made of',
  (s) =>
    `${s.number(s.now().numerator)} ${s.topic.of} from ${s.number(s.now().denominator)} ${s.units} give a rate of ${s.number(s.now().value, 1)}%.`,
  (s) => {
    const [a, b] = [s.now().numerator, s.before().numerator];
    return isFar(a, b)
      ? `The number of ${s.topic.of} ${s.way('rose', 'fell', a - b)} from ${s.number(b)} to ${s.number(a)}.`
      : null;
  },
  (s) => {
    const [a, b] = [s.now().numerator, s.before().numerator];
    return isFar(a, b)
      ? `The number of ${s.topic.of} ${s.way('rose', 'fell', a - b)} by ${s.number((100 * (a - b)) / b, 1)}% to ${s.number(a)}.`
      : null;
  },
);

const ratesOfAreas = list(
  'ratio',
  'area',
  'rate of an area',
  (s) =>
    `${capital(s.place())} has a rate of ${s.number(s.now().value, 1)}%, ${up(s)} from ${s.number(s.before().value, 1)}% last year.`,
  (s) => {
    const [city, county] = [s.other('City'), s.other('County')];
    return `The rate is ${s.number(s.now(city).value, 1)}% in ${s.place(city)} and ${s.number(s.now(county).value, 1)}% in ${s.place(county)}.`;
  },
);

const unit = (s: Scene) => s.topic.of ?? '';
const means = list(
  'mean',
  'force',
  'mean',
  (s) =>
    size(s) < 1
      ? null
      : `The average was ${s.number(s.now().value, 1)} ${unit(s)}, ${s.number(size(s), 1)} ${unit(s)} ${s.way('longer', 'shorter')} than the year before.`,
  (s) =>
    `${s.Subject} went ${up(s)} from ${s.number(s.before().value, 1)} to ${s.number(s.now().value, 1)} ${unit(s)}.`,
  (s) =>
    `${s.Subject} was ${s.number(valueAt(s, 0), 1)} ${unit(s)} in ${monthWords(s.asAt)}, compared with ${s.number(valueAt(s, 12), 1)} ${unit(s)} in ${lastYear(s)}.`,
  (s) =>
    `At ${s.number(s.now().value, 1)} ${unit(s)}, ${s.subject} is ${pct(s)}% ${higher(s)} than last year.`,
  (s) =>
    `Over the six months to ${monthWords(s.asAt)}, ${s.subject} was ${s.number(s.of(later(s.asAt, -5), s.asAt).value, 1)} ${unit(s)}.`,
);

/** Written after the proof was finished with the others: half of them are what it is fitted to, half it has not seen. */
export const moreTemplates: readonly Template[] = [
  ...levels,
  ...changes,
  ...averages,
  ...months,
  ...quarters,
  ...areas,
  ...parts,
  ...rates,
  ...ratesMadeFrom,
  ...ratesOfAreas,
  ...means,
].map((template, index) => ({ ...template, isUnseen: index % 2 === 1 }));
