/**
 * Files of the same kinds as those of ../shared/cases, made otherwise: other tools, other languages, other shapes.
 */
import iconv from 'iconv-lite';
import * as XLSX from 'xlsx';

export type Cell = string | number;
type Rows = readonly (readonly Cell[])[];

/** A file, and what becomes of it. */
export interface CaseNeighbour {
  /** Of the case that it is like, as INDEX.tsv names it. */
  readonly like: string;
  readonly name: string;
  readonly file: string;
  readonly bytes: () => Buffer;
  /** First and last row of the header. */
  readonly header: readonly [number, number];
  /** Rows that get an answer, by their numbers. */
  readonly rows: readonly number[];
  /** What Claude reads of the first of them, or a part of it. */
  readonly first: string;
  /** Letters of the column that the answers go to. */
  readonly column?: string;
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);
const times = <T>(count: number, make: (at: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, at) => make(at));

function text(rows: Rows, delimiter: string, encoding = 'utf8', lineEnd = '\r\n'): () => Buffer {
  return () => iconv.encode(rows.map((row) => row.join(delimiter)).join(lineEnd), encoding);
}

/** A workbook of one sheet; a cell of '' is none. */
function book(
  bookType: XLSX.BookType,
  rows: Rows,
  merges: readonly string[] = [],
  name = 'Data',
): () => Buffer {
  return () => {
    const sheet = XLSX.utils.aoa_to_sheet(rows.map((row) => row.map((cell) => (cell === '' ? null : cell))));
    if (merges.length > 0) sheet['!merges'] = merges.map((merge) => XLSX.utils.decode_range(merge));
    const made = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(made, sheet, name);
    return XLSX.write(made, { type: 'buffer', bookType });
  };
}

