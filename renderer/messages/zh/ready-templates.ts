import type { AreaIn } from '../en/translation.ts';

/**
 * Names and descriptions of the templates that come with the program, by their ids. What they ask Claude
 * stays English.
 */
export const readyTemplates = {
  'classify-tickets': {
    name: '客服工单分类',
    description: '为每条工单给出类别、紧急程度和情绪，并用一句话说明客户想要什么。',
  },
  translate: {
    name: '翻译一列',
    description: '将每段文本翻译成该行指定的语言，保留占位符、数字和名称。',
  },
  'product-descriptions': {
    name: '撰写商品描述',
    description: '根据商品名称和要点，写一段约 80 词的店铺商品描述。',
  },
  'seo-texts': {
    name: '撰写 SEO 标题和描述',
    description: '为每个页面撰写搜索引擎显示的标题和描述。',
  },
  'survey-answers': {
    name: '问卷回答编码',
    description: '为每条开放式回答给出主题、情感倾向以及体现它们的原话。',
  },
  'screen-applications': {
    name: '筛选求职申请',
    description: '按你的标准核对每份申请并引用依据，协助人做出决定。',
  },
  summarise: {
    name: '概括长文本',
    description: '用最多三句话概括每段文本，最重要的在前。',
  },
  'extract-data': {
    name: '从文本中提取数据',
    description: '阅读发票、订单或邮件，将编号、日期、金额和双方填入各列。',
  },
  'clean-names': {
    name: '整理姓名和地址',
    description: '将姓名和地址拆分到相应的列，并统一大小写和顺序。',
  },
  'answer-reviews': {
    name: '草拟评论回复',
    description: '以评论所用的语言和你的语气，为每条评论草拟一段简短的公开回复。',
  },
} as const satisfies AreaIn<'readyTemplates', 'other'>;
