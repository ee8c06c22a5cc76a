import type { ReadyTemplate } from '../../../../shared/model/library.ts';

/** Shop texts that say only what the sheet says. */
export const productDescriptions: ReadyTemplate = {
  id: 'product-descriptions',
  name: 'Write product descriptions',
  description: 'Turns a product’s name and facts into a description of about 80 words for a shop.',
  columnName: 'Description',
  maxTokens: 1500,
  template: {
    instruction: `Write the description of this product for an online shop.

<product>{{Product}}</product>
<facts>{{Facts}}</facts>
<for>{{Audience}}</for>

About 80 words in one or two paragraphs, in the language of the facts. Begin with what the product does for its buyer, then name the facts that back it up, the most telling first. Concrete words, active verbs, short sentences.
Use only what stands above. Do not invent sizes, materials, tests, awards, guarantees or prices, and make no claims about health. If few facts are given, write less rather than padding.
No superlatives ("best", "perfect", "ultimate"), no exclamation marks, no headings, no emojis, no questions to the reader.

Answer with the description alone.`,
    background: '',
    answerFormat: { kind: 'text', stripsPreamble: true },
    emptyRule: 'skip-when-all-empty',
  },
  sample: {
    columns: ['SKU', 'Product', 'Facts', 'Audience'],
    rows: [
      [
        'LMP-20',
        'Desk lamp Fjord',
        'LED 9 W, dimmable in 4 steps, arm 62 cm, base 18 cm, powder-coated steel, USB-C socket',
        'home office',
      ],
      [
        'BTL-05',
        'Trail bottle 0.75 l',
        'stainless steel, double wall, keeps cold 24 h and hot 12 h, leakproof lid, 340 g, dishwasher-safe',
        'hikers',
      ],
      [
        'SCK-31',
        'Merino socks, two pairs',
        '70 % merino, 28 % polyamide, 2 % elastane; cushioned heel; sizes 36–47; wash at 30 °C',
        'everyday wear',
      ],
      [
        'TOY-77',
        'Wooden railway starter set',
        '32 parts, beech, FSC-certified, from 3 years, fits common wooden tracks',
        'parents and grandparents',
      ],
      ['NTB-12', 'Notebook A5 dotted', '192 pages, 100 g paper, lies flat, two ribbons', ''],
    ],
  },
};
