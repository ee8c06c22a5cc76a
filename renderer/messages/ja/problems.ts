import type { AreaIn } from '../en/translation.ts';
import { fileProblems } from './file-problems.ts';

/** What went wrong, why, and what to do next, for every code of the contract. */
export const problems = {
  'connection-lost': {
    title: 'Sheetbatchが動いていません',
    explanation: 'このページとプログラムの接続が切れました。送信済みのジョブはAnthropicで続いています。',
    next: 'Sheetbatchをもう一度起動し、開いたウィンドウかタブを使ってください。',
  },

  ...fileProblems,

  'instruction-empty': {
    title: '指示が空です',
    explanation: '各行で何をするかをClaudeに伝える必要があります。',
    next: 'してほしいことを書き、使う列を入れてください。',
  },
  'placeholder-unknown': {
    title: '指示にある列がシートにありません',
    explanation: '二重の中かっこ内の名前に、このシートの列と一致しないものがあります。',
    withFacts: 'このシートに「{{name}}」という列はありません。',
    next: '一覧から列を選ぶか、名前を修正してください。',
  },
  'placeholder-unclosed': {
    title: '指示の中かっこが列を指していません',
    explanation:
      '開きの中かっこ2つは列の名前の始まりですが、閉じられていないか、名前がありません。何も送信していません。',
    withFacts: '「{{text}}」の中かっこが閉じられていないか、列の名前になっていません。何も送信していません。',
    next: '一覧から列を選ぶか、中かっこをそのまま送信するように選んでください。',
  },
  'placeholder-in-background': {
    title: '背景情報に列は入れられません',
    explanation: '背景情報はどの行でも同じなので、行の内容には置き換わりません。何も送信していません。',
    withFacts:
      '背景情報はどの行でも同じなので、「{{text}}」はそのまま送信されてしまいます。何も送信していません。',
    next: '列は指示に入れるか、中かっこをそのまま送信するように選んでください。',
  },
  'placeholder-in-answer': {
    title: 'ラベルやフィールド名に列は入れられません',
    explanation: 'ラベルとフィールド名はどの行でも同じです。何も送信していません。',
    withFacts:
      'ラベルとフィールド名はどの行でも同じなので、「{{text}}」は行の内容に置き換わりません。何も送信していません。',
    next: '中かっこを取り除いてください。',
  },
  'instruction-without-column': {
    title: '指示に列がありません',
    explanation: '列がないと、すべての行が同じ回答になります。何も送信していません。',
    next: 'Claudeに見せる列を1つ以上入れてください。',
  },
  'answer-longer-than-model': {
    title: '回答の長さの上限がこのモデルの上限を超えています',
    explanation: 'モデルごとに回答の長さの上限があります。何も送信していません。',
    withFacts: '「{{model}}」の回答は最大{{limit}}トークンです。何も送信していません。',
    next: 'もっと短い上限か、別のモデルを選んでください。',
  },
  'column-name-empty': {
    title: '新しい列に名前が必要です',
    explanation: '回答はシートの新しい列に入るため、ヘッダーに名前が必要です。',
    next: '新しい列の名前を入力してください。',
  },
  'column-name-taken': {
    title: '同じ名前の列がすでにあります',
    explanation: 'ヘッダーが同じ列が2つあると、区別しにくくなります。',
    withFacts: 'シートにすでに「{{name}}」という列があります。',
    next: '別の名前にしてください。',
  },
  'answer-format-invalid': {
    title: '回答の形式に不備があります',
    explanation: 'ラベルまたは項目に、不足、空欄、重複のどれかがあります。',
    next: '指示に戻り、ラベルまたは項目の一覧を確認してください。',
  },
  'rows-none-selected': {
    title: '送信する行がありません',
    explanation: '選んだ行と空のセルのルールでは、すべての行が除かれます。',
    next: '別の行を選ぶか、空のセルがある行も送信するようにしてください。',
  },
  'row-too-long': {
    title: 'このモデルには長すぎる行があります',
    explanation: '1行の文章が、モデルが一度に読める量を超えています。',
    withFacts: '{{row}}行目の文章が、モデルが一度に読める量を超えています。',
    next: '短くするか、使う列を減らすか、別のモデルを選んでください。',
  },
  'document-not-readable': {
    title: '文書を読み取れませんでした',
    explanation:
      '壊れているか、パスワードで保護されているか、Word（.docx）やPDF以外の形式の可能性があります。',
    next: 'パスワードなしのWord（.docx）かPDFで保存し直すか、文章をコピーしてここに貼り付けてください。',
  },
  'document-without-text': {
    title: '文書に文章がありません',
    explanation: 'スキャンしたページなど、画像だけの可能性があります。',
    next: '文章のある文書を選ぶか、Claudeが知っておくべきことを入力してください。',
  },
  'template-invalid': {
    title: 'テンプレートを読み取れませんでした',
    explanation: 'Sheetbatchのテンプレートではないか、より新しいバージョンで作られたファイルです。',
    next: 'テンプレートを書き出し直すか、別のファイルを選んでください。',
  },

  'key-missing': {
    title: 'キーが必要です',
    explanation: 'Claudeに行を送信するには、Anthropicアカウントのキーが必要です。',
    next: 'キーを追加してください。それまで処理は待機し、何も失われません。',
  },
  'key-malformed': {
    title: 'Anthropicのキーではないようです',
    explanation: 'キーは「sk-ant-」で始まり、約100文字です。一部が欠けている可能性があります。',
    next: 'Anthropic Consoleでキー全体をコピーし、もう一度貼り付けてください。',
  },
  'key-rejected': {
    title: 'キーがAnthropicに受け付けられません',
    explanation: '削除または無効にされたか、一部が欠けています。',
    next: 'Anthropic Consoleで新しいキーを作り、ここに保存してください。',
  },
  'key-store-unavailable': {
    title: 'キーをこのコンピューターに保存できませんでした',
    explanation:
      'システムのパスワード保管場所を利用できません。Sheetbatchがキーをファイルに書き込むことはありません。',
    next: 'パスワード保管場所のロックを解除してもう一度試すか、Sheetbatchを起動するたびにキーを貼り付けてください。',
  },
  'credit-exhausted': {
    title: 'Anthropicのクレジットがなくなりました',
    explanation: 'クレジットを追加するまで、Anthropicは行を受け付けません。届いた回答は残っています。',
    next: 'Anthropic ConsoleのBilling（請求）でクレジットを追加し、「続行」を押してください。',
  },
  'spend-limit-reached': {
    title: 'Anthropicアカウントの支出限度額に達しました',
    explanation:
      '限度額は、Anthropic Consoleでアカウントまたはこのキーのワークスペースに設定されたものです。',
    next: 'そこで限度額を上げるか来月まで待ってから、「続行」を押してください。',
  },
  'access-denied': {
    title: 'このキーには権限がありません',
    explanation: 'キーのワークスペースに、このモデルを使う権限またはバッチを送信する権限がありません。',
    next: 'Anthropicアカウントの管理者に問い合わせるか、別のキーを使ってください。',
  },
  'model-unknown': {
    title: 'このモデルはAnthropicで提供されていません',
    explanation: '提供が終了したか、このアカウントでは使えません。',
    withFacts: '「{{model}}」は提供が終了したか、このアカウントでは使えません。',
    next: '別のモデルを選んでください。',
  },
  'spend-cap-reached': {
    title: '設定した支出の上限に達しました',
    explanation: 'これ以上送信すると、設定した上限を超える可能性があります。超える分は送信していません。',
    withFacts:
      '上限は{{capUsdMicros}}です。次のバッチで合計が最大{{neededUsdMicros}}になる可能性があるため、送信していません。',
    next: '上限を上げて続行するか、残りを送信せずに終えてください。',
  },
  'price-unknown': {
    title: 'このモデルの価格が不明です',
    explanation: '価格がわからないと、支出の上限を守れません。',
    next: '価格がわかるモデルを選ぶか、上限なしで送信してください。',
  },

  offline: {
    title: 'このコンピューターはオフラインです',
    explanation: 'インターネットに接続していません。送信済みの行はAnthropicで続いています。',
    next: '操作は不要です。オンラインになり次第、Sheetbatchが続行します。',
  },
  'service-unreachable': {
    title: 'Anthropicに接続できません',
    explanation: '接続が通りません。ファイアウォール、プロキシ、VPNが妨げている可能性があります。',
    next: 'Sheetbatchは接続を試し続けます。解消しない場合は、api.anthropic.comを許可するようIT部門に依頼してください。',
  },
  'service-busy': {
    title: 'Anthropicから待つように求められています',
    explanation: 'このアカウントで今送信できる量に達しました。',
    next: '操作は不要です。Sheetbatchが自動的に続行します。',
  },
  'service-busy-long': {
    title: 'Anthropicから数日待つよう求められています',
    explanation: '混雑ではなく、アカウントの上限によるものと考えられます。',
    withFacts:
      'Anthropicから待つよう求められています（日数：{{days}}）。混雑ではなく、アカウントの上限によるものと考えられます。',
    next: 'Anthropic Consoleで上限を確認してから「続行」を押してください。それまで何も送信されません。',
  },
  'service-overloaded': {
    title: 'Anthropicが混み合っています',
    explanation: 'サービスが今、処理しきれない状態です。',
    next: '操作は不要です。Sheetbatchが自動的に再試行します。',
  },
  'service-failed': {
    title: 'Anthropicで問題が発生しました',
    explanation: 'サービス側のエラーが返されました。',
    next: '操作は不要です。Sheetbatchが自動的に再試行します。解消しない場合は、status.anthropic.comを確認してください。',
  },
  'request-rejected': {
    title: 'Anthropicに行が受け付けられませんでした',
    explanation: '送信内容に、このモデルで許可されていないものがあります。',
    withFacts: 'Anthropicの説明：{{message}}',
    next: '指示またはモデルを変えて、もう一度送信してください。受け付けられなかった行に料金はかかりません。',
  },
  'request-too-large': {
    title: '一度に送るには大きすぎます',
    explanation: '1行と共通の背景情報の合計が、Anthropicの上限を超えています。',
    withFacts:
      '{{row}}行目と共通の背景情報（{{kilobytes}} kB）が、Anthropicまたは途中のプロキシの上限を超えています。',
    next: '背景情報を短くするか、使う列を減らしてください。',
  },
  'prompt-too-long': {
    title: '行がこのモデルには長すぎます',
    explanation: '行と指示と背景情報を合わせた長さが、このモデルで読める量を超えています。',
    withFacts: 'Anthropicの説明：{{message}}',
    next: '行か背景情報を短くするか、より多く読めるモデルを選んでください。',
  },
  'answer-limit-too-high': {
    title: '回答の上限がこのモデルの限度を超えています',
    explanation: 'このモデルが書ける長さより長い回答を許す設定になっています。',
    withFacts: 'Anthropicの説明：{{message}}',
    next: '回答の上限を短くするか、別のモデルを選んでください。',
  },
  'answer-format-too-complex': {
    title: 'ラベルや項目の数がAnthropicの限度を超えています',
    explanation:
      'Claudeの回答をリストや項目に限定できるのは一定の大きさまでで、その大きさは公表されていません。',
    withFacts: 'Anthropicの説明：{{message}}',
    next: 'ラベルや項目を減らすか、文章で回答させてラベルを背景情報に書いてください。',
  },
  'proxy-needs-login': {
    title: 'プロキシがパスワードを求めています',
    explanation:
      'お使いのネットワークは、名前とパスワードを求めるプロキシを経由していますが、Sheetbatchにはその情報がありません。Anthropicには何も届いていません。',
    next: 'パスワードなしでapi.anthropic.comへの接続を許可するよう、IT部門に依頼してください。',
  },
  'connection-not-trusted': {
    title: 'Anthropicへの接続を信頼できません',
    explanation:
      '応答した相手がAnthropicであることを確認できませんでした。会社のファイアウォールが通信を検査している場合や、このコンピューターの時計がずれている場合に起こります。この接続では何も送信していません。',
    next: 'このコンピューターの日付と時刻を確認してください。正しい場合は、ファイアウォールの証明書をこのコンピューターにインストールするか、api.anthropic.comを検査の対象から外すよう、IT部門に依頼してください。',
  },
  'not-anthropic': {
    title: 'Anthropicではないものが応答しました',
    explanation:
      '届いたのはウェブページか転送です。Wi-Fiのログイン画面、プロキシ、ファイアウォールなどが考えられます。これによって作成されたものはありません。',
    next: 'ブラウザーで任意のページを開き、求められたらログインしてください。解決しない場合は、api.anthropic.comを許可するようIT部門に依頼してください。',
  },
  'sending-fails': {
    title: '行をAnthropicに渡せません',
    explanation:
      '毎回、接続が切れたか、応答を読み取れませんでした。そのたびにアカウントの一覧を調べましたが、何も作成されておらず、料金もかかっていません。',
    next: '接続、プロキシ、VPNを確認してから「続行」を押してください。',
  },
  'results-unavailable': {
    title: '回答をAnthropicから取得できません',
    explanation:
      'Claudeの処理は終わっていますが、回答のファイルを取得できないか、毎回途中で切れます。届いた分は保存されています。',
    withFacts:
      'Claudeの処理は終わっていますが、回答のファイルを取得できないか、毎回途中で切れます。届いた分は保存されています。まだ回答のない行：{{missing}}',
    next: '「続行」を押すともう一度取得します。料金はかかりません。ジョブをキャンセルした場合、これらの行は再送信できますが、料金がもう一度かかります。',
  },
  'results-expired': {
    title: '回答がAnthropicにもうありません',
    explanation: 'Anthropicでの保存期間は29日です。期間内に取得されませんでした。',
    next: '回答のない行を再送信してください。',
  },
  'results-not-ready': {
    title: '回答はまだできていません',
    explanation: 'Claudeがまだ処理しています。',
    next: '操作は不要です。でき次第、Sheetbatchが取得します。',
  },
  'batch-not-found': {
    title: 'このバッチがAnthropicにありません',
    explanation: '別のキーのものか、削除された可能性があります。',
    next: '送信したときのキーを使うか、回答のない行を再送信してください。',
  },
  'results-incomplete': {
    title: 'Anthropicのファイルに足りない回答があります',
    explanation: '取得した回答が、送信したすべての行にそろっていません。',
    next: '操作は不要です。Sheetbatchがもう一度取得します。それでも回答のない行は再送信できます。',
  },
  'results-expire-soon': {
    title: 'まもなくAnthropicの回答が削除されます',
    explanation: '保存期間は29日で、これらの回答はまだ取得されていません。',
    next: '取得が終わるまで、Sheetbatchを開いてオンラインのままにしてください。',
  },
  'batch-in-doubt': {
    title: '行がAnthropicに届いたか確認しています',
    explanation:
      '送信中に接続が切れました。二重に料金がかからないよう、Sheetbatchは何かを送信する前に確認します。',
    next: '操作は不要です。約2分かかります。',
  },
  'batch-not-findable': {
    title: '行がAnthropicに届いたかどうかわかりません',
    explanation:
      '送信中に接続が切れました。アカウントの一覧には、送信前に表示されていたものが一つもありません。そこでバッチが削除されたか、キーが別のワークスペースのものになっています。',
    next: 'Anthropic Consoleの「Batches」を確認してから「続行」を押してください。ジョブをキャンセルすると、回答のない行をあらためて送信できます。',
  },
  'batch-adopted': {
    title: '送信済みのバッチが見つかりました',
    explanation: '送信中に接続が切れましたが、Anthropicに届いていました。二重には送信していません。',
    next: '操作は不要です。',
  },
  'batch-was-foreign': {
    title: '別のもののバッチでした',
    explanation:
      'このジョブのもののようでしたが、これらの行の回答ではありませんでした。どの回答も使っていません。',
    next: '回答のない行を再送信してください。',
  },
  'batch-expires-soon': {
    title: 'Anthropicの処理が間に合わない可能性があります',
    explanation: 'バッチの処理時間は最長24時間で、その大半が過ぎました。',
    next: '今は操作不要です。回答のない行に料金はかからず、再送信できます。',
  },

  'key-of-another-account': {
    title: '以前のキーで送信した行を新しいキーで確認できません',
    explanation:
      '行の送信中に接続が切れ、その後キーが変更されました。このキーは別のアカウントまたはワークスペースのものなので、行が届いたか確認できません。二重に料金がかかるおそれがあるため、再送信もしません。',
    next: '以前のキーか、同じワークスペースのキーを保存すると、ジョブは自動的に続きます。または、ジョブをキャンセルしてください。',
  },

  'job-not-found': {
    title: 'このジョブはもうありません',
    explanation: '削除されています。',
    next: 'ジョブの一覧に戻ってください。',
  },
  'job-not-possible-now': {
    title: '今はこの操作ができません',
    explanation: 'その間にジョブが先に進みました。',
    next: 'ジョブの今の状態を確認して、もう一度お試しください。',
  },
  'row-not-found': {
    title: 'この行はジョブに含まれていません',
    explanation: '送信した行の中にありません。',
    next: '別の行を選んでください。',
  },
  'answer-not-fitting': {
    title: 'この回答は列に合いません',
    explanation: 'この列に入る内容ではありません。回答は元のままです。',
    withFacts: '「{{text}}」はこの列に入る内容ではありません。回答は元のままです。',
    next: 'リストから選ぶか、12.5のような数値、または2026-03-31のような日付を入力してください。',
  },

  'data-folder-not-writable': {
    title: 'Sheetbatchのフォルダーに書き込めません',
    explanation: 'ジョブと回答の保存がコンピューターに許可されていません。',
    next: 'フォルダーのアクセス権を確認し、Sheetbatchをもう一度起動してください。',
  },
  'data-folder-in-use': {
    title: 'Sheetbatchはすでに動いています',
    explanation:
      '別のウィンドウまたは別のユーザーが同じジョブを使っています。二重に送信しないよう、同時に使えるのは1つだけです。',
    next: '開いている方を使うか、先に閉じてください。',
  },
  'database-damaged': {
    title: 'ジョブの一覧が壊れていました',
    explanation: '読み取れたものは保存し、壊れたファイルは別に取っておきました。',
    next: 'ジョブを確認してください。Anthropicに残っている回答は、もう一度取得できます。',
  },
  'database-recovered': {
    title: 'ジョブの一覧を修復しました',
    explanation: '壊れていました。読み取れたものはここにあり、壊れたファイルは別に取っておきました。',
    next: 'ジョブを確認してください。Anthropicに残っている回答は、もう一度取得できます。',
  },
  'database-too-new': {
    title: '新しいバージョンのSheetbatchのジョブです',
    explanation: 'より新しいバージョンで使われているため、このバージョンでは壊すおそれがあります。',
    next: '最新のバージョンをインストールしてください。',
  },

  'reference-unknown': {
    title: 'このファイルの場所がわからなくなりました',
    explanation: 'プログラムを前回起動する前に開いたファイルです。',
    next: 'ブックをもう一度選んでください。',
  },
  'not-available-here': {
    title: 'ブラウザーではできません',
    explanation: 'これはインストール版アプリだけで使えます。',
    next: '代わりにファイルをダウンロードするか、アプリを使ってください。',
  },
  'request-invalid': {
    title: '入力内容を処理できませんでした',
    explanation: '入力したものの中に、使えない値があります。',
    next: '入力内容を確認して、もう一度お試しください。',
  },
  unexpected: {
    title: '予期しない問題が発生しました',
    explanation:
      '原因はSheetbatchの不具合で、お客様の操作ではありません。このために送信されたものはありません。',
    next: 'もう一度お試しください。再び起きる場合は、Sheetbatchを再起動してください。',
  },
} as const satisfies AreaIn<'problems', 'other'>;
