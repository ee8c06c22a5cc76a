import type { AreaIn } from '../en/translation.ts';

/** A job at a glance: why rows have no answer, and the charts of its results. */
export const charts = {
  tab: '概要',
  reading: '結果を読み込んでいます…',
  nothingYet: 'まだグラフにするものがありません。最初の回答が届くと表示されます。',
  rowsColumn: '行数',
  shareColumn: '割合',
  showRows: 'これらの行を表示：{{label}}',
  openRow: '{{row, number}}行目',

  statesTitle: '状態別の行数',
  statesColumn: '状態',
  labelsTitle: '「{{column}}」の回答',
  labelsText_other: '回答済みの{{count, number}}行が対象です。',
  labelsColumn: '回答',
  labelsEmpty: '（空）',
  labelsOther_other: 'その他{{count, number}}件の回答',

  lengthsTitle: '回答の長さ',
  lengthsText_other: '平均{{average}}語（回答済みの{{count, number}}行）。',
  lengthsColumn: '語数',
  lengthsRange: '{{from, number}}～{{to, number}}',
  lengthsOne: '{{from, number}}',
  lengthsAbove: '{{from, number}}以上',
  longestTitle: '最も長い回答',
  words_other: '{{count, number}}語',

  costsTitle: '1行あたりの費用',
  costsText_other: '料金がかかった{{count, number}}行の合計は{{total}}、平均は{{average}}です。',
  costsColumn: '費用',
  costsRange: '{{from}}～{{to}}',
  costsAbove: '{{from}}以上',
  dearestTitle: '費用が最も高い行',

  causesTitle: '完全な回答がない行',
  causesText: '原因ごとにまとめています。新しい回答が届くまで、今ある回答は残ります。',
  causesUnknown: 'このジョブの指示がここではわからないため、このジョブからは行を再送信できません。',
  causeRows_other: '{{cause}}：{{count, number}}行',
  example: '例（{{row, number}}行目）：{{note}}',
  exampleOf_other: '{{count, number}}行（例：{{row, number}}行目）：{{note}}',
  exampleRow: '例：{{row, number}}行目',
  showCause: '行を表示',
  showCauseOf: '行を表示：{{cause}}',
  raiseMaxTokens_other: '{{count, number}}行の長さの上限を上げて再送信（{{price}}）',
  raiseMaxTokensUnknown_other: '{{count, number}}行の長さの上限を上げて再送信',

  cause: {
    'cut-off': '途中切れ',
    'too-long-for-model': 'モデルには長すぎる',
    'off-list': 'リスト外',
    refused: '回答拒否',
    'request-rejected': '受け付けられず',
    'service-trouble': 'Anthropicの問題',
    'not-allowed': 'キーに権限なし',
    'credit-used-up': 'クレジット切れ',
    'spend-limit': '支出上限',
    'model-unknown': '不明なモデル',
    'answer-limit': '回答の上限が不可',
    'format-too-complex': 'ラベルや項目が多すぎる',
    unfinished: '未完了',
    'other-error': 'その他のエラー',
    'empty-answer': '空の回答',
    'result-missing': '結果なし',
    'row-too-large': '大きすぎて送信不可',
    expired: '時間切れ',
    canceled: 'キャンセル',
    skipped: '対象外',
  },
  remedy: {
    'cut-off': '回答が長さの上限を超えました。上限を2倍にすると、最後まで届く可能性があります。',
    'cut-off-full':
      '回答はこのモデルの上限まで使っています。もっと短い回答を求めるか、別のモデルで新しいジョブを作ってください。',
    'too-long-for-model':
      '行と回答の長さが、このモデルで読める量を超えています。文章を短くするか、より多く読めるモデルで新しいジョブを作ってください。',
    'off-list': '回答がどのラベルにも当てはまりませんでした。ラベルをもう一度伝えます。',
    'off-type': '数値や日付など、求めた種類になっていない項目がありました。求める種類をもう一度伝えます。',
    refused: 'Claudeが回答を控えました。再送信しても同じになりがちです。指示を変える方が効果的です。',
    'request-rejected':
      'これらの行はAnthropicに受け付けられませんでした。理由は例を見てください。行か指示を変えると効果的で、再送信だけではほとんど変わりません。料金はかかっていません。',
    'service-trouble':
      'Anthropicで問題が発生しました。たいていは再送信で解決します。料金はかかっていません。',
    'not-allowed':
      'キーに権限がないか、クレジットがなくなっています。先にAnthropicアカウントを確認してから再送信してください。料金はかかっていません。',
    'credit-used-up':
      'Anthropicアカウントのクレジットがなくなっていました。Anthropic Consoleでクレジットを追加してから再送信してください。料金はかかっていません。',
    'spend-limit':
      'Anthropicアカウントの支出上限に達していました。Anthropic Consoleで上限を引き上げるか、翌月まで待ってから再送信してください。料金はかかっていません。',
    'model-unknown':
      'このモデルは提供が終わったか、このアカウントでは使えません。別のモデルで新しいジョブを作ってください。料金はかかっていません。',
    'answer-limit':
      '回答の上限がこのモデルの限度を超えていました。上限を短くするか、別のモデルで新しいジョブを作ってください。料金はかかっていません。',
    'format-too-complex':
      'ラベルや項目が多すぎて、Claudeの回答をそれらに限定できません。数を減らすか、文章で回答させてラベルを背景情報に書いた新しいジョブを作ってください。料金はかかっていません。',
    unfinished: '回答が終わる前にClaudeが止まりました。たいていは再送信で解決します。',
    'other-error': 'Anthropicからエラーが報告されました。内容は例を見てください。料金はかかっていません。',
    'empty-answer': 'Claudeから文章のない回答が届きました。たいていは再送信で解決します。',
    'result-missing': 'これらの行の結果がAnthropicから届きませんでした。再送信してください。',
    'row-too-large':
      'これらの行はAnthropicの上限を超えています。シートの文章を短くして、新しいジョブを作ってください。',
    expired: '24時間以内にClaudeが処理できませんでした。料金はかかっていません。',
    canceled: 'Claudeが処理する前にキャンセルされました。料金はかかっていません。',
    skipped:
      'セルが空か、取得した回答に該当がないため、対象から外れました。セルに入力し、これらの行の新しいジョブを作ってください。',
  },
} as const satisfies AreaIn<'charts', 'other'>;
