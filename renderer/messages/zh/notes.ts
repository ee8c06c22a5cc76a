import type { AreaIn } from '../translation.ts';

/** Why a row has no good answer. */
export const notes = {
  empty: 'Claude 返回了空的回答。',
  error: 'Anthropic 报告了错误（{{type}}）。',
  overloaded: 'Anthropic 当时过于繁忙。',
  canceled: '在 Claude 处理此行之前已取消。',
  expired: '未能在 24 小时内回答。',
  unknownResult: 'Anthropic 返回了此版本无法识别的结果类型（{{name}}）。',
  nothingChosen: 'Claude 没有从列表中选择任何一项。',
  offList: '“{{text}}”不在列表中。',
  offFieldList: '“{{text}}”不在“{{field}}”的列表中。',
  notText: '“{{field}}”应为文本，但返回的是“{{text}}”。',
  notNumber: '“{{field}}”应为数字，但返回的是“{{text}}”。',
  notYesNo: '“{{field}}”应为是或否，但返回的是“{{text}}”。',
  notDate: '“{{field}}”应为 2026-03-31 这样的日期，但返回的是“{{text}}”。',
  withoutFields: '回答中没有所要求的字段：“{{text}}”',
  tooLongTogether: '此行与其回答加起来超出了此模型能读取的长度。',
  usedUp: '还没开始回答，允许的长度就已用完。',
  cutOff: '回答超出了允许的长度，在中途结束。',
  declined: 'Claude 拒绝回答此行。',
  declinedBecause: 'Claude 拒绝回答此行：{{reason}}',
  practiceDeclined: '练习：每隔一些行会有一行被拒绝。',
  tooLarge: '此行的文本超出了 Anthropic 接受的大小。',
  resultsGone: 'Anthropic 保留结果 29 天；这些结果已不在。',
  lineMissing: 'Anthropic 的结果文件中没有此行。',
  batchUnknown: 'Anthropic 已没有此批次。',
} as const satisfies AreaIn<'notes', 'other'>;
