import type { ReadyTemplate } from '../../../../shared/model/library.ts';

/** What a search engine shows of a page. */
export const seoTexts: ReadyTemplate = {
  id: 'seo-texts',
  name: 'Write SEO titles and descriptions',
  description: 'Writes the title and the description that search engines show for each page.',
  columnName: 'SEO title',
  maxTokens: 1500,
  template: {
    instruction: `Write what a search engine should show for this page.

<page>{{Page}}</page>
<content>{{Content}}</content>
<search-term>{{Keyword}}</search-term>

SEO title: 50 to 60 characters. The search term near the beginning, in a form that reads naturally; then what sets this page apart. No brand name unless it stands in the content, no capital letters throughout, no pipes or dashes in a row.
Meta description: 140 to 155 characters, one or two full sentences. Say what the visitor finds or can do on the page and use the search term once. End with a reason to click, not with a slogan.
Both in the language of the content, and nothing in them that the content does not hold. Count the characters, blanks included, and shorten before you answer.`,
    background: '',
    answerFormat: {
      kind: 'fields',
      fields: [
        { name: 'SEO title', type: 'text' },
        { name: 'Meta description', type: 'text' },
      ],
    },
    emptyRule: 'skip-when-all-empty',
  },
  sample: {
    columns: ['No.', 'Page', 'Keyword', 'Content'],
    rows: [
      [
        '1',
        '/bikes/city',
        'city bike women',
        'Eleven city bikes with low step-through frames, hub gears and lights. From 14 to 17 kg. Test rides in Ghent and Antwerp, Monday to Saturday.',
      ],
      [
        '2',
        '/service/repair',
        'bike repair Ghent',
        'Repairs of all brands within 48 hours. Fixed prices for tyres, brakes and gears. Replacement bike free of charge.',
      ],
      [
        '3',
        '/blog/winter',
        'winter cycling clothes',
        'What to wear at 5, 0 and −5 degrees: layers, gloves, overshoes. With a packing list to print.',
      ],
      [
        '4',
        '/leasing',
        'company bike leasing',
        'How leasing a bike through your employer works in Belgium, what it costs a month, and a calculator.',
      ],
      [
        '5',
        '/kids',
        'kinderfiets 16 inch',
        'Kinderfietsen van 16 inch voor 4 tot 6 jaar, met handrem, zonder zijwieltjes, vanaf 6,2 kg.',
      ],
    ],
  },
};
