import { japanese } from '../../../shared/sentences/ja.ts';
import type { AreaIn } from '../en/translation.ts';

/** The states of rows and jobs in words; the same word in badges, filters and counts. */
export const states = {
  row: japanese.states,
  rowExplained: {
    waiting: 'まだ送信していません。',
    sent: 'Claudeが処理しています。',
    answered: '回答が届いています。',
    'cut-off': '回答が長さの上限を超えたため、末尾が欠けています。',
    refused: 'Claudeがこの行への回答を控えました。',
    'off-list': '回答がどのラベルにも当てはまりません。',
    failed: 'Anthropicがこの行を処理できませんでした。料金はかかっていません。',
    canceled: 'Claudeが処理する前にキャンセルされました。料金はかかっていません。',
    expired: '24時間以内にClaudeが処理できませんでした。料金はかかっていません。',
    skipped: 'セルが空か、取得した回答に該当がないため、対象から外れています。',
  },
  job: {
    draft: '記録中',
    queued: '順番待ち',
    sending: '送信中',
    processing: 'Claudeが処理中',
    collecting: '回答を取得中',
    finished: '完了',
    paused: '一時停止中',
    canceling: 'キャンセル中',
    canceled: 'キャンセル済み',
  },
} as const satisfies AreaIn<'states', 'other'>;
