/** A numbered section of the cover report; a paragraph may hold slots. */
interface Section {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

const nothing = (subject: string) => `There is nothing to report on ${subject} this month.`;

/** The cover report as it stands before an author changes it. */
export const sections: readonly Section[] = [
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
