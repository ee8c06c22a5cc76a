import type { AreaIn } from '../en/translation.ts';

/** Batches that the Anthropic account has: the list, their results as a table, and putting answers into a workbook. */
export const batches = {
  title: 'Anthropicにあるバッチ',
  subtitle:
    '最近数週間にお使いのキーで送信されたすべてのバッチです。別のコンピューターやプログラムから送信したものも含みます。',
  refresh: '再確認',
  loading: 'Anthropicに問い合わせ中',
  listLabel: 'Anthropicアカウントのバッチ（新しい順）',
  more: '以前のものを表示',

  noKeyTitle: '先にキーが必要です',
  noKeyText: 'Sheetbatchはキーを使って、どのバッチがあるかをAnthropicに問い合わせます。確認は無料です。',
  noKeyButton: '設定を開く',
  emptyTitle: 'バッチがありません',
  emptyText:
    'このキーで送信したバッチがないか、すべて削除されています。別のワークスペースのキーなら見えることがあります。',

  columnSent: '送信日時',
  columnFrom: '送信元',
  columnRequests: '行数',
  columnState: '状態',
  columnActions: 'できること',
  fromHere: 'このコンピューター',
  fromElsewhere: '別のコンピューターまたはプログラム',
  openJob: 'ジョブを開く',
  batchId: 'Anthropicでの名前：{{id}}',
  working: 'Claudeが処理中',
  canceling: 'キャンセル中',
  answered_other: '{{count, number}}行中{{done, number}}行が回答済み',
  until: '保存期限：{{when}}',
  gone: '回答はもうありません。Anthropicでの保存期間は29日です。',
  noAnswers: '回答は含まれていません',

  download: '表を作成',
  downloadLabel: '表を作成（{{when}}に送信した行の回答）',
  downloading: '取得中',
  downloadReady: '表{{name}}ができました。Excelで開けます。',
  downloadSave: '{{name}}をダウンロード',
  downloadOpen: '開く',
  downloadShow: 'フォルダーを表示',
  attach: 'ブックに入れる…',
  attachLabel: 'ブックに入れる…（{{when}}に送信した行の回答）',

  attachTitle: '回答をブックに入れる',
  attachLead:
    '元の行があるブックを選んでください。何も送信されず、料金が再びかかることもありません。保存するまでブックは変わりません。',
  anotherWorkbook: '別のブック',
  sheet: 'シート',
  reading: 'シートを読み込んでいます',
  comparing: '回答と行を照合しています',
  idColumn: '回答と行を対応させる方法',
  idHint: 'バッチを作成したときにIDとして使った列です。',
  byColumn: '{{name}}（{{found, number}}件一致）',
  byRowNumbers: '行番号（{{found, number}}件一致）',
  found_other: 'バッチの{{count, number}}行中{{found, number}}行がこのシートにあります。',
  noAnswer_other: 'バッチの{{count, number}}行には回答がありません（失敗、回答拒否、または途中切れ）。',
  without_other: 'シートの{{count, number}}行はバッチに含まれていないため、そのまま残ります。',
  byNumber_other:
    '{{count, number}}件の回答は、行番号だけで行と対応しています。送信後にシートを並べ替えたり、上の方で行を追加・削除したりしていない場合だけ続けてください。',
  noneTitle: 'このシートの行に対応する回答がありません',
  noneText:
    'バッチのIDがどの列にも見つかりません。別のシートかブックを選ぶか、代わりに回答の表を作成してください。',
  samplesTitle: 'この組み合わせで合っていますか？',
  sampleRow: '{{row, number}}行目',
  columnName: '新しい列の名前',
  columnNameEmpty: '新しい列に名前を付けてください。',
  columnNameTaken: '同じ名前の列がシートにあります。別の名前にしてください。',
  columnNameDefault: '回答',
  fields: '各回答は複数の部分に分かれています。次の列に入ります：{{columns}}。',
  fieldsTaken:
    '各回答は複数の部分に分かれていますが、シートにはすでに「{{columns}}」という列があります。そのため、すべての部分を1つの列にまとめて入れます。',
  confirm: 'ジョブにする',
  confirmBusy: 'ジョブを作成中',

  settingsTitle: 'Anthropicにあるバッチ',
  settingsText:
    '失くしたノートパソコンや、別のコンピューター、別のプログラムの回答も、お使いのキーで取得してブックに入れられます。',
  settingsButton: 'バッチを表示',
} as const satisfies AreaIn<'batches', 'other'>;
