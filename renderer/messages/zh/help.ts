import type { AreaIn } from '../en/translation.ts';

/** The guide, the keyboard shortcuts, and reporting a problem. */
export const help = {
  title: '帮助',
  subtitle: 'Sheetbatch 如何工作，以及遇到问题时怎么办。',
  search: '搜索指南',
  contents: '指南内容',
  noneFoundTitle: '没有找到',
  noneFoundText: '指南中没有包含“{{search}}”的内容。',
  clearSearch: '显示完整指南',

  column: '列名',
  howTitle: '使用方法',
  how: {
    workbook: {
      title: '选择工作簿',
      text: 'Excel、OpenDocument 或 CSV。然后选择工作表和标题所在的行。文件本身只会被读取。',
    },
    instruction: {
      title: '说明对每一行做什么',
      text: '像邮件合并那样，为所有行写一条指令。在你写 {{placeholder}} 的地方，Claude 会得到该列的文本。',
    },
    answer: {
      title: '选择回答的形式',
      text: '一段文本、列表中的一项，或各占一列的多个字段。使用列表时，列表之外的回答不算符合。',
    },
    try: {
      title: '先试运行几行',
      text: '在为全部行付费之前，先看看几行的真实回答。反复修改指令，直到满意为止。',
    },
    send: {
      title: '发送',
      text: '价格就写在按钮上。所有内容会先记录在这台电脑上，然后分批发送给 Claude。',
    },
    wait: {
      title: '去做别的事',
      text: '大多数批次在一小时内完成，全部在一天之内。你可以关闭窗口或合上笔记本：Claude 会继续处理。',
    },
    look: {
      title: '查看回答',
      text: '每个回答都在对应的行旁边。被拒绝、被截断或不在列表中的行会标出，可以重新发送。',
    },
    save: {
      title: '保存工作簿',
      text: '回答会写入副本的新列，或在备份之后写入你自己的工作簿。图表、公式和格式保持原样。',
    },
  },
  howLink: '新建任务',

  costTitle: '费用',
  cost: {
    half: '你按读取和写出的内容向 Anthropic 付费。由于各行分批发送，只需通常价格的一半。Sheetbatch 本身不收费。',
    before: '发送之前会显示预计费用。价格范围来自试运行的行，实际费用以 Anthropic 的统计为准。',
    tries: '试运行的行会立即回答，按全价收费：通常每行不到一美分。',
    once: '文本相同的行只发送一次，只收费一次。',
    never: '绝不会意外重复发送。如果回复丢失，Sheetbatch 会先在 Anthropic 查找该批次，然后才会发送。',
    failed: '失败、过期或及时取消的行不产生费用。被拒绝或被截断的回答会产生费用。',
    caps: '可以在发送前为任务设置上限，或在设置中设置每月上限。达到上限时，任务会暂停并询问你。',
    practice: '练习不产生费用：不需要密钥，不联网，回答是编造的。',
  },
  costLink: '查看花费',

  leavesTitle: '哪些内容会离开你的电脑',
  leaves: {
    columns: '指令中提到的列、指令本身和共用背景。工作簿的其他内容都不会。',
    where: '它们只发送给 Anthropic。Sheetbatch 没有服务器。',
    kept: 'Anthropic 保留回答 29 天。你可以让它在取回之后立即删除。',
    key: '密钥像密码一样由系统保管，不在 Sheetbatch 的任何文件中。',
    here: '任务和回答会留在这台电脑上，直到你移除它们。设置中会显示它们占用的空间。',
  },
  leavesLink: '设置中的隐私和数据',

  whenTitle: '遇到这些情况怎么办',
  when: {
    noKey: {
      title: '还没有密钥',
      text: '练习不需要密钥。要处理您自己的行，请在 Anthropic 控制台创建密钥：密钥输入框旁的“如何获取密钥？”列出了四个步骤。',
    },
    off: {
      title: '电脑曾关机或睡眠',
      text: '无需操作。重新启动 Sheetbatch，它会取回已就绪的内容。回答在 29 天之后才会消失，并且会提前很久提醒你。',
    },
    sorted: {
      title: '期间对工作簿进行了排序或更改',
      text: '照常保存。每个回答会按行号或文本找到自己的行。已更改或已删除的行会列出，不会写入任何内容。',
    },
    open: {
      title: '工作簿正在 Excel 中打开',
      text: '请在 Excel 中关闭后重新保存，或将回答保存为副本。',
    },
    bad: {
      title: '回答不理想',
      text: '请说得更清楚：给出一个好回答的例子，说明拿不准时怎么办，提供列表。再用几行试运行。对于困难的文本，更强的模型会有帮助。',
    },
    cutOff: {
      title: '回答被截断',
      text: '允许的长度太短。请在任务页面上选择放宽长度，重新运行这些行。',
    },
    refused: {
      title: 'Claude 拒绝回答某些行',
      text: '请查看这些行的文本。在指令中用一句话说明回答的用途，往往会有帮助。',
    },
    key: {
      title: '密钥不被接受',
      text: '请在 Anthropic 控制台创建新密钥，并填入设置。任务会自动继续。',
    },
    credit: {
      title: '余额已用完',
      text: '请在 Anthropic 控制台充值。已发送的内容会继续处理，其余的随后发送。',
    },
    long: {
      title: '任务耗时很长',
      text: 'Anthropic 承诺在 24 小时内完成批次。届时未完成的行会过期，不产生费用，可以重新发送。',
    },
    cancel: {
      title: '想要停止任务',
      text: '在任务的菜单中选择“取消”。取消之前会说明后果。已回答的部分会收费并保留。',
    },
    offline: {
      title: '没有网络',
      text: '任务会等待，恢复联网后继续。没有网络时，也可以准备任务、查看回答和保存。',
    },
    elsewhere: {
      title: '批次是在另一台电脑上创建的',
      text: 'Sheetbatch 会列出你账户中的批次，并把它们的回答放到你的各行旁边。',
    },
  },
  whenBatches: '账户中的批次',
  whenSettings: '打开设置',

  moreTitle: '更多帮助',
  shortcutsButton: '键盘快捷键',
  reportButton: '报告问题…',

  shortcutsTitle: '键盘快捷键',
  shortcutsKeys: '按键',
  shortcutsWhat: '作用',
  shortcut: {
    'new-job': '新建任务',
    'open-workbook': '打开工作簿',
    save: '保存当前任务的回答',
    find: '搜索当前的列表或结果',
    settings: '设置',
    help: '帮助',
    shortcuts: '此列表',
    back: '返回',
  },
  shortcutClose: '关闭对话框或菜单',
  shortcutMove: '在列表或表格中移动',
  shortcutNext: '转到下一个按钮或字段',
  shortcutsInResults: '在结果中',
  gridShortcut: {
    open: '打开行',
    edit: '修改回答',
    accepted: '把行标记为“已认可”，或取消标记',
    look: '把行标记为“需查看”，或取消标记',
    more: '选择更多行',
    all: '选择显示的所有行',
    copy: '复制，可粘贴到 Excel',
    menu: '列的菜单：排序、复制',
    ends: '转到第一个或最后一个单元格',
  },
  keyEnter: 'Enter',
  keyShift: 'Shift',
  keyHome: 'Home',
  keyEnd: 'End',
  keyControl: 'Ctrl',
  keyAlt: 'Alt',
  keyEscape: 'Esc',
  keyTab: 'Tab',

  reportTitle: '报告问题',
  reportText:
    '这会生成一个有助于查找故障的文件。请先查看内容，保存到你想要的位置，再发送给帮助你的人。Sheetbatch 不会把它发送给任何人。',
  reportIn: '包含：版本、系统、设置、任务的状态及数量和批次编号、错误代码，以及日志的最后几行。',
  reportOut: '不包含：密钥、单元格和回答、指令，以及文件、列、任务和人员的名称。',
  reportPreview: '文件的内容',
  reportMaking: '正在整理…',
  reportSave: '保存文件',
  reportSaved: '文件已保存。',
} as const satisfies AreaIn<'help', 'other'>;
