/**
 * All Simplified Chinese messages by area. A blank stands between Chinese and Latin letters or digits, none beside
 * full-width marks; the reader is 你. The same word everywhere, after Excel's own:
 *
 *   workbook 工作簿 · sheet 工作表 · row 行 · column 列 · cell 单元格 · header row 标题行 · column name 列名
 *   job 任务 · batch 批次 · answer 回答 · result 结果 · instruction 指令 · (shared) background 共用背景
 *   template 模板 · label 标签 · field 字段 · row id 行标识 · try 试运行 · practice 练习 · send 发送
 *   key 密钥 · cap 上限 · limit at Anthropic 限额 · cost 费用 · estimate 估算 · price 价格 · credit 余额
 *   answered 已回答 · cut off 被截断 · refused 被拒绝 · off list 不在列表中 · skipped 已跳过 · expired 已过期
 *   copy 副本 · backup 备份 · Anthropic Console Anthropic 控制台 · workspace 工作区
 *   Kept as they are: Sheetbatch, Claude, Anthropic, Excel, CSV, token.
 */
import { chinese as sentences } from '../../../shared/sentences/zh.ts';
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

/** The plural forms of Chinese: a single one. */
export const chinese: Translation<'other'> = {
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
};
