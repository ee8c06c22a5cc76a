/**
 * Names and descriptions of the templates that come with the program, by their ids. What they ask Claude
 * stays English.
 */
export const readyTemplates = {
  'classify-tickets': {
    name: 'Sort support tickets',
    description:
      'Gives each ticket a category, an urgency and a mood, and one line that says what the customer wants.',
  },
  translate: {
    name: 'Translate a column',
    description:
      'Translates each text into the language named in its row, keeping placeholders, numbers and names.',
  },
  'product-descriptions': {
    name: 'Write product descriptions',
    description: 'Turns a product’s name and facts into a description of about 80 words for a shop.',
  },
  'seo-texts': {
    name: 'Write SEO titles and descriptions',
    description: 'Writes the title and the description that search engines show for each page.',
  },
  'survey-answers': {
    name: 'Code survey answers',
    description: 'Gives each open answer its main theme, its sentiment and the words that show it.',
  },
  'screen-applications': {
    name: 'Screen applications',
    description:
      'Checks each application against your criteria and quotes the evidence, to help a person decide.',
  },
  summarise: {
    name: 'Summarise long texts',
    description: 'Says what each text holds in at most three sentences, the most important first.',
  },
  'extract-data': {
    name: 'Pull data out of texts',
    description:
      'Reads an invoice, an order or a mail and puts its number, date, amount and parties into columns.',
  },
  'clean-names': {
    name: 'Clean up names and addresses',
    description:
      'Splits names and addresses into proper columns with the capitals and order that belong there.',
  },
  'answer-reviews': {
    name: 'Draft replies to reviews',
    description: 'Drafts a short public reply to each review, in its language and in your tone.',
  },
} as const;
