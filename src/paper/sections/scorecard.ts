import { nameOfTarget } from '../../charts/index.ts';
import { groupBy } from '../../group-by.ts';
import { type JudgedTarget, type TargetVerdict, verdictRule, whenMetRule } from '../../scorecard/index.ts';
import { capitalised, count, formatNumber, formatSigned, listInWords } from '../../words/index.ts';
import { type Block, type Cell, numberOr, type TableColumn, words } from '../blocks.ts';
import type { PaperMaterial } from '../material.ts';
import type { Section } from '../section.ts';
import { type ColumnOf, long, marks, short, tableFrom } from './columns.ts';

const verdicts: readonly TargetVerdict[] = ['met', 'on course', 'at risk', 'missed', 'not assessable'];

/** Every target of the plan with its verdict: how many stand how, then theme by theme, none left out. */
export const scorecard: Section = {
  name: 'scorecard',
  title: 'How the targets of the plan stand',
  prints: (measures) => measures,
  blocks: (material) => {
    const { targets = [] } = material;
    const rowsOfPlan = new Set(targets.map(({ ref }) => ref)).size;
    const counted = verdicts.map(
      (verdict) => `${targets.filter((each) => each.verdict === verdict).length} ${verdict}`,
    );
    return [
      words(
        `The plan has ${count(rowsOfPlan, 'row')} with ${count(targets.length, 'target')}, and each is shown: ${listInWords(counted)}. Values that have no target are shown all the same.`,
      ),
      { kind: 'notes', paragraphs: [verdictRule, whenMetRule] },
      ...[...groupBy(targets, ({ theme }) => theme)].flatMap(([theme, ofTheme]) =>
        themeBlocks(/^\d/.test(theme) ? `Theme ${theme}` : theme, ofTheme, material),
      ),
      allTargets(targets),
    ];
  },
};

function themeBlocks(
  title: string,
  targets: readonly JudgedTarget[],
  { pictures }: Pick<PaperMaterial, 'pictures'>,
): Block[] {
  return [
    { kind: 'heading', level: 3, text: title },
    {
      ...tableFrom(targets, [
        [{ heading: 'Row', width: 6, narrowWidth: 7 }, ({ ref }) => ref],
        [
          { heading: 'What is aimed at', width: 24, narrowWidth: 20 },
          ({ subject, aim }) => ({ kind: 'text', text: subject, note: aim }),
        ],
        [{ heading: 'Now', width: 18, narrowWidth: 20 }, nowCell],
        [
          { heading: 'Against the target', width: 20, narrowWidth: 26 },
          (target) => bulletCell(target, pictures),
        ],
        [{ heading: 'Verdict', width: 32, narrowWidth: 27 }, verdictCell],
      ]),
      caption: `${title}: targets and how they stand`,
    },
  ];
}

function nowCell(target: JudgedTarget): Cell {
  const { value, period } = target;
  if (value === null) return { kind: 'text', text: 'no value', ...(period === null ? {} : { note: period }) };
  const note = [`${period}.`, comparedWords(target)].join(' ').trim();
  return { kind: 'text', text: withUnit(target, value), note };
}

function bulletCell(target: JudgedTarget, pictures: PaperMaterial['pictures']): Cell {
  const { subject, kind, value } = target;
  const isAsked = kind !== 'monitor' && kind !== 'not set';
  const picture = `${nameOfTarget(target)}-bullet`;
  return {
    kind: 'figure cell',
    figure: pictures.has(picture) ? { kind: 'figure', picture, name: `${subject} against its target` } : null,
    otherwise: value === null ? 'no value' : isAsked ? 'not known' : 'no target',
  };
}

function verdictCell(target: JudgedTarget): Cell {
  const { verdict, conflict, caveat } = target;
  const notes = [
    target.reason,
    distanceWords(target),
    target.sureness,
    target.met_when === null ? null : `would be met ${target.met_when}`,
    conflict,
  ].filter((each) => each !== null);
  const note = `${notes.map(asSentence).join(' ')}${caveat === null ? '' : ` Note: ${caveat}`}`;
  return { kind: 'text', text: [{ text: verdict, isBold: true }], note };
}

function asSentence(text: string): string {
  return `${capitalised(text)}.`;
}

function comparedWords(target: JudgedTarget): string {
  const { compared_value: compared, compared_with: others, unit, decimals } = target;
  if (compared === null || others === null) return '';
  const value = `${formatNumber(compared, decimals)}${unit?.startsWith('%') ? '%' : ''}`;
  return `Compared with ${value} (${others}).`;
}

function withUnit({ unit, decimals }: JudgedTarget, value: number): string {
  return `${formatNumber(value, decimals)}${unit === null ? '' : unit.startsWith('%') ? unit : ` ${unit}`}`;
}

/** How far a value is from what is asked, in its own unit, and on which side. */
function distanceWords(judged: JudgedTarget): string | null {
  const { distance, asked, target, unit, decimals, better, verdict } = judged;
  if (distance === null || asked === null) return null;
  const points = unit?.startsWith('%') ? ' percentage points' : '';
  const side = better === 'neither' ? '' : distance < 0 === (better === 'lower') ? ', better' : ', worse';
  const what =
    asked === target || verdict === 'met'
      ? 'the target'
      : `the line, now at ${formatNumber(asked, decimals)}`;
  if (Math.abs(distance) < 1e-9) return 'at the target';
  return `${formatSigned(distance, decimals)}${points} against ${what}${side}`;
}

const columnsOfTargets: readonly (readonly [TableColumn, keyof JudgedTarget])[] = [
  [short('Row', 8), 'ref'],
  [short('Theme', 12), 'theme'],
  [long('Subject', 44), 'subject'],
  [long('Aim', 40), 'aim'],
  [short('Kind', 24), 'kind'],
  [short('Measure', 10), 'measure'],
  [short('Part', 10), 'part'],
  [long('Unit', 30), 'unit'],
  [long('Period', 30), 'period'],
  [short('Value', 13), 'value'],
  [short('Low', 13), 'value_low'],
  [short('High', 13), 'value_high'],
  [long('Compared with', 30), 'compared_with'],
  [short('Value of these', 13), 'compared_value'],
  [short('Asked now', 13), 'asked'],
  [short('Target', 13), 'target'],
  [short('Verdict', 16), 'verdict'],
  [short('Distance', 13), 'distance'],
  [long('How sure', 50), 'sureness'],
  [long('When met', 40), 'met_when'],
  [long('Why not assessable', 60), 'reason'],
  [long('Conflict', 60), 'conflict'],
  [long('Caveat', 60), 'caveat'],
];

/** The targets as a table to calculate with. */
function allTargets(targets: readonly JudgedTarget[]): Block {
  const cellOf = (value: string | number | null, decimals: number) =>
    typeof value === 'number' ? numberOr('', value, decimals) : (value ?? marks.notApplicable);
  const columns = columnsOfTargets.map(
    ([column, name]): ColumnOf<JudgedTarget> => [column, (target) => cellOf(target[name], target.decimals)],
  );
  return {
    ...tableFrom(targets, columns),
    on: ['data'],
    caption: 'Every target of the plan',
    sheet: { name: 'Targets', description: 'One row per target of the plan, with its verdict.' },
  };
}
