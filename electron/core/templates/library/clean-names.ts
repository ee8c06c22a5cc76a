import type { ReadyTemplate } from '../../../../shared/model/library.ts';

/** Names and addresses as they came in, into columns that can be merged and sorted. */
export const cleanNames: ReadyTemplate = {
  id: 'clean-names',
  name: 'Clean up names and addresses',
  description:
    'Splits names and addresses into proper columns with the capitals and order that belong there.',
  columnName: 'First name',
  maxTokens: 1500,
  template: {
    instruction: `Put this contact in order.

<name>{{Name}}</name>
<address>{{Address}}</address>

First name, Last name: with capitals as the person would write them (MCDONALD → McDonald, "van der berg" → "van der Berg", "o'neil" → "O'Neil"). Particles such as van, de, von, bin belong to the last name. Academic and courtesy titles go to Title. If only one name is given, put it into Last name.
Title: Dr., Prof., Mr, Ms and so on as given; never concluded from the first name.
Street: street and house number in the order that the country uses, abbreviations written out only where there is no doubt (Str. → Straße in Germany).
Postcode: as text, with its leading zeros and inner blank.
City, Country: country in English. Name the country only if it is written or follows with certainty from postcode and city together.
Needs a look: true if the name may be a company, if first and last name may be swapped, if two people stand in one cell, or if postcode and city contradict each other.

Change the form, never the facts: correct no spelling of a name, add nothing that is not there, leave empty what is missing.`,
    background: '',
    answerFormat: {
      kind: 'fields',
      fields: [
        { name: 'Title', type: 'text' },
        { name: 'First name', type: 'text' },
        { name: 'Last name', type: 'text' },
        { name: 'Street', type: 'text' },
        { name: 'Postcode', type: 'text' },
        { name: 'City', type: 'text' },
        { name: 'Country', type: 'text' },
        { name: 'Needs a look', type: 'yes-no' },
      ],
    },
    emptyRule: 'skip-when-all-empty',
  },
  sample: {
    columns: ['ID', 'Name', 'Address'],
    rows: [
      ['0001', 'VAN DER BERG, jan', 'kerkstr 12, 9000 gent'],
      ['0002', 'dr. anna-lena mÜLLER', 'Hauptstr. 5a 04109 Leipzig'],
      ['0003', "Patrick o'neil", '14 High Street, London SW1A 2AA'],
      ['0004', 'Sun & Sons Ltd', '221b baker st london'],
      ['0005', 'María José GARCÍA LÓPEZ', 'C/ Mayor 3, 2ºB, 28013 Madrid'],
      ['0006', 'Kim and Lee Park', '10115 Munich'],
    ],
  },
};
