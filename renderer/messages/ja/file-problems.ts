/** What can go wrong with files and workbooks, on the way in and on the way out. */
export const fileProblems = {
  'file-not-chosen': {
    title: 'ファイルが選択されていません',
    explanation: 'Sheetbatchには、処理するブックが必要です。',
    next: 'ブックを選ぶか、ウィンドウにドロップしてください。',
  },
  'file-not-found': {
    title: 'ファイルが見つかりません',
    explanation: '移動、名前の変更、または削除されたか、ドライブが接続されていません。',
    withFacts: '「{{name}}」は移動、名前の変更、または削除されたか、ドライブが接続されていません。',
    next: '今ある場所から、もう一度ファイルを選んでください。',
  },
  'file-not-readable': {
    title: 'ファイルを読み取れませんでした',
    explanation:
      'コンピューターに許可されませんでした。ほかで開いているか、読み取る権限がない可能性があります。',
    withFacts:
      '「{{name}}」の読み取りがコンピューターに許可されませんでした。ほかで開いているか、読み取る権限がない可能性があります。',
    next: 'ほかのプログラムで閉じるか、ドキュメントフォルダーにコピーして、もう一度選んでください。',
  },
  'file-too-large': {
    title: 'ファイルが大きすぎます',
    explanation: 'Sheetbatchが安全に開ける大きさを超えています。',
    next: 'ブックを小さいファイルに分けるか、必要なシートだけを別のファイルに保存してください。',
  },
  'file-type-unknown': {
    title: 'Sheetbatchで開けない種類のファイルです',
    explanation:
      '開けるのは、Excel（.xlsx、.xlsm、.xlsb、.xls）、OpenDocument（.ods）、テキストの表（.csv、.tsv、.txt）です。',
    withFacts:
      '「{{name}}」は別の種類のファイルです。開けるのは、Excel（.xlsx、.xlsm、.xlsb、.xls）、OpenDocument（.ods）、テキストの表（.csv、.tsv、.txt）です。',
    next: 'ファイルをExcelで開き、「名前を付けて保存」で「Excelブック (.xlsx)」を選んでください。',
  },
  'file-empty': {
    title: 'ファイルが空です',
    explanation: '中身がありません。クラウドフォルダーからまだダウンロード中の可能性があります。',
    next: 'Excelで開いて確認し、もう一度選んでください。',
  },
  'workbook-damaged': {
    title: 'ブックが壊れています',
    explanation: 'ファイルの一部が欠けているか読み取れないため、Sheetbatchでは開いていません。',
    next: 'Excelで開いて修復し、別の名前で保存して、そのファイルを選んでください。',
  },
  'workbook-password-protected': {
    title: 'ブックがパスワードで保護されています',
    explanation: '開くのにパスワードが必要なブックは、Sheetbatchでは読み取れません。',
    next: 'Excelの「ファイル」›「情報」›「ブックの保護」で、コピーのパスワードを外し、そのコピーを選んでください。',
  },
  'workbook-unsafe': {
    title: '安全のため、ブックを開きませんでした',
    explanation: 'コンピューターを停止させるおそれのある作りになっています。通常のブックはこうなりません。',
    next: '信頼できるブックなら、Excelで開いて新しいファイル（.xlsx）として保存し、それを選んでください。',
  },
  'workbook-encoding-unknown': {
    title: 'テキストファイルの文字を判別できません',
    explanation: 'ファイルの文字コードを判別できませんでした。',
    next: '文字コードを自分で選ぶか、ファイルをExcelで開いて「CSV UTF-8」で保存してください。',
  },
  'sheet-not-found': {
    title: 'シートがブックにありません',
    explanation: 'ファイルを選んだ後に、名前が変わったか削除された可能性があります。',
    withFacts:
      'このブックに「{{sheet}}」というシートはありません。名前が変わったか削除された可能性があります。',
    next: '別のシートを選ぶか、ファイルをもう一度開いてください。',
  },
  'sheet-without-rows': {
    title: 'ヘッダーの下に行がありません',
    explanation: 'このシートに送信するものが見つかりませんでした。',
    next: '別のシートを選ぶか、もっと上の行をヘッダーにしてください。',
  },
  'sheet-is-chart': {
    title: 'このシートは表ではなくグラフです',
    explanation: 'グラフシートには、処理する行がありません。',
    next: 'グラフの元の数値があるシートを選んでください。',
  },
  'header-row-out-of-range': {
    title: 'ヘッダー行が最後の行より下にあります',
    explanation: 'ヘッダーは、送信する行より上になければなりません。',
    next: 'もっと上の行を選んでください。',
  },
  'reading-canceled': {
    title: '読み込みを中止しました',
    explanation: 'シート全体を読み込む前に中止されました。何も保存していません。',
    next: '準備ができたら、もう一度ブックを選んでください。',
  },

  'workbook-locked': {
    title: 'ブックが別のプログラムで開かれています',
    explanation: 'Excelで開いている間、ファイルには書き込めません。回答はここに安全に残っています。',
    withFacts:
      '「{{name}}」は別のプログラムで開かれているため、書き込めません。回答はここに安全に残っています。',
    next: 'Excelでブックを閉じて保存し直すか、コピーを保存してください。',
  },
  'workbook-changed-while-saving': {
    title: '保存中にブックが変更されました',
    explanation:
      '同じときに誰かが保存したため、その内容を上書きしないよう保存を中止しました。回答はここに安全に残っています。',
    next: 'もう一度保存してください。',
  },
  'workbook-full': {
    title: '列を追加する余地がありません',
    explanation: 'シートがExcelの列または行の上限に達しています。回答はここに安全に残っています。',
    next: 'Excelで使っていない列を削除し、もう一度保存してください。',
  },
  'folder-not-found': {
    title: 'フォルダーが見つかりません',
    explanation: '移動または削除されたか、ドライブが接続されていません。回答はここに安全に残っています。',
    next: 'ドライブを接続するか、別の場所に保存してください。',
  },
  'folder-not-writable': {
    title: 'そのフォルダーには書き込めません',
    explanation: 'コンピューターがそこへの保存を許可していません。回答はここに安全に残っています。',
    next: 'ドキュメントなど、別のフォルダーにコピーを保存してください。',
  },
  'disk-full': {
    title: 'ディスクの空きがありません',
    explanation: '続けるための空き容量が足りません。すでにあるものは何も失われていません。',
    next: '空き容量を増やして、もう一度お試しください。',
  },
  'save-refused-source-missing': {
    title: '元のブックが見つかりません',
    explanation:
      '移動、名前の変更、または削除されたため、回答を入れられません。回答はここに安全に残っています。',
    withFacts:
      '「{{name}}」は移動、名前の変更、または削除されたため、回答を入れられません。回答はここに安全に残っています。',
    next: 'ファイルを元の場所に戻して、もう一度保存してください。',
  },
  'save-nothing-to-write': {
    title: 'まだ書き込むものがありません',
    explanation: '入れる行のある回答がありません。まだ届いていないか、行がすべて変更または削除されています。',
    next: '回答を待つか、ここで結果を確認してください。',
  },
  'export-source-changed': {
    title: '送信後にブックが変更されています',
    explanation:
      '行の位置が変わっている可能性があるため、書き出せるのは送信した列だけです。何も書き込んでいません。',
    next: '送信した列だけを選ぶか、回答をブックに保存してください。',
  },
  'export-source-missing': {
    title: '元のブックを読み取れません',
    explanation:
      '移動、名前の変更、または削除されたため、書き出せるのは送信した列だけです。何も書き込んでいません。',
    next: 'ブックを元の場所に戻すか、送信した列だけを選んでください。',
  },
  'undo-file-gone': {
    title: '取り消せるものがもうありません',
    explanation: 'ファイルは保存後に移動、名前の変更、または削除されました。',
    withFacts: '「{{name}}」は保存後に移動、名前の変更、または削除されました。',
    next: '回答はここに残っていて、もう一度保存できます。',
  },
  'undo-file-changed': {
    title: '保存後にファイルが変更されています',
    explanation: '今列を取り除くと、その後の作業も失われるおそれがあるため、ファイルには手を付けていません。',
    withFacts:
      '「{{name}}」は保存後に変更されています。今列を取り除くと、その後の作業も失われるおそれがあるため、ファイルには手を付けていません。',
    next: 'ファイルをExcelで開き、そこで列を削除してください。',
  },
  'undo-columns-gone': {
    title: '列が見つかりません',
    explanation: '保存後にファイルが変更され、これらの列はどれも見つかりませんでした。',
    withFacts: '「{{name}}」は保存後に変更され、これらの列はどれも見つかりませんでした。',
    next: '列が残っている場合は、Excelで削除してください。回答はここに残っていて、もう一度保存できます。',
  },
  'undo-backup-changed': {
    title: 'バックアップが見つかりません',
    explanation: '作成後に移動、削除、または変更されたため、ブックを元の状態に戻せません。',
    withFacts:
      '「{{name}}」のバックアップは作成後に移動、削除、または変更されたため、ブックを元の状態に戻せません。',
    next: 'バックアップをブックと同じ場所に戻すか、Excelで列を削除してください。',
  },
} as const;
