import { chinese } from '../../../shared/sentences/zh.ts';
import type { AreaIn } from '../en/translation.ts';

/** The states of rows and jobs in words; the same word in badges, filters and counts. */
export const states = {
  row: chinese.states,
  rowExplained: {
    waiting: '尚未发送。',
    sent: 'Claude 正在处理。',
    answered: '回答已收到。',
    'cut-off': '回答超出了允许的长度，结尾部分缺失。',
    refused: 'Claude 拒绝回答此行。',
    'off-list': '回答不是你的标签之一。',
    failed: 'Anthropic 无法处理此行。没有产生费用。',
    canceled: '在 Claude 处理之前你已取消。没有产生费用。',
    expired: 'Claude 未能在 24 小时内处理。没有产生费用。',
    skipped: '未发送：单元格为空，或取回的回答中没有此行。',
  },
  job: {
    draft: '正在记录',
    queued: '排队中',
    sending: '正在发送',
    processing: 'Claude 正在处理',
    collecting: '正在获取回答',
    finished: '已完成',
    paused: '已暂停',
    canceling: '正在取消',
    canceled: '已取消',
  },
} as const satisfies AreaIn<'states', 'other'>;
