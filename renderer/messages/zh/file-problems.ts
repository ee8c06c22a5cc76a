/** What can go wrong with files and workbooks, on the way in and on the way out. */
export const fileProblems = {
  'file-not-chosen': {
    title: '没有选择文件',
    explanation: 'Sheetbatch 需要一个工作簿才能开始。',
    next: '请选择一个工作簿，或将工作簿拖放到窗口中。',
  },
  'file-not-found': {
    title: '文件已不在原处',
    explanation: '文件已被移动、重命名或删除，或者所在的磁盘没有连接。',
    withFacts: '“{{name}}”已被移动、重命名或删除，或者所在的磁盘没有连接。',
    next: '请从现在的位置重新选择该文件。',
  },
  'file-not-readable': {
    title: '无法读取文件',
    explanation: '电脑不允许读取。文件可能已在别处打开，或者你没有读取权限。',
    withFacts: '电脑不允许 Sheetbatch 读取“{{name}}”。文件可能已在别处打开，或者你没有读取权限。',
    next: '请在其他程序中关闭它，或将它复制到“文档”文件夹，然后重新选择。',
  },
  'file-too-large': {
    title: '文件太大',
    explanation: '文件超出了 Sheetbatch 能够安全打开的大小。',
    next: '请将工作簿拆分成较小的文件，或只把需要的工作表另存为单独的文件。',
  },
  'file-type-unknown': {
    title: 'Sheetbatch 无法打开这种文件',
    explanation:
      'Sheetbatch 可以打开 Excel（.xlsx、.xlsm、.xlsb、.xls）、OpenDocument（.ods）和文本表格（.csv、.tsv、.txt）。',
    withFacts:
      '“{{name}}”是其他类型的文件。Sheetbatch 可以打开 Excel（.xlsx、.xlsm、.xlsb、.xls）、OpenDocument（.ods）和文本表格（.csv、.tsv、.txt）。',
    next: '请在 Excel 中打开该文件，选择“另存为”，再选择“Excel 工作簿（.xlsx）”。',
  },
  'file-empty': {
    title: '文件是空的',
    explanation: '文件中没有内容。它可能还在从云端文件夹下载。',
    next: '请在 Excel 中打开检查，然后重新选择。',
  },
  'workbook-damaged': {
    title: '工作簿已损坏',
    explanation: '文件的一部分缺失或无法读取，因此 Sheetbatch 没有打开它。',
    next: '请在 Excel 中打开并让 Excel 修复，以新名称保存，然后选择那个文件。',
  },
  'workbook-cut-off': {
    title: '文件末尾缺失',
    explanation: '缺少的是工作簿本身的一部分，例如下载或复制中断时。为避免漏掉行，Sheetbatch 没有打开它。',
    next: '请从原来的地方重新获取该文件，然后选择它。',
  },
  'workbook-password-protected': {
    title: '工作簿受密码保护',
    explanation: 'Sheetbatch 无法读取需要密码才能打开的工作簿。',
    next: '请在 Excel 中为副本选择“文件 › 信息 › 保护工作簿”并去掉密码，然后选择该副本。',
  },
  'workbook-unsafe': {
    title: '为安全起见，没有打开此工作簿',
    explanation: '它的内容结构可能使电脑失去响应。普通的工作簿不会这样。',
    next: '如果你信任它，请在 Excel 中打开并另存为新的 .xlsx 文件，然后选择那个文件。',
  },
  'workbook-encoding-unknown': {
    title: '无法识别此文本文件中的文字',
    explanation: 'Sheetbatch 无法判断文件中的文字使用哪种编码。',
    next: '请自行选择编码，或在 Excel 中打开该文件并另存为“CSV UTF-8”。',
  },
  'sheet-not-found': {
    title: '工作簿中没有此工作表',
    explanation: '在你选择文件之后，它可能被重命名或删除了。',
    withFacts: '此工作簿中没有名为“{{sheet}}”的工作表。它可能被重命名或删除了。',
    next: '请选择其他工作表，或重新打开文件。',
  },
  'sheet-without-rows': {
    title: '标题行下面没有数据行',
    explanation: 'Sheetbatch 在此工作表中没有找到可以发送的内容。',
    next: '请选择其他工作表，或选择更靠上的标题行。',
  },
  'sheet-is-chart': {
    title: '这是图表，不是表格',
    explanation: '图表工作表没有可以处理的行。',
    next: '请选择图表数据所在的工作表。',
  },
  'sheet-is-pivot': {
    title: '此工作表显示的是数据透视表',
    explanation: 'Excel 在刷新时会重写数据透视表的行。写在旁边的回答很快会对错行。',
    withFacts: '该数据透视表汇总的是工作表“{{sheet}}”的行。写在它旁边的回答在刷新后会对错行。',
    next: '请选择它所汇总的行所在的工作表。',
  },
  'header-row-out-of-range': {
    title: '标题行位于最后一行之下',
    explanation: '标题行必须在要发送的行的上方。',
    next: '请选择更靠上的行。',
  },
  'reading-canceled': {
    title: '已停止读取',
    explanation: '你在读完整个工作表之前停止了读取。没有保留任何内容。',
    next: '准备好之后，请重新选择工作簿。',
  },

  'workbook-locked': {
    title: '工作簿正在其他程序中打开',
    explanation: '文件在 Excel 中打开时会被占用，无法写入。你的回答安全地保存在这里。',
    withFacts: '“{{name}}”正在其他程序中打开，无法写入。你的回答安全地保存在这里。',
    next: '请在 Excel 中关闭该工作簿后重新保存，或保存为副本。',
  },
  'workbook-changed-while-saving': {
    title: '保存时工作簿发生了更改',
    explanation: '有人在同一时刻保存了它，Sheetbatch 为了不覆盖其内容而停止。你的回答安全地保存在这里。',
    next: '请重新保存。',
  },
  'save-not-verified': {
    title: '新文件的内容不正确',
    explanation:
      'Sheetbatch 在用新文件替换之前都会重新读取它，而这个文件的内容与应有的不符，因此已被丢弃：您自己的文件保持原样，您的答案也安全地保存在这里。',
    next: '请再保存一次。如果再次发生，请将答案导出为 CSV，并向我们发送报告（帮助、报告问题）。',
  },
  'pivot-beside-table': {
    title: '表格旁边有数据透视表',
    explanation: '表格右侧只有数据透视表旁边的列是空的。数据透视表刷新后会变大，会覆盖回答。',
    next: '请在 Excel 中把数据透视表移到单独的工作表，或选择其他工作表。',
  },
  'workbook-full': {
    title: '没有空间容纳新的列',
    explanation:
      '表格右侧直到 Excel 允许的最后一列，没有一列在所有行上都是空的。不会覆盖任何内容，也没有丢失任何内容。',
    next: '请在 Excel 中清空或删除表格右侧的列，然后重试。',
  },
  'trial-failed': {
    title: '无法向此工作簿写入回答',
    explanation: '在付费之前，Sheetbatch 会试着写入回答。在此工作簿中未能成功。没有发送任何内容。',
    next: '请在 Excel 或 LibreOffice 中打开该文件，另存为新的 Excel 工作簿（.xlsx），然后选择它。',
  },
  'folder-not-found': {
    title: '文件夹已不在原处',
    explanation: '它已被移动或删除，或者所在的磁盘没有连接。你的回答安全地保存在这里。',
    next: '请连接磁盘，或保存到其他位置。',
  },
  'folder-not-writable': {
    title: '无法写入该文件夹',
    explanation: '电脑不允许保存到那里。你的回答安全地保存在这里。',
    next: '请将副本保存到其他文件夹，例如“文档”。',
  },
  'disk-full': {
    title: '磁盘已满',
    explanation: '没有足够的空间继续。已有的内容都没有丢失。',
    next: '请腾出一些空间，然后重试。',
  },
  'save-refused-source-missing': {
    title: '原工作簿已不在原处',
    explanation: '它已被移动、重命名或删除，无法把回答放进去。回答安全地保存在这里。',
    withFacts: '“{{name}}”已被移动、重命名或删除，无法把回答放进去。回答安全地保存在这里。',
    next: '请将文件放回原处，然后重新保存。',
  },
  'save-letters-lacking': {
    title: '有些回答包含此文件无法保存的字符',
    explanation: '文件的编码中没有这些回答里的某些字符。没有写入任何内容。',
    next: '请在保存对话框中选择将文件改为 UTF-8，或写入问号。',
  },
  'save-nothing-to-write': {
    title: '还没有可以写入的内容',
    explanation: '没有回答能对应到行：要么还没有收到回答，要么对应的行都已更改或删除。',
    next: '请等待回答，或在这里查看结果。',
  },
  'export-source-changed': {
    title: '工作簿在发送之后有更改',
    explanation: '其中的行可能已不在原处，因此只能导出发送过的列。没有写入任何内容。',
    next: '请只选择发送过的列，或将回答保存到工作簿。',
  },
  'export-source-missing': {
    title: '无法读取原工作簿',
    explanation: '它已被移动、重命名或删除，因此只能导出发送过的列。没有写入任何内容。',
    next: '请将工作簿放回原处，或只选择发送过的列。',
  },
  'undo-file-gone': {
    title: '已经没有可以撤消的内容',
    explanation: '文件在保存之后被移动、重命名或删除了。',
    withFacts: '“{{name}}”在保存之后被移动、重命名或删除了。',
    next: '你的回答仍在这里，可以再次保存。',
  },
  'undo-file-changed': {
    title: '保存之后你修改过此文件',
    explanation: '现在去掉这些列可能会连同你自己的修改一起去掉，因此 Sheetbatch 不改动此文件。',
    withFacts:
      '“{{name}}”在保存之后有更改。现在去掉这些列可能会连同你自己的修改一起去掉，因此 Sheetbatch 不改动此文件。',
    next: '请在 Excel 中打开该文件，在那里删除这些列。',
  },
  'undo-backup-changed': {
    title: '备份已不在原处',
    explanation: '备份在生成之后被移动、删除或更改了，无法将工作簿恢复原样。',
    withFacts: '“{{name}}”的备份在生成之后被移动、删除或更改了，无法将工作簿恢复原样。',
    next: '请将备份放回工作簿旁边，或在 Excel 中删除这些列。',
  },
  'workbook-text-too-long': {
    title: '有单元格的文本超出了 Excel 的限制',
    explanation:
      '回答会保存到 Excel 文件中，其单元格最多容纳 32,767 个字符。没有写入任何内容，也没有丢失任何内容。',
    withFacts:
      '工作表“{{sheet}}”的单元格 {{cell}} 超过 32,767 个字符。回答会保存到 Excel 文件中，其单元格容纳不下。没有写入任何内容，也没有丢失任何内容。',
    next: '请缩短该单元格，或将工作簿保存为 CSV 再导入。',
  },
  'undo-columns-gone': {
    title: '这些列已不存在',
    explanation: '保存之后你修改过此文件，其中已找不到这些列。',
    withFacts: '“{{name}}”在保存之后有更改，其中已找不到这些列。',
    next: '如果它们还在，请在 Excel 中删除。你的回答仍在这里，可以再次保存。',
  },
} as const;
