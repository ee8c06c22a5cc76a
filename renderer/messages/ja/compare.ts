import type { AreaIn } from '../en/translation.ts';

/** Earlier answers of a row, and comparing old answers with new ones. */
export const compare = {
  earlierTitle: '以前の回答',
  attempt: '回答{{number, number}}（{{when}}）',
  inUse: '使用中',
  use: 'この回答を使う',
  maxTokens_other: '最大{{count, number}}トークン',
  restated: '指示の中でラベルのリストをもう一度伝えました。',
  sameInstruction: '指示は同じです。',
  marks:
    '回答{{number, number}}との比較です。新しい言葉には下線、なくなった言葉には取り消し線が付いています。',
  nothing: '回答なし',

  stripChanged_other: '行を再送信してから、{{count, number}}件の回答が変わりました。',
  stripNone: '行を再送信してから変わった回答はありません。',
  stripOpen: '前後を比較…',
  title: '以前の回答と新しい回答を比較',
  intro: '再送信した行です。保存するまで、ブックには何も書き込まれません。',
  filterLabel: '再送信の結果で行を絞り込む',
  filterAll: 'すべて {{count, number}}',
  filter: {
    changed: '変更あり {{count, number}}',
    same: '変更なし {{count, number}}',
    first: '初めての回答 {{count, number}}',
    'none-new': '新しい回答なし {{count, number}}',
  },
  kind: {
    changed: '変更あり',
    same: '変更なし',
    first: '初めての回答',
    'none-new': '新しい回答なし',
  },
  rowHead: '行',
  row: '{{row, number}}行目',
  before: '以前',
  after: '現在',
  keepOld: '以前の回答を使う',
  keepNew: '新しい回答を使う',
  own: 'ご自分で入力した内容：{{text}}',
  more: 'さらに行を表示',
  empty: '該当する行がありません。',
  loading: '比較しています…',
} as const satisfies AreaIn<'compare', 'other'>;
