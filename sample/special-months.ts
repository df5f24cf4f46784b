interface Special {
  readonly from?: string;
  readonly to?: string;
  readonly factor: number;
}

/** What the published paper tells of single months: how much more or less than the season explains. */
const SPECIAL_MONTHS = {
  none: [],
  stalkingAndHarassment: [{ from: '2018-04', factor: 2 }],
  newOffence: [{ to: '2018-03', factor: 0 }],
  modernSlavery: [{ to: '2016-01', factor: 0 }],
  knife: [{ from: '2018-05', factor: 1.85 }],
  victimCodeMissed: [{ from: '2016-06', to: '2016-06', factor: 2 }],
  mentalHealth: [{ from: '2017-05', to: '2017-05', factor: 1.25 }],
  officerSickness: [{ from: '2018-04', factor: 0.78 }],
  abandoned101: [{ from: '2017-07', to: '2017-09', factor: 1.6 }],
} satisfies Record<string, readonly Special[]>;

export type SpecialMonths = keyof typeof SPECIAL_MONTHS;

/** How much a month, `YYYY-MM`, stands out. */
export function specialFactor(special: SpecialMonths, month: string): number {
  const found = (SPECIAL_MONTHS[special] as readonly Special[]).find(
    ({ from = month, to = month }) => from <= month && month <= to,
  );
  return found?.factor ?? 1;
}
