import { coverSlots } from '../cover-slots.ts';
import { escapeXml, pages, paragraph, part } from './elements.ts';

/** A numbered section of the cover report; a paragraph may hold slots. */
interface Section {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

const nothing = (subject: string) => `There is nothing to report on ${subject} this month.`;

/** The cover report as it stands before an author changes it. */
const sections: readonly Section[] = [
  {
    title: 'Purpose of the Report',
    paragraphs: [
      'This report tells the Commissioner, in public, how the force performed against the measures of the Police and Crime Plan up to {{as_at}}.',
    ],
  },
  {
    title: 'Recommendations',
    paragraphs: [
      'It is recommended that the Commissioner considers the performance shown in Appendix A and asks about it where that is needed.',
    ],
  },
  {
    title: 'Reasons for Recommendations',
    paragraphs: [
      'The Commissioner holds the Chief Constable to account for the plan. Figures that are reported each month, in the same way, show where performance has changed and where it has not.',
    ],
  },
  { title: 'Summary of Key Points', paragraphs: ['{{key_points}}', '{{exceptions}}'] },
  {
    title: 'Financial Implications and Budget Provision',
    paragraphs: [nothing('finance or budget provision')],
  },
  { title: 'Human Resources Implications', paragraphs: [nothing('human resources')] },
  { title: 'Equality Implications', paragraphs: [nothing('equality')] },
  {
    title: 'Risk Management',
    paragraphs: [nothing('risk')],
  },
  {
    title: 'Policy Implications and links to the Police and Crime Plan Priorities',
    paragraphs: [
      `${nothing('policy')} Appendix A follows the themes of the plan and names the objective that each measure belongs to.`,
    ],
  },
  {
    title: 'Changes in Legislation or other Legal Considerations',
    paragraphs: [nothing('legislation')],
  },
  { title: 'Details of outcome of consultation', paragraphs: [nothing('consultation')] },
  {
    title: 'Appendices',
    paragraphs: [
      'Appendix A: {{title}}, performance to {{as_at}}.',
      'Appendix B: where the figures come from.',
    ],
  },
];

const labelWidth = 3200;
const valueWidth = 6438;
/** Slots that stand for paragraphs and tables of their own. */
const blocks = ['{{key_points}}', '{{exceptions}}'];

/** The body of the default template: cover table, numbered sections, Appendix A, Appendix B. */
export function documentPart(): string {
  return part(
    'document',
    `<w:body>${[...coverReport(), ...appendixA(), ...appendixB()].join('\n')}</w:body>`,
  );
}

function coverReport(): string[] {
  const ofSection = ({ title, paragraphs }: (typeof sections)[number]) => [
    paragraph('Heading1', title),
    ...paragraphs.map((text) => paragraph(blocks.includes(text) ? 'Normal' : 'NumberedParagraph', text)),
  ];
  const all = [
    coverTable(),
    paragraph('Title', 'Performance and Insight Report to {{as_at}}'),
    ...sections.flatMap(ofSection),
  ];
  return endingSection(all, pages('portrait'));
}

function appendixA(): string[] {
  const titlePage = [
    paragraph('AppendixHeading', 'Appendix A', '<w:spacing w:before="3200" w:after="120"/>'),
    paragraph('Subtitle', '{{force}}'),
    paragraph('Subtitle', '{{title}}'),
    paragraph('Subtitle', 'Performance to {{as_at}}'),
  ];
  return [
    ...endingSection(titlePage, pages('landscape')),
    paragraph('Heading2', 'Guidance notes'),
    paragraph('Normal', '{{guidance}}'),
    paragraph('Normal', '{{measures}}'),
  ];
}

function appendixB(): string[] {
  return [
    paragraph('AppendixHeading', 'Appendix B: where the figures come from', '<w:pageBreakBefore/>'),
    paragraph('Heading2', 'How exceptions and trends are found'),
    paragraph('Normal', '{{rules}}'),
    paragraph('Heading2', 'Revisions'),
    paragraph('Normal', '{{revisions}}'),
    paragraph('Heading2', 'Data sources'),
    paragraph('Normal', '{{sources}}'),
    paragraph('Heading2', 'Findings'),
    paragraph('Normal', '{{findings}}'),
    paragraph(
      'Normal',
      'Contains public sector information licensed under the Open Government Licence v3.0.',
    ),
    pages('landscape'),
  ];
}

/** A section's pages stand in the properties of its last paragraph. */
function endingSection(paragraphs: readonly string[], of: string): string[] {
  const last = (paragraphs.at(-1) ?? '').replace('</w:pPr>', `${of}</w:pPr>`);
  return [...paragraphs.slice(0, -1), last];
}

function coverTable(): string {
  const cell = (width: number, content: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
  const rows = coverSlots.map(({ name, label, note }, index) => {
    const header =
      index === 0 ? '<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>' : '<w:trPr><w:cantSplit/></w:trPr>';
    const notes = note === undefined ? '' : paragraph('TableNote', note);
    return `<w:tr>${header}${cell(labelWidth, paragraph('CoverLabel', label) + notes)}${cell(valueWidth, paragraph('CoverText', `{{${name}}}`))}</w:tr>`;
  });
  return [
    '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/>',
    `<w:tblW w:w="${labelWidth + valueWidth}" w:type="dxa"/><w:tblLayout w:type="fixed"/>`,
    '<w:tblLook w:val="0680" w:firstRow="0" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>',
    `<w:tblCaption w:val="${escapeXml('About this paper: to whom, by whom, and when')}"/></w:tblPr>`,
    `<w:tblGrid><w:gridCol w:w="${labelWidth}"/><w:gridCol w:w="${valueWidth}"/></w:tblGrid>`,
    ...rows,
    '</w:tbl>',
  ].join('');
}
