const toFillIn = (what: string) => `[${what}: to be filled in]`;

/** The lines of the cover table: the name of the slot, the line's label, and what stands there until it is filled in. */
export const coverSlots: readonly { name: string; label: string; note?: string; placeholder: string }[] = [
  {
    name: 'purpose',
    label: 'Purpose',
    placeholder: toFillIn('For Information, For Consideration or For Decision'),
  },
  {
    name: 'public',
    label: 'Public or Non Public',
    note: 'A paper that is not public states the category that makes it so.',
    placeholder: toFillIn('Public, or Non Public and its category'),
  },
  { name: 'report_to', label: 'Report to', placeholder: toFillIn('name of the meeting') },
  { name: 'date_of_meeting', label: 'Date of Meeting', placeholder: toFillIn('day, month and year') },
  { name: 'report_of', label: 'Report of', placeholder: toFillIn('who presents it') },
  { name: 'report_author', label: 'Report Author', placeholder: toFillIn('name and role') },
  { name: 'email', label: 'E-mail', placeholder: toFillIn('address of the author') },
  { name: 'other_contacts', label: 'Other Contacts', placeholder: toFillIn('names, or none') },
  { name: 'agenda_item', label: 'Agenda Item', placeholder: toFillIn('number') },
];

/** What stands for the force where the extracts do not say which one it is. */
export const forcePlaceholder = toFillIn('name of the force');
