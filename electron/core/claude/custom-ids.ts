import { randomInt } from 'node:crypto';

const nonceAlphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';
const nonceLength = 6;
/** The API's rule: `^[a-zA-Z0-9_-]{1,64}$`, unique in the batch. */
const maxCustomIdLength = 64;
const fittingKey = /^[A-Za-z0-9_-]+$/;
/** Reserved for row numbers, so that a user's own "r7" can never meet the row 7. */
const rowNumberKey = /^r\d+$/;

/** Six characters that prove whose results these are; a new one for every attempt of a job. */
export function newNonce(): string {
  return Array.from({ length: nonceLength }, () => nonceAlphabet[randomInt(nonceAlphabet.length)]).join('');
}

/**
 * The custom_id of one row: the nonce, then the user's own id where the API takes it as it is, else the row number.
 * Alone it does not see duplicates: use `chooseCustomId` for the rows of a job.
 */
export function makeCustomId(nonce: string, rowKey: string | null, rowNumber: number): string {
  const byRow = `${nonce}-r${rowNumber}`;
  if (rowKey === null || !fittingKey.test(rowKey) || rowNumberKey.test(rowKey)) return byRow;
  const byKey = `${nonce}-${rowKey}`;
  return byKey.length <= maxCustomIdLength ? byKey : byRow;
}

/** The custom_id of one row among those of its attempt: by its row number where another row has had its id. */
export function chooseCustomId(
  nonce: string,
  rowKey: string | null,
  rowNumber: number,
  isUsed: (customId: string) => boolean,
): string {
  const wanted = makeCustomId(nonce, rowKey, rowNumber);
  return isUsed(wanted) ? makeCustomId(nonce, null, rowNumber) : wanted;
}

/** The part of a custom_id before the first hyphen, by which an attempt recognises its own results. */
export function nonceOf(customId: string): string {
  return customId.slice(0, nonceLength);
}
