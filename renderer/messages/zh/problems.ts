import type { AreaIn } from '../en/translation.ts';
import { fileProblems } from './file-problems.ts';

/** What went wrong, why, and what to do next, for every code of the contract. */
export const problems = {
  'connection-lost': {
    title: 'Sheetbatch 没有运行',
    explanation: '此页面与程序的连接已断开。已发送的任务会在 Anthropic 继续进行。',
    next: '请重新启动 Sheetbatch，并使用它打开的窗口或标签页。',
  },

  ...fileProblems,

  'instruction-empty': {
    title: '指令是空的',
    explanation: '需要告诉 Claude 对每一行做什么。',
    next: '请写下你的要求，并放入它应该查看的列。',
  },
  'placeholder-unknown': {
    title: '指令中的某一列不存在',
    explanation: '双大括号中的某个名称与此工作表的列都不匹配。',
    withFacts: '此工作表中没有名为“{{name}}”的列。',
    next: '请从列表中选择列，或更正名称。',
  },
  'placeholder-unclosed': {
    title: '指令中的大括号没有对应的列',
    explanation: '两个左大括号表示列名的开始，而这里没有闭合或没有名称。未发送任何内容。',
    withFacts: '“{{text}}”中的大括号没有闭合，或者其中不是列名。未发送任何内容。',
    next: '请从列表中选择列，或选择按原样发送大括号。',
  },
  'placeholder-in-background': {
    title: '共用背景中不能放入列',
    explanation: '共用背景对每一行都相同，其中的内容不会被替换成行的文本。未发送任何内容。',
    withFacts: '背景信息对每一行都相同，其中的“{{text}}”会按原样发送。未发送任何内容。',
    next: '请把列放入指令，或选择按原样发送大括号。',
  },
  'placeholder-in-answer': {
    title: '标签或字段名称中不能放入列',
    explanation: '标签和字段名称对每一行都相同。未发送任何内容。',
    withFacts: '标签和字段名称对每一行都相同，“{{text}}”不会被替换成行的文本。未发送任何内容。',
    next: '请去掉大括号。',
  },
  'instruction-without-column': {
    title: '指令中没有列',
    explanation: '没有列，每一行都会得到相同的回答。未发送任何内容。',
    next: '请至少放入一个供 Claude 查看的列。',
  },
  'answer-longer-than-model': {
    title: '回答长度上限超出了此模型的能力',
    explanation: '每个模型都有回答长度上限。未发送任何内容。',
    withFacts: '“{{model}}”的回答最多 {{limit}} 个 token。未发送任何内容。',
    next: '请选择更短的上限，或选择其他模型。',
  },
  'column-name-empty': {
    title: '新列需要名称',
    explanation: '回答会写入工作表的新列，它的标题不能为空。',
    next: '请输入新列的名称。',
  },
  'column-name-taken': {
    title: '已有同名的列',
    explanation: '标题相同的两列很难区分。',
    withFacts: '你的工作表中已有名为“{{name}}”的列。',
    next: '请换一个名称。',
  },
  'answer-format-invalid': {
    title: '回答格式不完整',
    explanation: '某个标签或字段缺失、为空或重复。',
    next: '请返回“指令”步骤，检查标签或字段列表。',
  },
  'rows-none-selected': {
    title: '没有可以发送的行',
    explanation: '按照你选择的行和空单元格规则，所有行都被排除了。',
    next: '请选择其他行，或允许发送有空单元格的行。',
  },
  'row-too-long': {
    title: '有一行对此模型来说太长',
    explanation: '某一行的文本超出了模型一次能读取的长度。',
    withFacts: '第 {{row}} 行的文本超出了模型一次能读取的长度。',
    next: '请缩短文本、减少使用的列，或选择其他模型。',
  },
  'document-not-readable': {
    title: '无法读取文档',
    explanation: '文档可能已损坏、受密码保护，或者不是 .docx 或 .pdf 格式。',
    next: '请不带密码重新保存为 .docx 或 .pdf，或复制其中的文本粘贴到这里。',
  },
  'document-without-text': {
    title: '文档中没有文本',
    explanation: '它可能只包含图片，例如扫描的页面。',
    next: '请选择有文本的文档，或直接输入 Claude 需要知道的内容。',
  },
  'template-invalid': {
    title: '无法读取模板',
    explanation: '该文件不是 Sheetbatch 模板，或由更新的版本生成。',
    next: '请重新导出模板，或选择其他文件。',
  },

  'key-missing': {
    title: '需要密钥',
    explanation: '向 Claude 发送行需要你的 Anthropic 账户中的密钥。',
    next: '请添加密钥。在此之前一切都会等待，不会丢失任何内容。',
  },
  'key-malformed': {
    title: '这看起来不像 Anthropic 密钥',
    explanation: '密钥以“sk-ant-”开头，长约 100 个字符。可能缺少一部分。',
    next: '请从 Anthropic 控制台复制完整的密钥，再粘贴一次。',
  },
  'key-rejected': {
    title: 'Anthropic 不接受此密钥',
    explanation: '密钥已被删除或停用，或者缺少一部分。',
    next: '请在 Anthropic 控制台创建新密钥，并保存到这里。',
  },
  'key-of-another-account': {
    title: '新密钥看不到用旧密钥发送的行',
    explanation:
      '发送过程中连接中断，之后更换了密钥。此密钥属于其他账户或工作区，Sheetbatch 无法确认这些行是否送达，因此不会重新发送：否则你可能付两次费。',
    next: '请重新保存旧密钥或同一工作区的密钥，任务会自动继续。或者取消任务。',
  },
  'key-store-unavailable': {
    title: '无法在这台电脑上保存密钥',
    explanation: '系统的密码保险箱没有响应。Sheetbatch 绝不会把密钥写入文件。',
    next: '请解锁系统的钥匙串后重试，或在每次启动 Sheetbatch 时粘贴密钥。',
  },
  'credit-exhausted': {
    title: '你的 Anthropic 余额已用完',
    explanation: '充值之前，Anthropic 不再接受新的行。已回答的内容会保留。',
    next: '请在 Anthropic 控制台的 Billing 中充值，然后按“继续”。',
  },
  'spend-limit-reached': {
    title: '你的 Anthropic 账户已达到消费限额',
    explanation: '该限额是在 Anthropic 控制台为账户或此密钥的工作区设置的。',
    next: '请在那里提高限额或等到下个月，然后按“继续”。',
  },
  'access-denied': {
    title: '此密钥没有权限',
    explanation: '密钥所在的工作区无权使用此模型或发送批次。',
    next: '请联系你的 Anthropic 账户管理员，或使用其他密钥。',
  },
  'model-unknown': {
    title: 'Anthropic 不提供此模型',
    explanation: '该模型已停用，或者你的账户不能使用它。',
    withFacts: '“{{model}}”已停用，或者你的账户不能使用它。',
    next: '请选择其他模型。',
  },
  'spend-cap-reached': {
    title: '已达到你设置的费用上限',
    explanation: '继续发送可能会超出你设置的上限。超出部分没有发送。',
    withFacts:
      '上限为 {{capUsdMicros}}。加上下一个批次，总额最多可能达到 {{neededUsdMicros}}，因此没有发送。',
    next: '请提高上限后继续，或者不再发送其余部分。',
  },
  'price-unknown': {
    title: '此模型的价格未知',
    explanation: '不知道价格就无法保证费用上限。',
    next: '请选择价格已知的模型，或不设上限发送。',
  },

  offline: {
    title: '这台电脑处于离线状态',
    explanation: '没有连接到互联网。已发送的行会在 Anthropic 继续进行。',
    next: '无需操作：恢复联网后 Sheetbatch 会自动继续。',
  },
  'service-unreachable': {
    title: '无法连接到 Anthropic',
    explanation: '连接无法建立。可能被防火墙、代理或 VPN 阻挡。',
    next: 'Sheetbatch 会不断重试。如果持续如此，请让 IT 部门允许访问 api.anthropic.com。',
  },
  'service-busy': {
    title: 'Anthropic 要求等待',
    explanation: '你的账户目前发送的内容已达到允许的数量。',
    next: '无需操作：Sheetbatch 会自动继续。',
  },
  'service-busy-long': {
    title: 'Anthropic 要求等待数天',
    explanation: '这更像是账户的限制，而不是繁忙时段。',
    withFacts: 'Anthropic 要求等待（天数：{{days}}）。这更像是账户的限制，而不是繁忙时段。',
    next: '请在 Anthropic 控制台查看限制，然后按“继续”。在此期间不会发送任何内容。',
  },
  'service-overloaded': {
    title: 'Anthropic 非常繁忙',
    explanation: '服务目前处理不过来。',
    next: '无需操作：Sheetbatch 会自动重试。',
  },
  'service-failed': {
    title: 'Anthropic 出现问题',
    explanation: '服务返回了它自身的错误。',
    next: '无需操作：Sheetbatch 会自动重试。如果持续如此，请查看 status.anthropic.com。',
  },
  'request-rejected': {
    title: 'Anthropic 没有接受这些行',
    explanation: '请求中的某些内容不适用于此模型。',
    withFacts: 'Anthropic 的说明：{{message}}',
    next: '请更改指令或模型后重新发送。未被接受的行不产生费用。',
  },
  'request-too-large': {
    title: '一次发送的内容太多',
    explanation: '一行加上共用背景超出了 Anthropic 接受的大小。',
    withFacts: '第 {{row}} 行连同共用背景（{{kilobytes}} kB）超出了 Anthropic 或途中代理接受的大小。',
    next: '请缩短背景或减少使用的列。',
  },
  'prompt-too-long': {
    title: '有一行对此模型来说太长',
    explanation: '该行、指令和背景加在一起超出了模型能读取的长度。',
    withFacts: 'Anthropic 的说明：{{message}}',
    next: '请缩短该行或背景，或选择能读取更多内容的模型。',
  },
  'answer-limit-too-high': {
    title: '回答长度上限超出了此模型的能力',
    explanation: '任务允许的回答比模型能写的更长。',
    withFacts: 'Anthropic 的说明：{{message}}',
    next: '请选择更短的回答上限，或其他模型。',
  },
  'answer-format-too-complex': {
    title: '标签或字段对 Anthropic 来说太多',
    explanation: 'Anthropic 只能在一定规模内把 Claude 的回答限定在列表或字段中，且没有说明具体规模。',
    withFacts: 'Anthropic 的说明：{{message}}',
    next: '请减少标签或字段，或改为文本回答并在背景中列出标签。',
  },
  'proxy-needs-login': {
    title: '代理要求输入密码',
    explanation:
      '你的网络通过一个需要用户名和密码的代理，而 Sheetbatch 没有这些信息。没有任何内容到达 Anthropic。',
    next: '请让 IT 部门允许无需密码访问 api.anthropic.com。',
  },
  'connection-not-trusted': {
    title: '与 Anthropic 的连接不可信',
    explanation:
      '应答方无法证明自己是 Anthropic。公司防火墙检查流量，或这台电脑的时钟不准时会出现这种情况。没有通过此连接发送任何内容。',
    next: '请检查这台电脑的日期和时间。如果正确，请让 IT 部门在此安装防火墙的证书，或不检查 api.anthropic.com。',
  },
  'not-anthropic': {
    title: '代替 Anthropic 作出应答的是别的东西',
    explanation: '收到的是网页或重定向，可能来自 Wi-Fi 登录页、代理或防火墙。没有因此创建任何内容。',
    next: '请在浏览器中打开任意网页，如有要求请登录。如果无效，请让 IT 部门放行 api.anthropic.com。',
  },
  'sending-fails': {
    title: '无法将这些行交给 Anthropic',
    explanation: '每次连接都中断或应答无法读取。每次都查找了账户列表：没有创建任何内容，也没有产生费用。',
    next: '请检查网络连接、代理或 VPN，然后按“继续”。',
  },
  'results-unavailable': {
    title: '无法从 Anthropic 取回答案',
    explanation: 'Claude 已完成，但答案文件无法获取，或每次都中断。已收到的部分已保存。',
    withFacts:
      'Claude 已完成，但答案文件无法获取，或每次都中断。已收到的部分已保存；尚无答案的行数：{{missing}}。',
    next: '按“继续”可再次取回，不产生费用。如果改为取消任务，这些行可以重新发送，但会再次付费。',
  },
  'results-expired': {
    title: '回答已不在 Anthropic',
    explanation: 'Anthropic 保留回答 29 天。这些回答没有及时取回。',
    next: '请重新发送没有回答的行。',
  },
  'results-not-ready': {
    title: '回答尚未就绪',
    explanation: 'Claude 仍在处理。',
    next: '无需操作：一旦就绪，Sheetbatch 会自动取回。',
  },
  'batch-not-found': {
    title: 'Anthropic 没有此批次',
    explanation: '它可能属于其他密钥，或已在那里删除。',
    next: '请使用发送时的密钥，或重新发送没有回答的行。',
  },
  'results-incomplete': {
    title: 'Anthropic 的文件中缺少一些回答',
    explanation: '取回的回答没有涵盖发送的所有行。',
    next: '无需操作：Sheetbatch 会再次获取。仍然没有回答的行可以重新发送。',
  },
  'results-expire-soon': {
    title: 'Anthropic 即将删除回答',
    explanation: '回答在那里保留 29 天，而这些还没有取回。',
    next: '请保持联网并打开 Sheetbatch，直到取回为止。',
  },
  'batch-in-doubt': {
    title: '正在确认 Anthropic 是否收到了这些行',
    explanation: '发送过程中连接中断。Sheetbatch 会先确认再发送，绝不让你付两次费。',
    next: '无需操作：大约需要两分钟。',
  },
  'batch-not-findable': {
    title: '无法确定 Anthropic 是否收到了这些行',
    explanation:
      '发送过程中连接中断，而账户列表里已看不到发送前显示的任何批次。批次可能在那里被删除，或者密钥现在属于另一个工作区。',
    next: '请在 Anthropic 控制台的“Batches”中查看，然后按“继续”。也可以取消任务：之后可以重新发送没有答案的行。',
  },
  'batch-adopted': {
    title: '找到了之前发送的批次',
    explanation: '发送过程中连接中断，但 Anthropic 已经收到。没有再次发送。',
    next: '无需进行任何操作。',
  },
  'batch-was-foreign': {
    title: '有一个批次不属于此任务',
    explanation: '它看起来像此任务的批次，但其中的回答不是针对这些行的。没有采用其中任何内容。',
    next: '请重新发送没有回答的行。',
  },
  'batch-expires-soon': {
    title: 'Anthropic 可能无法按时完成',
    explanation: 'Claude 处理一个批次最多有 24 小时，大部分时间已经过去。',
    next: '现在无需操作：没有回答的行不产生费用，可以重新发送。',
  },

  'job-not-found': {
    title: '此任务已不存在',
    explanation: '此任务已被移除。',
    next: '请返回任务列表。',
  },
  'job-not-possible-now': {
    title: '目前无法执行此操作',
    explanation: '在此期间任务的状态已经改变。',
    next: '请查看任务的当前状态，然后重试。',
  },
  'row-not-found': {
    title: '此行不属于该任务',
    explanation: '该行不在已发送的行之中。',
    next: '请选择其他行。',
  },
  'answer-not-fitting': {
    title: '此回答不符合该列的要求',
    explanation: '文本不是该列可以填写的内容。回答保持原样。',
    withFacts: '“{{text}}”不是该列可以填写的内容。回答保持原样。',
    next: '请从列表中选择，或输入 12.5 这样的数字、2026-03-31 这样的日期。',
  },

  'data-folder-not-writable': {
    title: 'Sheetbatch 无法写入它的文件夹',
    explanation: '电脑不允许它保存任务和回答。',
    next: '请检查该文件夹的权限，然后重新启动 Sheetbatch。',
  },
  'data-folder-in-use': {
    title: 'Sheetbatch 已经在运行',
    explanation: '另一个窗口或另一个用户正在使用同样的任务。一次只允许一个，以免重复发送。',
    next: '请使用已经打开的那一个，或先将它关闭。',
  },
  'database-damaged': {
    title: '任务列表已损坏',
    explanation: '能读取的内容都已保存，损坏的文件已另外存放。',
    next: '请检查你的任务。仍在 Anthropic 的回答可以重新获取。',
  },
  'database-recovered': {
    title: '任务列表已修复',
    explanation: '它曾经损坏。能读取的内容都在这里，损坏的文件已另外存放。',
    next: '请检查你的任务。仍在 Anthropic 的回答可以重新获取。',
  },
  'database-too-new': {
    title: '这些任务属于更新版本的 Sheetbatch',
    explanation: '更新的版本使用过它们，当前版本可能会损坏它们。',
    next: '请安装最新版本。',
  },

  'reference-unknown': {
    title: 'Sheetbatch 找不到此文件了',
    explanation: '它是在程序上次启动之前打开的。',
    next: '请重新选择工作簿。',
  },
  'not-available-here': {
    title: '浏览器中无法使用',
    explanation: '此功能只在已安装的应用中可用。',
    next: '请改为下载文件，或使用应用。',
  },
  'request-invalid': {
    title: 'Sheetbatch 无法理解此请求',
    explanation: '输入的某些内容超出了允许的范围。',
    next: '请检查输入内容，然后重试。',
  },
  unexpected: {
    title: '发生了意外情况',
    explanation: '这是 Sheetbatch 的错误，不是你的问题。没有因此发送任何内容。',
    next: '请重试。如果再次发生，请重新启动 Sheetbatch。',
  },
} as const satisfies AreaIn<'problems', 'other'>;
