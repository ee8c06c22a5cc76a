import type { Words } from './sentences.ts';

/** The program's sentences outside of its page in Japanese; words as in renderer/messages/ja/japanese.ts. */
export const japanese: Words = {
  dialogs: {
    chooseWorkbook: 'ブックを選択',
    saveWorkbook: '回答を保存',
    workbooks: 'ブックと表',
    allFiles: 'すべてのファイル',
  },
  menu: {
    file: 'ファイル',
    newJob: '新規ジョブ',
    openWorkbook: 'ブックを開く…',
    saveAnswers: '回答を保存…',
    settings: '設定',
    closeWindow: 'ウィンドウを閉じる',
    quit: 'Sheetbatchを終了',
    edit: '編集',
    undo: '元に戻す',
    redo: 'やり直し',
    cut: '切り取り',
    copy: 'コピー',
    paste: '貼り付け',
    selectAll: 'すべて選択',
    learnSpelling: '辞書に追加',
    find: '検索',
    view: '表示',
    jobs: 'ジョブ',
    templates: 'テンプレート',
    actualSize: '実際のサイズ',
    zoomIn: '拡大',
    zoomOut: '縮小',
    fullScreen: '全画面表示',
    window: 'ウィンドウ',
    minimize: '最小化',
    zoom: '拡大/縮小',
    front: 'すべてを手前に移動',
    about: 'Sheetbatchについて',
    services: 'サービス',
    hide: 'Sheetbatchを隠す',
    hideOthers: 'ほかを隠す',
    showAll: 'すべてを表示',
    help: 'ヘルプ',
    guide: '使い方',
    shortcuts: 'キーボードショートカット',
    reportProblem: '問題を報告…',
    checkUpdates: '更新プログラムの確認…',
  },
  tray: {
    open: 'Sheetbatchを開く',
    quit: 'Sheetbatchを終了',
    startsAtLogin: 'コンピューターと同時に起動',
    idle: '実行中のジョブはありません',
    running: { other: '{{count}}件のジョブを実行中' },
    needing: { other: '{{count}}件のジョブに対応が必要です' },
    more: { other: 'ほか{{count}}件のジョブ' },
    job: '{{job}}：{{state}}',
    state: {
      draft: '記録中',
      queued: '順番待ち',
      sending: '送信中',
      processing: 'Claudeが処理中',
      collecting: '回答を取得中',
      finished: '完了',
      paused: '一時停止中',
      canceling: 'キャンセル中',
      canceled: 'キャンセル済み',
      needing: '対応が必要',
    },
  },
  notices: {
    stillRunningTitle: 'Sheetbatchは動作を続けています',
    stillRunningBody:
      'ジョブはバックグラウンドで続きます。Sheetbatchを開いたり終了したりするには、時計の横のアイコンを使ってください。',
    updateTitle: '新しいバージョンの準備ができました',
    updateBody: 'Sheetbatchを終了するとインストールされます。',
    finishedTitle: '{{job}}：完了しました',
    canceledTitle: '{{job}}：キャンセルされました',
    allAnswered: {
      other: '{{count}}行すべての回答がそろいました。Sheetbatchを開いてブックを保存してください。',
    },
    someAnswered: {
      other: '{{count}}行中{{answered}}行の回答があります。残りはSheetbatchを開いて確認してください。',
    },
    needsUserTitle: '{{job}}：対応が必要です',
    needsUserBody: {
      key: 'Anthropicで使えるキーがないため、待機しています。',
      money: '支出の上限に達したか、Anthropicのクレジットがなくなったため、待機しています。',
      expiring:
        'まだ取得していない回答が、まもなくAnthropicから削除されます。取得できるよう、Sheetbatchを起動したままにしてください。',
      other: '停止しました。理由はSheetbatchを開いて確認してください。',
    },
  },
  updates: {
    newest: {
      title: 'Sheetbatchは最新です',
      text: 'お使いのバージョンは{{version}}です。',
    },
    downloading: {
      title: 'Sheetbatch {{version}}をダウンロードしています',
      text: '準備ができたらお知らせします。ジョブはそのまま続きます。',
    },
    failed: {
      title: '更新プログラムを確認できませんでした',
      text: 'インターネット接続を確認し、しばらくしてからもう一度お試しください。お使いのバージョン{{version}}はこれまでどおり動作します。',
    },
    managed: {
      title: '更新はオフになっています',
      text: 'このコンピューターの更新は組織が管理しています。お使いのバージョンは{{version}}です。',
    },
    none: {
      title: 'このコピーは自動では更新されません',
      text: 'お使いのバージョンは{{version}}です。新しいバージョンは、このコピーの入手先にあります。',
    },
    ready: {
      title: 'Sheetbatch {{version}}の準備ができました',
      text: '少し時間がかかり、再起動が必要です。送信中の場合は、届くまで待ってから再起動します。ジョブはその後も続きます。',
    },
    news: '新しくなった点：',
    restart: '今すぐ再起動',
    later: '終了時に更新',
    ok: 'OK',
  },
  taskBar: {
    needing: { other: '{{count}}件のジョブに対応が必要です' },
  },
  trouble: {
    cameBackTitle: 'Sheetbatchのウィンドウを開き直しました',
    cameBack: '動作しなくなっていました。ジョブに影響はありません。',
    crashesTitle: 'Sheetbatchのウィンドウが繰り返し閉じています',
    crashes:
      '1分間に何度も動作しなくなりました。ジョブはバックグラウンドで続いています。再び起きた場合は、「ヘルプ」メニューから報告してください。',
    openAgain: '開き直す',
    hangsTitle: 'Sheetbatchのウィンドウが応答していません',
    hangs:
      '待つことも、開き直すこともできます。直前に入力した内容は失われることがあります。どちらの場合もジョブは続きます。',
    wait: '待つ',
    mistakeTitle: 'Sheetbatchで問題が発生しました',
    mistake:
      'そのまま作業を続けられます。表示がおかしい場合は、Sheetbatchを終了してもう一度起動してください。ジョブと回答は保存されています。報告するには「ヘルプ」の「問題を報告」を使ってください。',
    goOn: '続ける',
  },
  closing: {
    title: 'Sheetbatchの動作を続けますか？',
    question:
      'このデスクトップでは時計の横にアイコンが表示されないため、ジョブの実行中はウィンドウがタスクバーに収まります。終了した場合、ジョブは次にSheetbatchを開くまで待機します。',
    keepRunning: '動作を続ける',
    cancel: 'キャンセル',
  },
  startFailures: {
    inUseTitle: 'Sheetbatchはすでに動いています',
    inUse: '別のSheetbatchがフォルダー{{folder}}を使っています。そちらを使うか、先に閉じてください。',
    notWritableTitle: 'Sheetbatchがデータを保存できません',
    notWritable:
      'フォルダー{{folder}}に書き込めません。変更する権限があることと、ディスクに空きがあることを確認してください。',
    damagedTitle: 'ジョブを開けませんでした',
    damaged:
      'ジョブのファイルが壊れていて、修復できませんでした。何も削除していません（場所：{{folder}}）。フォルダーのバックアップを復元するか、ファイルを別の場所に移して最初から始めてください。',
    tooOldTitle: 'このSheetbatchはジョブのバージョンより古いものです',
    tooOld:
      'このコンピューターでは、より新しいバージョンのSheetbatchが使われています。続けるには、そのバージョンをもう一度インストールしてください。',
    diskFullTitle: 'ディスクの空きがありません',
    diskFull: 'Sheetbatchには{{folder}}の空き容量が必要です。空きを作り、もう一度起動してください。',
    otherTitle: 'Sheetbatchを起動できませんでした',
    other:
      '{{folder}}を開くときに予期しない問題が発生しました。Sheetbatchをもう一度起動してください。ジョブは残っています。',
  },
};
