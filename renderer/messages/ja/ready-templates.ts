import type { AreaIn } from '../en/translation.ts';

/**
 * Names and descriptions of the templates that come with the program, by their ids. What they ask Claude
 * stays English.
 */
export const readyTemplates = {
  'classify-tickets': {
    name: '問い合わせを分類',
    description: '問い合わせごとに、分類、緊急度、感情と、お客様の要望を1行で示します。',
  },
  translate: {
    name: '列を翻訳',
    description: '各文章を、その行で指定した言語に翻訳します。差し込み記号、数字、名前はそのまま残します。',
  },
  'product-descriptions': {
    name: '商品説明を作成',
    description: '商品名と特徴から、ショップ向けの約80語の説明文を作ります。',
  },
  'seo-texts': {
    name: 'SEOのタイトルと説明文を作成',
    description: '検索結果に表示されるタイトルと説明文を、ページごとに作ります。',
  },
  'survey-answers': {
    name: 'アンケートの自由回答を分類',
    description: '自由回答ごとに、主なテーマ、感情と、その根拠になる言葉を示します。',
  },
  'screen-applications': {
    name: '応募書類を確認',
    description: '応募書類を基準と照らし合わせ、根拠を引用します。判断するのは人です。',
  },
  summarise: {
    name: '長い文章を要約',
    description: '各文章の内容を、大切なことから順に3文以内でまとめます。',
  },
  'extract-data': {
    name: '文章からデータを取り出す',
    description: '請求書、注文書、メールを読み、番号、日付、金額、当事者を列に入れます。',
  },
  'clean-names': {
    name: '名前と住所を整理',
    description: '名前と住所を適切な列に分け、大文字・小文字や順序を整えます。',
  },
  'answer-reviews': {
    name: 'レビューへの返信案を作成',
    description: 'レビューごとに、その言語と御社の口調で、公開用の短い返信案を作ります。',
  },
} as const satisfies AreaIn<'readyTemplates', 'other'>;
