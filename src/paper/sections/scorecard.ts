import { nameOfTarget } from '../../charts/index.ts';
import { type JudgedTarget, type TargetVerdict, verdictRule, whenMetRule } from '../../scorecard/index.ts';
import { count, formatNumber, formatSigned, listInWords } from '../../words/index.ts';
import { type Block, type Cell, numberOr, type RowOfCells, row, type TableColumn } from '../blocks.ts';
import type { PaperMaterial } from '../material.ts';
import type { Section } from '../section.ts';
import { long, marks, short } from './columns.ts';

const verdicts: readonly TargetVerdict[] = ['met', 'on course', 'at risk', 'missed', 'not assessable'];

/** Every target of the plan with its verdict: how many stand how, then theme by theme, none left out. */
export const scorecard: Section = {
  name: 'scorecard',
  title: 'How the targets of the plan stand',
  prints: (measures) => measures,
  blocks: (material) => {
    const { targets = [] } = material;
    const themes = [...new Set(targets.map(({ theme }) => theme))];
    const rowsOfPlan = new Set(targets.map(({ ref }) => ref)).size;
    const counted = verdicts.map(
      (verdict) => `${targets.filter((each) => each.verdict === verdict).length} ${verdict}`,
    );
    return [
      {
        kind: 'words',
        paragraphs: [
          `The plan has ${count(rowsOfPlan, 'row')} with ${count(targets.length, 'target')}, and each is shown: ${listInWords(counted)}. Values that have no target are shown all the same.`,
        ],
      },
      { kind: 'notes', paragraphs: [verdictRule, whenMetRule] },
      ...themes.flatMap((theme) =>
        themeBlocks(
          /^\d/.test(theme) ? `Theme ${theme}` : theme,
          targets.filter((each) => each.theme === theme),
          material,
        ),
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
      kind: 'table',
      on: ['screen', 'document'],
      caption: `${title}: targets and how they stand`,
      columns: [
        { heading: 'Row', width: 6, narrowWidth: 7 },
        { heading: 'What is aimed at', width: 24, narrowWidth: 20 },
        { heading: 'Now', width: 18, narrowWidth: 20 },
        { heading: 'Against the target', width: 20, narrowWidth: 26 },
        { heading: 'Verdict', width: 32, narrowWidth: 27 },
      ],
      rows: targets.map((target) => targetRow(target, pictures)),
    },
  ];
}

function targetRow(target: JudgedTarget, pictures: PaperMaterial['pictures']): RowOfCells {
  const { ref, subject, aim, kind, value, period, verdict, conflict, caveat } = target;
  const isAsked = kind !== 'monitor' && kind !== 'not set';
  const picture = `${nameOfTarget(target)}-bullet`;
  const now: Cell =
    value === null
      ? { kind: 'text', text: 'no value', ...(period === null ? {} : { note: period }) }
      : {
          kind: 'text',
          text: withUnit(target, value),
          note: [`${period}.`, comparedWords(target)].join(' ').trim(),
        };
  const notes = [
    target.reason,
    distanceWords(target),
    target.sureness,
    target.met_when === null ? null : `would be met ${target.met_when}`,
    conflict,
  ].filter((each) => each !== null);
  const note = `${notes.map(asSentence).join(' ')}${caveat === null ? '' : ` Note: ${caveat}`}`;
  return row(
    ref,
    { kind: 'text', text: subject, note: aim },
    now,
    {
      kind: 'figure cell',
      figure: pictures.has(picture)
        ? { kind: 'figure', picture, name: `${subject} against its target` }
        : null,
      otherwise: value === null ? 'no value' : isAsked ? 'not known' : 'no target',
    },
    { kind: 'text', text: [{ text: verdict, isBold: true }], note },
  );
}

function asSentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
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
function distanceWords({
  distance,
  asked,
  target,
  unit,
  decimals,
  better,
  verdict,
}: JudgedTarget): string | null {
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

type ColumnOfTarget = readonly [TableColumn, keyof JudgedTarget];

const columnsOfTargets: readonly ColumnOfTarget[] = [
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
  return {
    kind: 'table',
    on: ['data'],
    caption: 'Every target of the plan',
    sheet: { name: 'Targets', description: 'One row per target of the plan, with its verdict.' },
    columns: columnsOfTargets.map(([column]) => column),
    rows: targets.map((target) =>
      row(...columnsOfTargets.map(([, name]) => cellOf(target[name], target.decimals))),
    ),
  };
}
