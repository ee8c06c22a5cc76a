import type { AreaIn } from '../translation.ts';

/** Why a row has no good answer; the page finds the core's English sentence again and shows these in its place. */
export const notes = {
  empty: 'Claudeから空の回答が届きました。',
  error: 'Anthropicからエラーが報告されました（{{type}}）。',
  overloaded: '混雑',
  canceled: 'Claudeがこの行を処理する前にキャンセルされました。',
  expired: '24時間以内に回答されませんでした。',
  unknownResult: 'このバージョンが知らない種類の結果がAnthropicから届きました（{{name}}）。',
  nothingChosen: 'Claudeがリストから何も選びませんでした。',
  offList: '「{{text}}」はリストにありません。',
  offFieldList: '「{{text}}」は「{{field}}」のリストにありません。',
  notText: '「{{field}}」は文字列のはずですが、「{{text}}」になっています。',
  notNumber: '「{{field}}」は数値のはずですが、「{{text}}」になっています。',
  notYesNo: '「{{field}}」は「はい」か「いいえ」のはずですが、「{{text}}」になっています。',
  notDate: '「{{field}}」は2026-03-31のような日付のはずですが、「{{text}}」になっています。',
  withoutFields: '求めた項目が回答にありません：「{{text}}」',
  tooLongTogether: '行と回答を合わせた長さが、このモデルで読める量を超えています。',
  usedUp: '回答が始まる前に、回答の長さの上限を使い切りました。',
  cutOff: '回答が長さの上限を超え、途中で終わっています。',
  declined: 'Claudeがこの行への回答を控えました。',
  declinedBecause: 'Claudeがこの行への回答を控えました：{{reason}}',
  practiceDeclined: '練習では、ときどき回答が拒否されます。',
  tooLarge: 'この行の文章がAnthropicの上限を超えています。',
  resultsGone: 'Anthropicでの結果の保存期間は29日です。この結果はもうありません。',
  lineMissing: 'Anthropicの結果ファイルに、この行のデータがありません。',
  batchUnknown: 'このバッチはAnthropicにもうありません。',
} as const satisfies AreaIn<'notes', 'other'>;
