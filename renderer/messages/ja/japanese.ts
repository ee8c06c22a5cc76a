import { japanese as sentences } from '../../../shared/sentences/ja.ts';
import type { Translation } from '../en/translation.ts';
import { answers } from './answers.ts';
import { batches } from './batches.ts';
import { charts } from './charts.ts';
import { compare } from './compare.ts';
import { exporting } from './exporting.ts';
import { frame } from './frame.ts';
import { help } from './help.ts';
import { home } from './home.ts';
import { job } from './job.ts';
import { newJob } from './new-job.ts';
import { problems } from './problems.ts';
import { readyTemplates } from './ready-templates.ts';
import { results } from './results.ts';
import { settings } from './settings.ts';
import { states } from './states.ts';
import { templates } from './templates.ts';

/**
 * All Japanese messages by area. Sentences are です・ます, buttons end in a noun or a plain verb; no space between
 * Japanese and Latin letters or numbers. Words (English: ours): workbook ブック · sheet シート · row 行 · column 列 ·
 * cell セル · header ヘッダー · column names 列の名前 · filter フィルター job ジョブ · batch バッチ · instruction 指示 · background
 * 背景情報 · template テンプレート · answer 回答 · answer format 回答の形式 · text 文章 (a cell's type: 文字列) · label ラベル · field
 * 項目 · id ID · try お試し, 試す, 試行 · send 送信 · send again 再送信 · practice 練習 · made-up 作り物の · key キー · cap 上限
 * (ours) and 限度額 (Anthropic's) · price 料金, of a model 価格 · cost 費用 · estimate 見積もり · fetch 取得 · remove 削除 ·
 * take back 取り消す · backup バックアップ · computer コンピューター · laptop ノートパソコン · workspace ワークスペース · token トークン.
 * “(empty)” stays: that is what Claude reads. Names stay: Claude, Anthropic, Anthropic Console,
 * Sheetbatch, Excel, CSV.
 */
export const japanese = {
  answers,
  batches,
  charts,
  compare,
  exporting,
  frame,
  help,
  home,
  job,
  newJob,
  problems,
  readyTemplates,
  results,
  sentences,
  settings,
  states,
  templates,
} as const satisfies Translation<'other'>;
