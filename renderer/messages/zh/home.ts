import type { AreaIn } from '../en/translation.ts';

/** The list of jobs and the first start. */
export const home = {
  title: '任务',
  newJob: '新建任务',
  search: '搜索任务',
  noneFoundTitle: '没有匹配的任务',
  noneFoundText: '这里没有包含“{{search}}”的任务。',
  clearSearch: '显示所有任务',

  firstTitle: '一条指令，处理每一行，只需半价',
  firstText: '选择一个电子表格，告诉 Claude 对每一行做什么，回答会写入你自己工作簿的新列中。',
  practiseTitle: '用示例试一试',
  practiseText: '几百条客服工单和编造的回答。不发送任何内容，也不产生费用。',
  practiseButton: '用示例练习',
  keyTitle: '处理你自己的工作表',
  keyText: '粘贴你的 Anthropic 账户中的密钥。费用按批处理价格直接付给 Anthropic。',
  keyReady: '尾号为 {{ending}} 的密钥可用。你可以在设置中更换。',

  attentionTitle: '需要你处理',
  attentionMore_other: '再显示 {{count, number}} 项',
  attentionFewer: '收起',
  attentionProblem: '{{job}}：{{title}}',
  attentionSaveTitle: '{{job}}：回答已就绪',
  attentionSaveText_other: '有 {{count, number}} 个回答还没有写入你的工作簿。',
  attentionRepairTitle: '{{job}}：有些行需要查看',
  attentionRepairText_other: '有 {{count, number}} 行没有完整的回答。',
  attentionExpiringTitle: '{{job}}：回答即将被删除',
  attentionExpiringText: 'Anthropic 将于{{when}} 删除这些回答。请保持 Sheetbatch 运行并联网，以便取回。',
  openJob: '打开',

  columnName: '任务',
  columnState: '状态',
  columnRows: '行数',
  columnCost: '费用',
  columnWhen: '开始时间',
  sheetOf: '{{workbook}} · {{sheet}}',
  queueWaits_other: '等待 {{count, number}} 个任务',
  rowsDone: '{{done}}/{{total}}',
  costUnknown: '未知',
  savedAs: '已保存为 {{name}}',
  listLabel: '你的任务，最新的在前',
} as const satisfies AreaIn<'home', 'other'>;
