import type { ReadyTemplate } from '../../../../shared/model/library.ts';

/** Open answers of a survey, coded the way a researcher would. */
export const surveyAnswers: ReadyTemplate = {
  id: 'survey-answers',
  name: 'Code survey answers',
  description: 'Gives each open answer its main theme, its sentiment and the words that show it.',
  columnName: 'Theme',
  maxTokens: 1500,
  template: {
    instruction: `Code this open answer from a survey.

<question>{{Question}}</question>
<answer>{{Answer}}</answer>

Theme: the one thing that the answer is mainly about. If several are named, take the one with the most words or the strongest judgement. "Nothing to say" is for empty phrases ("none", "n/a", "all good"); "Unclear" is for answers that cannot be understood without guessing.
Sentiment: of the answer toward the theme, not of the person. "Mixed" only if praise and criticism both stand there.
Suggestion: true only if the person proposes or asks for a change.
Quote: the words, copied exactly and at most 12 of them, that best show the theme. Leave it empty for "Nothing to say".

Judge by what is written, never by what people usually think.`,
    background: '',
    answerFormat: {
      kind: 'fields',
      fields: [
        {
          name: 'Theme',
          type: 'one-of',
          labels: [
            'Price',
            'Quality',
            'Ease of use',
            'Speed',
            'Support',
            'Missing feature',
            'Other',
            'Nothing to say',
            'Unclear',
          ],
        },
        { name: 'Sentiment', type: 'one-of', labels: ['Positive', 'Negative', 'Mixed', 'Neutral'] },
        { name: 'Suggestion', type: 'yes-no' },
        { name: 'Quote', type: 'text' },
      ],
    },
    emptyRule: 'skip-when-any-empty',
  },
  sample: {
    columns: ['Respondent', 'Question', 'Answer'],
    rows: [
      ['501', 'What could we do better?', 'It is great but way too expensive for a small team like ours.'],
      ['502', 'What could we do better?', 'Please add a dark mode, my eyes hurt in the evening'],
      ['503', 'What could we do better?', 'n/a'],
      ['504', 'What do you like most?', 'Your people on the phone. Patient, quick, and they call back.'],
      [
        '505',
        'What could we do better?',
        'Loading the dashboard takes forever, though once it is there it is a joy to use.',
      ],
      ['506', 'What do you like most?', 'the thing with the other one'],
    ],
  },
};
