import type { AreaIn } from '../en/translation.ts';

/** The window around every screen, and words that many screens share. */
export const frame = {
  appName: 'Sheetbatch',
  skipToContent: '本文へ移動',
  navigation: 'メイン',
  newJob: '新規ジョブ',
  home: 'ジョブ',
  templates: 'テンプレート',
  help: 'ヘルプ',
  settings: '設定',
  loading: 'Sheetbatchを開いています…',
  loadingLong:
    '通常より時間がかかっています。パスワード保管庫のパスワードを求められた場合は入力してください。Claudeのキーはそこに保存されています。',
  waiting: 'お待ちください…',
  encodings: {
    plain: '{{family}}、{{letters}}',
    numbered: '{{family}}、{{letters}}（{{code}}）',
    letters: {
      western: '西ヨーロッパ',
      central: '中央ヨーロッパ',
      cyrillic: 'キリル文字',
      greek: 'ギリシャ語',
      turkish: 'トルコ語',
      hebrew: 'ヘブライ語',
      arabic: 'アラビア語',
    },
  },
  nonData: {
    total: '合計（{{rows}}）',
    note: '注記（{{rows}}）',
    'repeated-header': '繰り返しの列名（{{rows}}）',
    section: 'グループの見出し（{{rows}}）',
    balance: '残高（{{rows}}）',
    'other-table': '別の表（{{rows}}）',
    'error-cell': 'エラー（{{rows}}）',
    'no-value': '値のない数式（{{rows}}）',
  },
  connectionLostTitle: 'Sheetbatchが動いていません',
  connectionLostText: {
    desktop: '再接続しています。送信済みのジョブはAnthropicで続いています。',
    browser:
      'もう一度起動してください。新しいタブで開くので、このタブは閉じてかまいません。送信済みのジョブはAnthropicで続いています。',
  },
  connectNow: '今すぐ接続',
  crashTitle: 'この画面が動かなくなりました',
  crashText: '原因はSheetbatchの不具合で、お客様の操作ではありません。ジョブと回答は無事です。',
  crashAgain: 'もう一度表示',
  crashHome: 'ジョブの一覧へ',
  notFoundTitle: 'ここには何もありません',
  notFoundText: 'このアドレスに対応するSheetbatchの画面はありません。',

  cancel: 'キャンセル',
  close: '閉じる',
  dismiss: '閉じる',
  openSettings: '設定を開く',
  more: 'その他',
  practice: '練習',
  practiceExplained: '作り物の回答です。何も送信されず、料金もかかりません。',
  free: '無料',

  dropTitle: 'ここにブックをドロップ',
  dropNow: '放すと開きます',
  dropFormats: 'Excel、OpenDocument、CSV',
  dropChoose: 'ブックを選択',
  dropTaking: '{{name}}を開いています…',
  dropTakingOne: 'ブックを開いています…',

  keyLabel: 'Anthropicのキー',
  keyPlaceholder: 'sk-ant-…',
  keySave: 'キーを保存',
  keyChecking: 'キーが使えるかAnthropicに確認しています…',
  keyShow: '入力内容を表示',
  keyHide: '入力内容を隠す',
  keyHint:
    '保存先は{{store}}です。ファイルには書き込みません。保存時に、使えるキーかどうかをAnthropicに確認します（無料）。',
  keyHintUntilQuit:
    'このコンピューターではパスワードの保管場所を利用できません。キーはSheetbatchを終了するまでの間だけ保持します。',
  keyEmpty: '先にキーを貼り付けてください。',
  keyGuide: {
    open: 'キーの入手方法',
    title: '4つの手順でキーを入手',
    text: 'キーがあれば、SheetbatchはあなたのAnthropicアカウントで作業できます。Anthropic Consoleで一度作るだけで、5分ほどで終わります。行の処理にかかった分はAnthropicに支払います。短い行300行なら、通常は1ドル未満です。',
    step: '{{number}}. {{title}}',
    account: {
      title: 'アカウントを作る',
      text: 'メールアドレスで登録します。Claudeとチャットするための定期購入は別のもので、キーの料金には使えません。',
      link: 'Anthropic Consoleを開く',
    },
    credit: {
      title: 'クレジットを購入する',
      text: '最初は少額で十分です。自動チャージがオフの間は、購入した金額より多く使われることはありません。',
      link: '「Billing」を開く',
    },
    workspace: {
      title: '上限のあるワークスペースを作る',
      text: 'Sheetbatch専用のワークスペースを追加し、月ごとの上限を設定します。キーを失くしても、それ以上の費用はかかりません。この手順は省略できます。',
      link: '「Workspaces」を開く',
    },
    key: {
      title: 'キーを作る',
      text: 'そのワークスペースでキーを作り、すぐにコピーします。キーはsk-ant-で始まり、一度しか表示されません。',
      link: '「API keys」を開く',
    },
    back: 'ここに戻って、キーを貼り付けてください。',
    inBrowser: 'ブラウザーで開きます',
  },

  loginOfferTitle: 'コンピューターと同時にSheetbatchを起動しますか？',
  loginOfferText: '回答を期限までに取得できます。ウィンドウは開かず、時計の横で動きます。',
  loginOfferYes: '起動する',
  loginOfferNo: '今はしない',

  keyStore: {
    keychain: 'キーチェーン',
    credentialManager: 'Windows資格情報マネージャー',
    keyring: 'このコンピューターのキーリング',
  },

  rows_other: '{{count, number}}行',
  columns_other: '{{count, number}}列',
} as const satisfies AreaIn<'frame', 'other'>;
