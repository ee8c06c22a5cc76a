import type { AreaIn } from '../en/translation.ts';

/** The guide, the keyboard shortcuts, and reporting a problem. */
export const help = {
  title: 'ヘルプ',
  subtitle: 'Sheetbatchの仕組みと、困ったときの対処です。',
  /** Stands for any column in the example of a placeholder. */
  column: '列',
  search: '使い方を検索',
  contents: 'この使い方の内容',
  noneFoundTitle: '見つかりませんでした',
  noneFoundText: '「{{search}}」を含む項目はありません。',
  clearSearch: 'すべてを表示',

  howTitle: '仕組み',
  how: {
    workbook: {
      title: 'ブックを選ぶ',
      text: 'Excel、OpenDocument、CSVを使えます。次に、シートと見出しのある行を選びます。ファイルは読むだけです。',
    },
    instruction: {
      title: '各行ですることを書く',
      text: '差し込み印刷の手紙のように、すべての行に共通の指示を1つ書きます。{{placeholder}}と書いたところには、その列の内容が入ってClaudeに渡されます。',
    },
    answer: {
      title: '回答の形式を選ぶ',
      text: '文章、選択肢から1つ、または列ごとに分かれた複数の項目です。選択肢の場合、それ以外の回答は正しいものとして扱われません。',
    },
    try: {
      title: '数行で試す',
      text: 'すべての行に料金を払う前に、数行の実際の回答を確認します。思いどおりになるまで指示を直してください。',
    },
    send: {
      title: '送信する',
      text: '料金はボタンに表示されます。まずすべてをこのコンピューターに記録し、その後、行をバッチでClaudeに送信します。',
    },
    wait: {
      title: 'ほかのことをして待つ',
      text: 'ほとんどのバッチは1時間以内、すべて1日以内に終わります。ウィンドウやノートパソコンを閉じても、Claudeは処理を続けます。',
    },
    look: {
      title: '回答を確認する',
      text: '各回答は元の行の横に並びます。回答拒否、途中切れ、リスト外の行には印が付き、再送信できます。',
    },
    save: {
      title: 'ブックを保存する',
      text: '回答は、コピーの新しい列に入ります。バックアップを作ってから元のブックに入れることもできます。グラフ、数式、書式はそのまま残ります。',
    },
  },
  howLink: '新しいジョブを始める',

  costTitle: '料金',
  cost: {
    half: '読み書きした分の料金をAnthropicに支払います。行をバッチで送るため、通常の半額です。Sheetbatch自体は無料です。',
    before:
      '送信する前に料金が表示されます。金額の幅は試した行から計算し、実際の料金はAnthropicの計測で決まります。',
    tries: '試す行にはすぐに回答が届き、割引なしの料金がかかります。通常は1行1セント未満です。',
    once: '文章が同じ行は1回だけ送信し、料金も1回分です。',
    never:
      '誤って二重に送信することはありません。返信が失われた場合は、何かを送信する前に、そのバッチがAnthropicにあるかを確認します。',
    failed:
      '失敗した行、時間切れの行、間に合ってキャンセルされた行に料金はかかりません。回答拒否と途中切れには料金がかかります。',
    caps: '上限は、送信前にジョブごとに、または「設定」で月ごとに決められます。上限に達すると、ジョブは一時停止して確認します。',
    practice: '練習は無料です。キーもネットワークも使わず、回答は作り物です。',
  },
  costLink: 'これまでの支出を見る',

  leavesTitle: 'コンピューターの外に出るもの',
  leaves: {
    columns: '指示にある列、指示、共通の背景情報です。ブックのほかの内容は出ません。',
    where: '送信先はAnthropicだけです。Sheetbatchのサーバーはありません。',
    kept: 'Anthropicは回答を29日間保存します。取得したらすぐに削除することもできます。',
    key: 'キーは、パスワードと同じようにシステムが保管します。Sheetbatchのファイルには入っていません。',
    here: 'このコンピューターのジョブと回答は、削除するまで残ります。使用量は「設定」で確認できます。',
  },
  leavesLink: '「設定」のプライバシーとデータ',

  whenTitle: 'こんなときは',
  when: {
    noKey: {
      title: 'まだキーがない',
      text: '練習にはキーは要りません。自分の行に使うには、Anthropic Consoleでキーを作ります。キーの入力欄の横の「キーの入手方法」に、4つの手順があります。',
    },
    off: {
      title: 'コンピューターの電源が切れていた、またはスリープしていた',
      text: '操作は不要です。Sheetbatchをもう一度起動すると、できた回答を取得します。回答がなくなるのは29日後で、その前に余裕をもってお知らせします。',
    },
    sorted: {
      title: 'その間にブックを並べ替えた、または変更した',
      text: 'いつもどおり保存してください。各回答は、行の番号か内容で元の行を見つけます。変更または削除された行は一覧に示し、何も書き込みません。',
    },
    open: {
      title: 'ブックがExcelで開いている',
      text: 'Excelで閉じて、もう一度保存してください。または、回答をコピーに保存してください。',
    },
    bad: {
      title: '回答がよくない',
      text: '指示をもっと具体的にしてください。よい回答の例を示す、迷ったときの対応を書く、選択肢を用意する、などです。その後、もう一度数行で試してください。難しい文章には上位のモデルが役立ちます。',
    },
    cutOff: {
      title: '回答が途中で切れている',
      text: '長さの上限が足りませんでした。ジョブのページで、上限を上げて再送信してください。',
    },
    refused: {
      title: 'Claudeが回答を控える行がある',
      text: 'その行の文章を確認してください。回答を何に使うかを指示に一文加えると、解決することがよくあります。',
    },
    key: {
      title: 'キーが受け付けられない',
      text: 'Anthropic Consoleで新しいキーを作り、「設定」に入力してください。ジョブは自動的に続きます。',
    },
    credit: {
      title: 'クレジットがなくなった',
      text: 'Anthropic Consoleでクレジットを購入してください。送信済みの分は続き、残りはその後に送信されます。',
    },
    long: {
      title: 'ジョブに時間がかかる',
      text: 'Anthropicはバッチを24時間以内に処理します。それまでに終わらない行は時間切れになり、料金はかからず、再送信できます。',
    },
    cancel: {
      title: 'ジョブを止めたい',
      text: 'ジョブのメニューで「ジョブをキャンセル」を選んでください。どうなるかが先に表示されます。すでに届いた回答には料金がかかり、回答は残ります。',
    },
    offline: {
      title: 'インターネットに接続していない',
      text: 'ジョブは待機し、接続が戻ると続きます。準備、回答の確認、保存は接続なしでできます。',
    },
    elsewhere: {
      title: '別のコンピューターでバッチを作った',
      text: 'Sheetbatchはアカウントのバッチを一覧にし、その回答を行の横に並べます。',
    },
  },
  whenBatches: 'アカウントのバッチ',
  whenSettings: '設定を開く',

  moreTitle: 'その他のヘルプ',
  shortcutsButton: 'キーボードショートカット',
  reportButton: '問題を報告…',

  shortcutsTitle: 'キーボードショートカット',
  shortcutsKeys: 'キー',
  shortcutsWhat: '動作',
  shortcut: {
    'new-job': '新規ジョブ',
    'open-workbook': 'ブックを開く',
    save: '表示中のジョブの回答を保存',
    find: '表示中の一覧または結果を検索',
    settings: '設定',
    help: 'ヘルプ',
    shortcuts: 'この一覧',
    back: '戻る',
  },
  shortcutClose: 'ダイアログやメニューを閉じる',
  shortcutMove: '一覧や表の中を移動する',
  shortcutNext: '次のボタンや入力欄に移る',
  shortcutsInResults: '結果の表で',
  gridShortcut: {
    open: '行を開く',
    edit: '回答を変更する',
    accepted: '行に「確認済み」の印を付ける、または外す',
    look: '行に「要確認」の印を付ける、または外す',
    more: '選択する行を増やす',
    all: '表示中の行をすべて選択する',
    copy: 'コピーする（Excelに貼り付けられます）',
    menu: '列のメニュー（並べ替え、コピー）を開く',
    ends: '最初または最後のセルに移る',
  },
  keyEnter: 'Enter',
  keyShift: 'Shift',
  keyHome: 'Home',
  keyEnd: 'End',
  keyControl: 'Ctrl',
  keyAlt: 'Alt',
  keyEscape: 'Esc',
  keyTab: 'Tab',

  reportTitle: '問題を報告',
  reportText:
    '不具合を見つけるのに役立つファイルを1つ作ります。内容を確認し、好きな場所に保存して、サポートしてくれる人に送ってください。Sheetbatchはどこにも送信しません。',
  reportIn:
    '含まれるもの：バージョン、お使いのシステム、設定、ジョブの状態・件数・バッチ番号、エラーコード、ログの最後の数行。',
  reportOut: '含まれないもの：キー、セルと回答、指示、ファイル・列・ジョブ・人の名前。',
  reportPreview: 'ファイルの内容',
  reportMaking: '作成しています…',
  reportSave: 'ファイルを保存',
  reportSaved: 'ファイルを保存しました。',
} as const satisfies AreaIn<'help', 'other'>;
