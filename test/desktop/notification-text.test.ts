import { describe, expect, it } from 'vitest';
import { notificationText } from '../../electron/desktop/notification-text.ts';
import { languageTags, translatorFor } from '../../electron/locales/translator.ts';
import { problemCodes } from '../../shared/schemas/problem-codes.ts';

const english = translatorFor('en', []);
const job = { jobId: 'a', job: 'Leads {{count}}' } as const;

describe('a notice', () => {
  it('says that all rows are answered, with the right form and thousands', () => {
    const one = notificationText({ ...job, kind: 'finished', answered: 1, rows: 1 }, english);
    expect(one.body).toBe('Its 1 row is answered. Open Sheetbatch to save the workbook.');
    const many = notificationText({ ...job, kind: 'finished', answered: 1240, rows: 1240 }, english);
    expect(many).toEqual({
      title: 'Leads {{count}} is done',
      body: 'All 1,240 rows are answered. Open Sheetbatch to save the workbook.',
    });
  });

  it('never says all when some are missing, nor done when it was canceled', () => {
    const { title, body } = notificationText({ ...job, kind: 'canceled', answered: 3, rows: 1240 }, english);
    expect(title).toBe('Leads {{count}} was canceled');
    expect(body).toContain('3 of 1,240 rows');
  });

  it('says what a job needs, in every language and for every problem', () => {
    for (const tag of languageTags) {
      const translator = translatorFor(tag, []);
      expect(translator.language).toBe(tag);
      for (const code of problemCodes) {
        const notice = notificationText({ ...job, kind: 'needs-user', code }, translator);
        expect(notice.title).toContain('Leads');
        expect(notice.body).not.toMatch(/^$|\{\{/);
      }
    }
    expect(
      notificationText({ ...job, kind: 'needs-user', code: 'credit-exhausted' }, english).body,
    ).toContain('credit');
  });
});

describe('the language outside of the page', () => {
  it('is the chosen one, else the computer’s, else English', () => {
    expect(translatorFor('en', ['zh-CN']).language).toBe('en');
    expect(translatorFor('system', ['xx', 'en-AU']).language).toBe('en');
    expect(translatorFor('system', ['zh-TW', 'not a tag']).language).toBe('en');
  });
});
