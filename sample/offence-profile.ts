import { textTable } from './reference-table.ts';

/**
 * What crimes of an offence code, or else of an offence subgroup, are typically like, in percent.
 * Invented, but plausible. Where a total is fixed (domestic, online, exploitation, knife, firearm, positive)
 * only the ratios between the rows count. Positive is of crimes with a named suspect; a long delay means that
 * the crime is recorded months or years after it was committed.
 */
const profileTable = `
offence                     | domestic | online | exploitation | hate | knife | firearm | child | organisation | suspect | positive | delay
Arson                       |        6 |      0 |            0 |    1 |     0 |     0   |     2 |           30 |      12 |       50 |     0
Criminal damage             |        5 |      0 |            0 |    1 |     0 |     0   |     2 |           15 |      16 |       45 |     0
Possession of drugs         |        0 |      0 |            0 |    0 |     0 |     0   |     0 |            0 |      90 |       68 |     0
Trafficking of drugs        |        0 |      1 |            0 |    0 |     0 |     0   |     0 |            0 |      90 |       62 |     0
Fraud: action fraud         |        0 |      0 |            0 |    0 |     0 |     0   |     0 |            0 |      24 |       30 |     2
Miscellaneous crimes        |        2 |      1 |            0 |    0 |     0 |     0   |     0 |            0 |      68 |       52 |     3
Possession of weapons offences |     0 |      0 |            0 |    0 |     0 |     0   |     0 |            0 |      90 |       66 |     0
Public order offences       |        5 |      1 |            0 |    6 |     0 |     0   |     0 |            0 |      58 |       50 |     0
Robbery of business property |       0 |      0 |            0 |    0 |    30 |     6   |     0 |          100 |      30 |       50 |     0
Robbery of personal property |       1 |      0 |            0 |    1 |    26 |     2   |    22 |            0 |      22 |       45 |     0
Other sexual offences       |       10 |      2 |            2 |    0 |     1 |     0   |    30 |            0 |      55 |       20 |    25
Rape offences               |       30 |      0 |            5 |    0 |     2 |     0   |    15 |            0 |      60 |       12 |    40
Bicycle theft               |        0 |      0 |            0 |    0 |     0 |     0   |    12 |            1 |       4 |       50 |     0
Domestic burglary           |        1 |      0 |            0 |    0 |     0 |     0   |     0 |            2 |       9 |       50 |     0
Non-domestic burglary       |        0 |      0 |            0 |    0 |     0 |     0   |     0 |           85 |      10 |       50 |     0
Other theft offences        |        3 |      1 |            0 |    0 |     0 |     0   |     5 |           19 |      11 |       38 |     0
Shoplifting                 |        0 |      0 |            0 |    0 |     0 |     0   |     0 |           90 |      56 |       50 |     0
Theft from a vehicle        |        0 |      0 |            0 |    0 |     0 |     0   |     0 |           10 |       5 |       50 |     0
Theft from the person       |        0 |      0 |            0 |    0 |     0 |     0   |     9 |            0 |       5 |       45 |     0
Theft of a motor vehicle    |        2 |      0 |            0 |    0 |     0 |     0   |     0 |            9 |      11 |       50 |     0
Vehicle interference        |        0 |      0 |            0 |    0 |     0 |     0   |     0 |            4 |       6 |       50 |     0
Homicide                    |       20 |      0 |            0 |    1 |    40 |     8   |    10 |            0 |      90 |       52 |     0
Stalking and harassment     |       30 |     22 |            0 |    2 |     0 |     0   |    12 |            1 |      54 |       30 |     1
Violence with injury        |       38 |      0 |            0 |    1 |     2 |     0.1 |    17 |            0 |      54 |       44 |     1
Violence without injury     |       42 |      0 |            0 |    1 |     1 |     0.2 |    17 |            0 |      58 |       31 |     1
58A                         |       15 |      0 |            0 |    1 |     0 |     0   |     1 |            4 |      20 |       45 |     0
58B                         |        1 |      0 |            0 |    1 |     0 |     0   |     0 |           65 |      16 |       45 |     0
58J                         |        0 |      0 |            0 |  100 |     0 |     0   |     2 |           20 |      20 |       45 |     0
9B                          |        0 |      0 |            0 |  100 |     0 |     0   |     0 |            0 |      58 |       52 |     0
8P                          |        0 |      0 |            0 |  100 |     1 |     0   |     8 |            0 |      55 |       40 |     0
105B                        |        0 |      0 |            0 |  100 |     1 |     0   |     8 |            0 |      55 |       35 |     0
8M                          |        0 |      0 |            0 |  100 |     0 |     0   |     6 |            0 |      55 |       30 |     0
8R                          |       20 |     58 |            0 |    2 |     0 |     0   |    14 |            1 |      50 |       24 |     0
8Q                          |       60 |     15 |            0 |    1 |     0 |     0   |     4 |            0 |      70 |       35 |     2
8U                          |       92 |      3 |            0 |    0 |     0 |     0   |     4 |            0 |      85 |       14 |     5
86                          |        1 |     70 |           40 |    0 |     0 |     0   |     0 |            0 |      65 |       45 |     6
88A                         |        0 |     75 |           55 |    0 |     0 |     0   |   100 |            0 |      50 |       25 |    10
71                          |        0 |     20 |           55 |    0 |     0 |     0   |   100 |            0 |      60 |       25 |    20
22B                         |        1 |     15 |           50 |    0 |     0 |     0   |   100 |            0 |      60 |       22 |    30
21                          |        1 |      5 |           35 |    0 |     0 |     0   |   100 |            0 |      60 |       20 |    35
17B                         |        2 |      0 |           10 |    0 |     0 |     0   |   100 |            0 |      60 |       18 |    45
20B                         |        2 |      0 |           10 |    0 |     0 |     0   |   100 |            0 |      60 |       18 |    45
19D                         |        5 |      1 |           40 |    0 |     1 |     0   |   100 |            0 |      60 |       14 |    40
19E                         |        2 |      0 |           20 |    0 |     0 |     0   |   100 |            0 |      60 |       14 |    50
19G                         |        2 |      1 |           25 |    0 |     0 |     0   |   100 |            0 |      60 |       14 |    45
19H                         |        2 |      0 |           15 |    0 |     0 |     0   |   100 |            0 |      60 |       14 |    50
11A                         |       25 |      0 |            1 |    0 |     0 |     0   |   100 |            0 |      70 |       22 |     5
13                          |       10 |      5 |           10 |    0 |     0 |     0   |   100 |            0 |      70 |       25 |     1
35                          |        2 |     55 |            1 |    0 |     0 |     0   |    10 |            5 |      25 |       25 |     1
5D                          |       15 |      0 |            0 |    1 |    38 |     3   |     5 |            0 |      65 |       50 |     0
2                           |       25 |      0 |            0 |    0 |    45 |     8   |     4 |            0 |      90 |       52 |     0
3B                          |       40 |      8 |            0 |    1 |    16 |     1.5 |     4 |            0 |      60 |       30 |     0
104                         |        0 |      0 |            0 |    1 |     1 |     0   |     0 |            0 |      90 |       50 |     0
8S                          |        0 |      0 |            0 |    1 |     1 |     0   |     0 |            0 |      90 |       50 |     0
106                         |        2 |      2 |            5 |    0 |     0 |     0   |    20 |            0 |      55 |       10 |    20
29A                         |        2 |      0 |            0 |    0 |     0 |    12   |     0 |            0 |      25 |       50 |     0
40                          |       12 |      0 |            0 |    0 |     0 |     0   |     2 |            8 |      30 |       30 |     0
49A                         |        0 |      0 |            0 |    0 |     0 |     0   |     0 |          100 |      15 |       40 |     0
41                          |        0 |      0 |            0 |    0 |     0 |     0   |     0 |          100 |      80 |       40 |     2
43                          |        0 |      0 |            0 |    0 |     0 |     0   |     0 |          100 |      50 |       40 |     2
47                          |        0 |      0 |            0 |    0 |     0 |     0   |     0 |          100 |      20 |       45 |     0
`;

/** Percentages by name. */
export interface OffenceProfile {
  readonly domestic: number;
  readonly online: number;
  readonly exploitation: number;
  readonly hate: number;
  readonly knife: number;
  readonly firearm: number;
  readonly child: number;
  readonly organisation: number;
  readonly suspect: number;
  readonly positive: number;
  readonly delay: number;
}

/** What crimes of an offence are like: the profile of its code if there is one, else that of its subgroup. */
export function offenceProfiles(): (code: string, subgroup: string) => OffenceProfile {
  const profiles = new Map(
    textTable(profileTable, '|').map(({ offence = '', ...values }) => [
      offence,
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, Number(value)]),
      ) as unknown as OffenceProfile,
    ]),
  );
  return (code, subgroup) => {
    const profile = profiles.get(code) ?? profiles.get(subgroup);
    if (profile === undefined) throw new Error(`offence without a profile: ${code} (${subgroup})`);
    return profile;
  };
}
