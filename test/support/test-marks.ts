/**
 * What a process that gets an environment of its own must be given of the tests', so that it ends with them.
 * See reaper.mjs.
 */
export function testMarks(): Readonly<Record<string, string>> {
  const marks = ['SHEETBATCH_TEST_RUN', 'SHEETBATCH_TEST_WORKER'];
  return Object.fromEntries(
    marks.flatMap((mark) => {
      const value = process.env[mark];
      return value === undefined ? [] : [[mark, value]];
    }),
  );
}
