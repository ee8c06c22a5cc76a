import type { AreaIn } from '../en/translation.ts';

/** Earlier answers of a row, and comparing old answers with new ones. */
export const compare = {
  earlierTitle: '较早的回答',
  attempt: '回答 {{number, number}}，{{when}}',
  inUse: '使用中',
  use: '改用此回答',
  maxTokens_other: '最多 {{count, number}} 个 token',
  restated: '指令中再次说明了标签列表。',
  sameInstruction: '指令相同。',
  marks: '与回答 {{number, number}} 相比：新增的词带下划线，去掉的词带删除线。',
  nothing: '没有回答',

  stripChanged_other: '重新发送之后，有 {{count, number}} 个回答发生了变化。',
  stripNone: '重新发送之后，没有回答发生变化。',
  stripOpen: '比较新旧回答…',
  title: '比较新旧回答',
  intro: '这些行已重新发送。在你保存之前，不会写入工作簿。',
  filterLabel: '按重新发送的结果显示行',
  filterAll: '全部 {{count, number}}',
  filter: {
    changed: '有变化 {{count, number}}',
    same: '相同 {{count, number}}',
    first: '首次得到回答 {{count, number}}',
    'none-new': '没有新回答 {{count, number}}',
  },
  kind: {
    changed: '有变化',
    same: '相同',
    first: '首次得到回答',
    'none-new': '没有新回答',
  },
  rowHead: '行',
  row: '第 {{row, number}} 行',
  before: '之前',
  after: '现在',
  keepOld: '使用旧回答',
  keepNew: '使用新回答',
  own: '你填写的内容：{{text}}',
  more: '显示更多行',
  empty: '没有这一类的行。',
  loading: '正在比较…',
} as const satisfies AreaIn<'compare', 'other'>;
