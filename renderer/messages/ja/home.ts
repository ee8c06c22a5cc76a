import type { AreaIn } from '../en/translation.ts';

/** The list of jobs and the first start. */
export const home = {
  title: 'ジョブ',
  newJob: '新規ジョブ',
  search: 'ジョブを検索',
  noneFoundTitle: '一致するジョブがありません',
  noneFoundText: '「{{search}}」を含むジョブはありません。',
  clearSearch: 'すべてのジョブを表示',

  firstTitle: '指示は1つ、すべての行に、半額で',
  firstText:
    'スプレッドシートを選び、各行でClaudeにしてほしいことを書くと、お手元のブックの新しい列に回答が入ります。',
  practiseTitle: 'サンプルで試す',
  practiseText: '数百件の問い合わせと、作り物の回答です。何も送信されず、料金もかかりません。',
  practiseButton: 'サンプルで練習',
  keyTitle: 'ご自分のシートで使う',
  keyText:
    'Anthropicアカウントのキーを貼り付けてください。料金はバッチ価格で、Anthropicに直接お支払いいただきます。',
  keyReady: '末尾が{{ending}}のキーを使用できます。変更は「設定」で行えます。',

  attentionTitle: '対応が必要',
  attentionMore_other: 'ほか{{count, number}}件を表示',
  attentionFewer: '一部だけ表示',
  attentionProblem: '{{job}}：{{title}}',
  attentionSaveTitle: '{{job}}：回答がそろいました',
  attentionSaveText_other: '{{count, number}}件の回答がまだブックに入っていません。',
  attentionRepairTitle: '{{job}}：確認が必要な行があります',
  attentionRepairText_other: '{{count, number}}行に完全な回答がありません。',
  attentionExpiringTitle: '{{job}}：まもなく回答が削除されます',
  attentionExpiringText:
    'Anthropicでの削除予定は{{when}}です。回答を取得できるよう、Sheetbatchを起動してオンラインのままにしてください。',
  openJob: '開く',

  columnName: 'ジョブ',
  columnState: '状態',
  columnRows: '行数',
  columnCost: '費用',
  columnWhen: '開始',
  sheetOf: '{{workbook}} · {{sheet}}',
  queueWaits_other: '{{count, number}}件のジョブを待っています',
  rowsDone: '{{done}} / {{total}}',
  costUnknown: '不明',
  savedAs: '保存済み：{{name}}',
  listLabel: 'ジョブの一覧（新しい順）',
} as const satisfies AreaIn<'home', 'other'>;