const headers: readonly CaseNeighbour[] = [
  {
    like: '52-header-guess-sizes.xlsx',
    name: 'grades, then points, in an .ods',
    file: 'grades.ods',
    bytes: book('ods', [
      ['Pupil', 'Mark'],
      ...['A', 'B', 'A', 12, 9, 14, 11, 15].map((mark, at) => [`Pupil ${at}`, mark]),
    ]),
    header: [1, 1],
    rows: range(2, 9),
    first: 'Pupil: Pupil 0\nMark: A',
  },
  {
    like: '52-header-guess-sizes.xlsx',
    name: 'editions as words, then years, in UTF-16 without a mark',
    file: 'editions.txt',
    bytes: text(
      [
        ['Titel', 'Auflage'],
        ...['erste', 'zweite', 'dritte', 1998, 2003, 2011].map((edition, at) => [`Über B${at}`, edition]),
      ],
      '\t',
      'utf-16le',
    ),
    header: [1, 1],
    rows: range(2, 7),
    first: 'Titel: Über B0\nAuflage: erste',
  },
  {
    like: '52c-header-guess-dates.xlsx',
    name: '"pendiente", then dates',
    file: 'tareas.csv',
    bytes: text(
      [
        ['Tarea', 'Cerrada'],
        ...['pendiente', 'pendiente', '03/05/2024', '04/05/2024', '05/05/2024'].map((day, at) => [
          `Tarea ${at}`,
          day,
        ]),
      ],
      ';',
      'windows-1252',
    ),
    header: [1, 1],
    rows: range(2, 6),
    first: 'Tarea: Tarea 0\nCerrada: pendiente',
  },
  {
    like: '52c-header-guess-dates.xlsx',
    name: '"never", then times, in an .xlsb',
    file: 'logins.xlsb',
    bytes: book('xlsb', [
      ['User', 'Last login'],
      ...['never', 'never', 45_413.5, 45_414.25, 45_415.75].map((login, at) => [`u${at}`, login]),
    ]),
    header: [1, 1],
    rows: range(2, 6),
    first: 'User: u0\nLast login: never',
  },
  {
    like: 'export-04-long-questions.in.csv',
    name: 'a German form with a timestamp',
    file: 'formular.csv',
    bytes: text(
      [
        [
          'Zeitstempel',
          'Wie haben Sie von unserem Angebot erfahren, und was war der wichtigste Grund, sich dafür zu entscheiden?',
          'Was sollten wir Ihrer Meinung nach als Nächstes verbessern, und warum gerade das?',
        ],
        ...times(6, (at) => [`0${at + 1}.05.2024 10:1${at}:00`, `Freunde ${at}`, 'Die Wartezeit am Telefon']),
      ],
      ';',
    ),
    header: [1, 1],
    rows: range(2, 7),
    first: 'Freunde 0',
  },
  {
    like: 'export-04-long-questions.in.xlsx',
    name: 'a Japanese form without a timestamp, in an .xls',
    file: 'anketo.xls',
    bytes: book('biff8', [
      [
        '今回のイベントを知ったきっかけを、できるだけ具体的に教えていただけますでしょうか（複数ある場合はすべてお書きください）',
        '次回のイベントに期待することや、改善してほしい点があれば、どんなことでも自由にお書きください',
      ],
      ...times(6, (at) => [`友人の紹介${at}`, '特になし']),
    ]),
    header: [1, 1],
    rows: range(2, 7),
    first: '友人の紹介0',
  },
  {
    like: 'export-05-long-preamble.in.csv',
    name: 'a WeChat bill',
    file: 'wechat.csv',
    bytes: text(
      [
        ['微信支付账单明细', ...times(7, () => '')],
        ['微信昵称：[小王]'],
        ['起始时间：[2024-05-01 00:00:00] 终止时间：[2024-05-31 23:59:59]'],
        ['导出类型：[全部]'],
        ['导出时间：[2024-06-01 09:00:00]'],
        [],
        ['共12笔记录'],
        ['收入：2笔 100.00元'],
        ['支出：10笔 200.00元'],
        ['注：'],
        ['1. 充值/提现/理财通购买/零钱通存取/信用卡还款等交易，将计入中性交易'],
        ['2. 本明细仅供个人对账使用'],
        [],
        ['----------------------微信支付账单明细列表--------------------'],
        ['交易时间', '交易类型', '交易对方', '商品', '收/支', '金额(元)', '支付方式', '交易单号'],
        ...times(12, (at) => [
          `2024-05-${10 + at} 10:00:00`,
          '商户消费',
          `商店${at}`,
          '午餐',
          '支出',
          `￥${at}.50`,
          '零钱',
          `4200001${at}`,
        ]),
      ],
      ',',
      'gbk',
    ),
    header: [15, 15],
    rows: range(16, 27),
    first: '交易对方: 商店0',
  },
  {
    like: 'export-05-long-preamble.in.csv',
    name: 'a Spanish bank with 30 lines of conditions, in an .xlsx',
    file: 'banco.xlsx',
    bytes: book('xlsx', [
      ...times(30, (at) => [
        `${at + 1}. Las condiciones de este extracto, salvo error u omisión, son las del contrato firmado con el banco.`,
      ]),
      [],
      ['Fecha', 'Concepto', 'Importe', 'Saldo'],
      ...times(10, (at) => [`${10 + at}/05/2024`, `Compra en tienda ${at}`, -at - 1, 500 - at]),
    ]),
    header: [32, 32],
    rows: range(33, 42),
    first: 'Concepto: Compra en tienda 0',
  },
  {
    like: 'export-06-key-value-preamble.in.xlsx',
    name: 'what a World Bank file is about',
    file: 'worldbank.csv',
    bytes: text(
      [
        ['Data Source', 'World Development Indicators', ''],
        [],
        ['Last Updated Date', '2024-05-30', ''],
        [],
        ['Country Name', 'Country Code', 'Indicator Name', ...range(2010, 2019)],
        ...times(8, (at) => [`Country ${at}`, `C${at}`, 'Population', ...range(1, 10)]),
      ],
      ',',
    ),
    header: [5, 5],
    rows: range(6, 13),
    first: 'Country Name: Country 0\nCountry Code: C0\nIndicator Name: Population\n2010: 1',
  },
  {
    like: 'export-06-key-value-preamble.in.xlsx',
    name: 'an account of two columns, in an .ods',
    file: 'konto.ods',
    bytes: book('ods', [
      ['Kontoinhaber', 'Anna Berg'],
      ['IBAN', 'DE02 1203 0000 0000 2020 51'],
      ['Zeitraum', 'Mai 2024'],
      ['Kontostand', 1234.5],
      [],
      ['Buchung', 'Verwendungszweck'],
      ...times(12, (at) => [`${10 + at}.05.2024`, `Einkauf Nummer ${at}`]),
    ]),
    header: [6, 6],
    rows: range(7, 18),
    first: 'Verwendungszweck: Einkauf Nummer 0',
  },
  {
    like: 'export-07-years-as-headers.in.xlsx',
    name: 'quarters in a row',
    file: 'quarters.csv',
    bytes: text(
      [
        ['Umsatz je Quartal in Tsd. Euro'],
        [],
        [
          'Filiale',
          ...range(2019, 2023).flatMap((year) =>
            ['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => `${quarter} ${year}`),
          ),
        ],
        ...times(9, (at) => [`Filiale ${at}`, ...times(20, (quarter) => at * 10 + quarter)]),
      ],
      ';',
    ),
    header: [3, 3],
    rows: range(4, 12),
    first: 'Filiale: Filiale 0\nQ1 2019: 0\nQ2 2019: 1',
  },
  {
    like: 'export-07-years-as-headers.in.xlsx',
    name: 'years as numbers, and gaps below them',
    file: 'years.xlsb',
    bytes: book('xlsb', [
      ['Index', 'Area', ...range(1980, 2020)],
      ...times(20, (at) => [
        at + 1,
        `Area ${at}`,
        ...times(41, (year) => ((at + year) % 7 === 0 ? '…' : at * year)),
      ]),
    ]),
    header: [1, 1],
    rows: range(2, 21),
    first: 'Index: 1\nArea: Area 0\n1980: …',
  },
];

const merged: readonly CaseNeighbour[] = [
  {
    like: 'export-08-vertical-merges.in.xlsx',
    name: 'a price list with merged kinds below a title, in an .ods',
    file: 'prices.ods',
    bytes: book(
      'ods',
      [
        ['Preisliste'],
        [],
        ['Gruppe', 'Artikel', 'Preis'],
        ...times(12, (at) => [at % 3 === 0 ? `Gruppe ${at / 3}` : '', `Artikel ${at}`, at + 0.5]),
      ],
      ['A4:A6', 'A7:A9', 'A10:A12', 'A13:A15'],
    ),
    header: [3, 3],
    rows: range(4, 15),
    first: 'Gruppe: Gruppe 0\nArtikel: Artikel 0',
  },
  {
    like: 'export-08-vertical-merges.in.xlsx',
    name: 'two merged columns and a merged header, in an .xls',
    file: 'codebook.xls',
    bytes: book(
      'biff8',
      [
        ['Variable', 'Label', 'Code', 'Meaning'],
        ['', '', '', ''],
        ...times(8, (at) => [
          at % 2 === 0 ? `v${at / 2}` : '',
          at % 2 === 0 ? `Question ${at / 2}` : '',
          at % 2,
          ['no', 'yes'][at % 2] ?? '',
        ]),
      ],
      [
        'A1:A2',
        'B1:B2',
        'C1:C2',
        'D1:D2',
        ...[3, 5, 7, 9].flatMap((row) => [`A${row}:A${row + 1}`, `B${row}:B${row + 1}`]),
      ],
    ),
    header: [1, 1],
    rows: range(3, 10),
    first: 'Variable: v0\nLabel: Question 0\nCode: 0\nMeaning: no',
  },
  {
    like: '100-vertical-merges-in-data.xlsx',
    name: 'merged kinds in an .xlsb',
    file: 'merged.xlsb',
    bytes: book(
      'xlsb',
      [
        ['Category', 'Text'],
        ['Fruit', 'pear'],
        ['', 'plum'],
        ['Nut', 'hazel'],
        ['', 'almond'],
      ],
      ['A2:A3', 'A4:A5'],
    ),
    header: [1, 1],
    rows: range(2, 5),
    first: 'Category: Fruit\nText: pear',
  },
];

const severalRows: readonly CaseNeighbour[] = [
  {
    like: 'export-01-qualtrics-three-headers.in.csv',
    name: 'codes, questions and import ids in an .xlsx',
    file: 'qualtrics.xlsx',
    bytes: book('xlsx', [
      ['StartDate', 'ResponseId', 'Q1', 'Q2_TEXT'],
      ['Start Date', 'Response ID', 'How likely are you to recommend us?', 'Why is that so? - Text'],
      [
        '{"ImportId":"startDate","timeZone":"Europe/Berlin"}',
        '{"ImportId":"_recordId"}',
        '{"ImportId":"QID1"}',
        '{"ImportId":"QID2_TEXT"}',
      ],
      ...times(8, (at) => [`2024-05-${10 + at} 10:00:00`, `R_${at}x`, at + 2, `because of ${at}`]),
    ]),
    header: [1, 3],
    rows: range(4, 11),
    first: 'Q1: How likely are you to recommend us?: 2',
  },
  {
    like: 'export-01-qualtrics-three-headers.in.csv',
    name: 'codes and questions of LimeSurvey, with quotation marks',
    file: 'lime.csv',
    bytes: text(
      [
        ['"id"', '"submitdate"', '"Q1"', '"Q2[SQ001]"', '"Q3"'],
        [
          '"Response ID"',
          '"Date submitted"',
          '"How old are you?"',
          '"Which fruit do you like? [Apple]"',
          '"Why do you like it so much?"',
        ],
        ...times(8, (at) => [
          `"${at + 1}"`,
          `"2024-05-${10 + at} 10:00:00"`,
          `"${20 + at}"`,
          '"Yes"',
          `"because ${at}"`,
        ]),
      ],
      ',',
    ),
    header: [1, 2],
    rows: range(3, 10),
    first: 'Q1: How old are you?: 20',
  },
  {
    like: 'export-03-surveymonkey-two-headers.in.xlsx',
    name: 'questions merged over their options, in an .xls',
    file: 'monkey.xls',
    bytes: book(
      'biff8',
      [
        ['Teilnehmer', 'Welche Geräte nutzen Sie?', '', '', 'Noch etwas?'],
        ['', 'Telefon', 'Rechner', 'Tablet', 'Offene Antwort'],
        ...times(8, (at) => [
          900 + at,
          at % 2 ? 'Telefon' : '',
          'Rechner',
          at % 3 ? '' : 'Tablet',
          `Text ${at}`,
        ]),
      ],
      ['B1:D1'],
    ),
    header: [1, 2],
    rows: range(3, 10),
    first: 'Welche Geräte nutzen Sie? Rechner: Rechner',
  },
  {
    like: 'export-03-surveymonkey-two-headers.in.csv',
    name: 'options below questions in Chinese, GB 18030',
    file: 'wenjuan.csv',
    bytes: text(
      [
        ['答题序号', '您使用过哪些渠道？', '', '', '其他意见？'],
        ['', '电话', '网站', '门店', '开放式回答'],
        ...times(8, (at) => [at + 1, at % 2 ? '电话' : '', '网站', '', `意见${at}`]),
      ],
      ',',
      'gb18030',
    ),
    header: [1, 2],
    rows: range(3, 10),
    first: '您使用过哪些渠道？ 网站: 网站',
  },
  {
    like: 'export-20-two-levels-unmerged.in.xlsx',
    name: 'men and women by year',
    file: 'levels.csv',
    bytes: text(
      [
        ['', '2023', '', '2024', ''],
        ['Region', 'Men', 'Women', 'Men', 'Women'],
        ...times(9, (at) => [`Region ${at}`, at, at + 1, at + 2, at + 3]),
      ],
      ',',
    ),
    header: [1, 2],
    rows: range(3, 11),
    first: 'Region: Region 0\n2023: Men: 0\n2023: Women: 1\n2024: Men: 2',
  },
  {
    like: 'export-20-two-levels-unmerged.in.xlsx',
    name: 'plan and actual below months and a title, in an .ods',
    file: 'plan.ods',
    bytes: book('ods', [
      ['Budget 2024'],
      [],
      ['', 'January', '', 'February', ''],
      ['Department', 'Plan', 'Actual', 'Plan', 'Actual'],
      ...times(9, (at) => [`Department ${at}`, at * 10, at * 11, at * 12, at * 13]),
    ]),
    header: [3, 4],
    rows: range(5, 13),
    first: 'Department: Department 0\nJanuary: Plan: 0\nJanuary: Actual: 0',
  },
];

const data = times(6, (at) => [`K${at}`, `a text of some length, number ${at}`, at + 1]);

const places: readonly CaseNeighbour[] = [
  {
    like: '45-far-note-cell.xlsx',
    name: 'a legend right of the title',
    file: 'legend.xlsx',
    bytes: book('xlsx', [
      ['Orders', '', '', '', '', '', '', 'red: late'],
      ['', '', '', '', '', '', '', 'green: in time'],
      [],
      ['Key', 'Text', 'N'],
      ...data,
    ]),
    header: [4, 4],
    rows: range(5, 10),
    first: 'Key: K0',
    column: 'D',
  },
  {
    like: '45-far-note-cell.xlsx',
    name: 'a remark far to the right of one row, in an .ods',
    file: 'remark.ods',
    bytes: book('ods', [
      ['Key', 'Text', 'N'],
      ...data.map((row, at) => (at === 3 ? [...row, ...times(40, () => ''), 'ask Ann'] : row)),
    ]),
    header: [1, 1],
    rows: range(2, 7),
    first: 'Key: K0',
    column: 'D',
  },
  {
    like: '13-solver-cells-at-the-edge.xlsx',
    name: 'a stray cell in the last column of an .xls',
    file: 'edge.xls',
    bytes: () => {
      const sheet = XLSX.utils.aoa_to_sheet([['Key', 'Text', 'N'], ...data.map((row) => [...row])]);
      XLSX.utils.sheet_add_aoa(sheet, [[1]], { origin: 'IV3' });
      const made = XLSX.utils.book_new();
      XLSX.utils.book_append_sheet(made, sheet, 'Data');
      return XLSX.write(made, { type: 'buffer', bookType: 'biff8' });
    },
    header: [1, 1],
    rows: range(2, 7),
    first: 'Key: K0',
    column: 'D',
  },
  {
    like: '13-solver-cells-at-the-edge.xlsx',
    name: 'a stray cell in the last column and far below',
    file: 'edge.xlsx',
    bytes: () => {
      const sheet = XLSX.utils.aoa_to_sheet([['Key', 'Text', 'N'], ...data.map((row) => [...row])]);
      XLSX.utils.sheet_add_aoa(sheet, [['x']], { origin: 'XFD1' });
      const made = XLSX.utils.book_new();
      XLSX.utils.book_append_sheet(made, sheet, 'Data');
      return XLSX.write(made, { type: 'buffer', bookType: 'xlsx' });
    },
    header: [1, 1],
    rows: range(2, 7),
    first: 'Key: K0',
    column: 'D',
  },
  {
    like: 'export-32-banner-over-whole-row.in.xlsx',
    name: 'a title merged over the whole row above the names, and one between the rows',
    file: 'banner.xlsx',
    bytes: book(
      'xlsx',
      [['Orders of May'], ['Key', 'Text', 'N'], ...data.slice(0, 3), ['North'], ...data.slice(3)],
      ['A1:XFD1', 'A6:Z6'],
    ),
    header: [2, 2],
    rows: [3, 4, 5, 7, 8, 9],
    first: 'Key: K0',
    column: 'D',
  },
  {
    like: 'export-32-banner-over-whole-row.in.xlsx',
    name: 'a title merged over more than the table, in an .xls',
    file: 'banner.xls',
    bytes: book(
      'biff8',
      [['Key', 'Text', 'N'], ...data.slice(0, 3), ['Second half'], ...data.slice(3)],
      ['A5:K5'],
    ),
    header: [1, 1],
    rows: [2, 3, 4, 6, 7, 8],
    first: 'Key: K0',
    column: 'D',
  },
  ...(['xls', 'xlsb', 'ods'] as const).flatMap((kind): readonly CaseNeighbour[] => {
    const bookType = kind === 'xls' ? 'biff8' : kind;
    return [
      {
        like: `blankrow.${kind}`,
        name: `blank rows first, between and last, in an .${kind}`,
        file: `blanks.${kind}`,
        bytes: book(bookType, [
          [],
          ['Key', 'Text', 'N'],
          ...data.slice(0, 2),
          [],
          [],
          ...data.slice(2),
          [],
          ['', ' ', ''],
        ]),
        header: [2, 2],
        rows: [3, 4, 7, 8, 9, 10],
        first: 'Key: K0',
        column: 'D',
      },
      {
        like: `blankrow.${kind}`,
        name: `a blank row below the names of an .${kind}`,
        file: `below.${kind}`,
        bytes: book(bookType, [['Key', 'Text', 'N'], [], ...data]),
        header: [1, 1],
        rows: range(3, 8),
        first: 'Key: K0',
        column: 'D',
      },
    ];
  }),
];

const campaigns = times(8, (at) => [`Campaign ${at}`, 'Paused', at * 10, at * 3]);
const sum = (column: number): number => campaigns.reduce((all, row) => all + Number(row[column]), 0);

const noData: readonly CaseNeighbour[] = [
  {
    like: '47-footer-total-row.xlsx',
    name: 'a total in Chinese with a blank in its word, and who made it',
    file: 'footer.xlsx',
    bytes: book('xlsx', [['编号', '内容', '金额'], ...data, ['合 计', '', 21], [], ['制表人：王五']]),
    header: [1, 1],
    rows: range(2, 7),
    first: '编号: K0',
  },
  {
    like: '47-footer-total-row.xlsx',
    name: 'a total in Russian and a source, cp866',
    file: 'footer.csv',
    bytes: text(
      [
        ['Номер', 'Отзыв о товаре', 'Сумма'],
        ...data.map(([key = '', , n = 0]) => [key, 'Очень хорошая вещь, спасибо', n]),
        ['Итого', '', 21],
      ],
      ';',
      'cp866',
    ),
    header: [1, 1],
    rows: range(2, 7),
    first: 'Отзыв о товаре: Очень хорошая вещь, спасибо',
  },
  {
    like: 'export-09-totals.google-ads.csv',
    name: 'totals of several kinds at the end of a German export',
    file: 'kampagnen.csv',
    bytes: text(
      [
        ['Kampagnenbericht'],
        ['1. Mai 2024 - 31. Mai 2024'],
        ['Kampagne', 'Status', 'Klicks', 'Kosten'],
        ...campaigns,
        ['Summe: Kampagnen', ' --', sum(2), sum(3)],
        ['Summe: Konto', ' --', sum(2), sum(3)],
        ['Gesamt', ' --', sum(2), sum(3)],
      ],
      '\t',
      'utf-16le',
    ),
    header: [3, 3],
    rows: range(4, 11),
    first: 'Kampagne: Campaign 0',
  },
  {
    like: 'export-09-totals.google-ads.csv',
    name: 'an overall total and a copyright, as of Microsoft',
    file: 'bing.xlsx',
    bytes: book('xlsx', [
      ['Report period: 5/1/2024 - 5/31/2024'],
      [],
      ['Campaign', 'Status', 'Clicks', 'Spend'],
      ...campaigns,
      ['Overall total', '-', sum(2), sum(3)],
      [],
      ['©2024 Microsoft Corporation. All rights reserved.'],
    ]),
    header: [3, 3],
    rows: range(4, 11),
    first: 'Campaign: Campaign 0',
  },
  {
    like: 'export-09-totals.youtube.csv',
    name: 'a total as the first row, in French',
    file: 'videos.csv',
    bytes: text(
      [['Contenu', 'Titre de la vidéo', 'Vues', 'Heures'], ['Total', '', sum(2), sum(3)], ...campaigns],
      ',',
    ),
    header: [1, 1],
    rows: range(3, 10),
    first: 'Contenu: Campaign 0',
  },
  {
    like: 'export-09-totals.youtube.csv',
    name: 'a first row without names that adds up, as of Meta',
    file: 'meta.xlsx',
    bytes: book('xlsx', [
      ['Campaign name', 'Delivery', 'Results', 'Amount spent'],
      ['', '', sum(2), sum(3)],
      ...campaigns,
    ]),
    header: [1, 1],
    rows: range(3, 10),
    first: 'Campaign name: Campaign 0',
  },
  {
    like: 'export-10-salesforce-footer.in.csv',
    name: 'who exported it, when, and whose it is, in Spanish',
    file: 'informe.csv',
    bytes: text(
      [
        ['Cuenta', 'Comentario', 'Importe'],
        ...data,
        ['Total general', '', 21],
        [],
        ['Confidencial: no distribuir'],
        ['Copyright (c) 2024 Acme S.A. Todos los derechos reservados.'],
        ['Generado por: Ana'],
        ['Generado el 31/05/2024'],
      ],
      ';',
      'windows-1252',
    ),
    header: [1, 1],
    rows: range(2, 7),
    first: 'Cuenta: K0',
  },
  {
    like: 'export-10-salesforce-footer.in.csv',
    name: 'copyright and page at the end of an .xls',
    file: 'report.xls',
    bytes: book('biff8', [['Key', 'Text', 'N'], ...data, [], ['© 2024 Acme'], ['Page 1 of 1']]),
    header: [1, 1],
    rows: range(2, 7),
    first: 'Key: K0',
  },
  {
    like: 'export-16-groups-repeated-headers.in.xlsx',
    name: 'two groups with names of their own, in an .ods',
    file: 'groups.ods',
    bytes: book('ods', [
      ['To do'],
      ['Name', 'Owner', 'Text', 'Days'],
      ...times(4, (at) => [`Task ${at}`, 'Ann', 'a text', at + 1]),
      [],
      ['Done'],
      ['Name', 'Owner', 'Text', 'Days'],
      ...times(4, (at) => [`Job ${at}`, 'Bob', 'a text', at + 1]),
    ]),
    header: [2, 2],
    rows: [3, 4, 5, 6, 10, 11, 12, 13],
    first: 'Name: Task 0',
  },
  {
    like: 'export-16-groups-repeated-headers.in.xlsx',
    name: 'names repeated on each page of a print, in a text file',
    file: 'pages.csv',
    bytes: text(
      [
        ['Key', 'Text', 'N'],
        ...data.slice(0, 3),
        ['Key', 'Text', 'N'],
        ...data.slice(3),
        ['Key', 'Text', 'N'],
        ['K7', 'the last', 9],
      ],
      ';',
    ),
    header: [1, 1],
    rows: [2, 3, 4, 6, 7, 8, 10],
    first: 'Key: K0',
  },
  {
    like: 'export-11-teams-attendance.two-people.csv',
    name: 'a meeting of three sections in German',
    file: 'besprechung.csv',
    bytes: text(
      [
        ['1. Zusammenfassung'],
        ['Titel der Besprechung', 'Montagsrunde'],
        ['Beginn', '03.06.24, 10:00:00'],
        [],
        ['2. Teilnehmer'],
        ['Name', 'Erster Beitritt', 'Letztes Verlassen', 'Dauer', 'E-Mail'],
        ...times(6, (at) => [
          `Person ${at}`,
          `03.06.24, 10:0${at}:00`,
          `03.06.24, 11:0${at}:00`,
          '1 Std',
          `p${at}@x.de`,
        ]),
        [],
        ['3. Aktivitäten'],
        ['Name', 'Beitritt', 'Verlassen', 'Dauer', 'Rolle'],
        ...times(3, (at) => [
          `Person ${at}`,
          `03.06.24, 10:0${at}:00`,
          `03.06.24, 11:0${at}:00`,
          '1 Std',
          'Gast',
        ]),
      ],
      '\t',
      'utf-16le',
    ),
    header: [6, 6],
    rows: range(7, 12),
    first: 'Name: Person 0\nErster Beitritt: 03.06.24, 10:00:00',
  },
];

/** Two rows of numbers, each column under one format. */
function formatted(
  bookType: XLSX.BookType,
  columns: Readonly<Record<string, readonly [format: number | string, first: number, second: number]>>,
): () => Buffer {
  return () => {
    const entries = Object.entries(columns);
    const rows = [0, 1].map((row) => entries.map(([, column]) => column[row + 1] as number));
    const sheet = XLSX.utils.aoa_to_sheet([entries.map(([name]) => name), ...rows]);
    entries.forEach(([, [format]], c) => {
      for (const r of [1, 2]) {
        const cell = sheet[XLSX.utils.encode_cell({ r, c })] as XLSX.CellObject;
        cell.z = typeof format === 'number' ? (XLSX.SSF.get_table()[format] ?? '') : format;
      }
    });
    const made = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(made, sheet, 'Data');
    return XLSX.write(made, { type: 'buffer', bookType });
  };
}

const twoRows = { header: [1, 1], rows: [2, 3] } as const;
const values: readonly CaseNeighbour[] = [
  {
    ...{ like: 'fmt.xlsx', name: 'built-in formats of an .xls', file: 'formats.xls', ...twoRows },
    bytes: formatted('biff8', {
      Price: [40, 8.965, 1234.5],
      Share: [10, 0.125, 1],
      Day: [15, 45_356, 45_357],
    }),
    first: 'Price: 8.97\nShare: 12.50%\nDay: 5-Mar-24',
  },
  {
    ...{ like: 'fmt.xlsx', name: 'built-in formats of an .xlsb', file: 'formats.xlsb', ...twoRows },
    bytes: formatted('xlsb', { Loss: [38, -1234.5, 2], Took: [46, 1.5, 2.25], Lap: [45, 0.01, 0.02] }),
    first: 'Loss: (1,235)\nTook: 36:00:00\nLap: 14:24',
  },
  {
    ...{ like: '27-date-builtin-14.xlsx', name: 'a date and a time that follow the region, in an .xlsb' },
    ...{ file: 'region.xlsb', ...twoRows },
    bytes: formatted('xlsb', { Day: [14, 45_356, 45_357], Moment: [22, 45_356.5, 45_357.25] }),
    first: 'Day: 2024-03-05\nMoment: 2024-03-05 12:00',
  },
  {
    ...{ like: '27-date-builtin-14.xlsx', name: 'the system’s own dates in an .xls', file: 'region.xls' },
    ...twoRows,
    bytes: formatted('biff8', {
      Day: [14, 45_356, 45_357],
      Long: ['[$-F800]dddd, mmmm dd, yyyy', 45_356, 45_357],
    }),
    first: 'Day: 2024-03-05\nLong: Tuesday, March 5, 2024',
  },
  {
    ...{ like: '25d-formats-by-language.xlsx', name: 'slashes that a German format shows as points' },
    ...{ file: 'deutsch.xls', ...twoRows },
    bytes: formatted('biff8', { Tag: ['[$-407]d/ mmmm yyyy', 45_356, 45_357], Anteil: ['0\\ %', 0.5, 0.25] }),
    first: 'Tag: 5. März 2024\nAnteil: 50 %',
  },
];

/** All of them. */
export const caseNeighbours: readonly CaseNeighbour[] = [
  ...headers,
  ...merged,
  ...severalRows,
  ...places,
  ...noData,
  ...values,
];
