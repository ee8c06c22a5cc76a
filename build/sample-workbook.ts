import { type ChannelCount, channelChart, drawing } from './sample-chart.ts';
import type { SampleTicket } from './sample-tickets.ts';
import type { ZipEntry } from './sample-zip.ts';

const headers = [
  'Ticket',
  'Received',
  'Customer',
  'Country',
  'Channel',
  'Product',
  'Order total',
  'Message',
  'Priority',
];
const widths = [9, 17, 21, 16, 13, 25, 12, 70, 10];
/** Positions in the style sheet's cellXfs. */
const style = {
  plain: 0,
  top: 1,
  date: 2,
  money: 3,
  wrapped: 4,
  title: 5,
  heading: 6,
  share: 7,
  numberHeading: 8,
  header: 9,
} as const;
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
/** Printed landscape, as wide as a page. */
const fitsPageXml = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
const pageXml =
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Every part of the sample workbook (ECMA-376 Part 1, SpreadsheetML), in the order of the archive. */
export function workbookParts(tickets: readonly SampleTicket[]): readonly ZipEntry[] {
  const strings = new SharedStrings();
  const ticketSheet = ticketsXml(tickets, strings);
  const summary = summaryXml(tickets, strings);
  return [
    part('[Content_Types].xml', contentTypes()),
    part('_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])),
    part('xl/workbook.xml', workbookXml()),
    part(
      'xl/_rels/workbook.xml.rels',
      relationships([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['worksheet', 'worksheets/sheet2.xml'],
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    ),
    part('xl/worksheets/sheet1.xml', ticketSheet),
    part('xl/worksheets/_rels/sheet1.xml.rels', relationships([['table', '../tables/table1.xml']])),
    part('xl/worksheets/sheet2.xml', summary.xml),
    part('xl/worksheets/_rels/sheet2.xml.rels', relationships([['drawing', '../drawings/drawing1.xml']])),
    part('xl/tables/table1.xml', tableXml(tickets.length)),
    part('xl/drawings/drawing1.xml', drawing()),
    part('xl/drawings/_rels/drawing1.xml.rels', relationships([['chart', '../charts/chart1.xml']])),
    part('xl/charts/chart1.xml', channelChart(summary.channels)),
    part('xl/styles.xml', stylesXml()),
    part('xl/sharedStrings.xml', strings.xml()),
  ];
}

function part(name: string, xml: string): ZipEntry {
  return { name, text: declaration + xml };
}

/** Texts that cells refer to by number. */
class SharedStrings {
  private readonly positions = new Map<string, number>();
  private references = 0;

  cell(reference: string, text: string, styleIndex: number): string {
    if (text === '') return `<c r="${reference}" s="${styleIndex}"/>`;
    const position = this.positions.get(text) ?? this.positions.size;
    this.positions.set(text, position);
    this.references += 1;
    return `<c r="${reference}" s="${styleIndex}" t="s"><v>${position}</v></c>`;
  }

  xml(): string {
    const items = [...this.positions.keys()].map(
      (text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`,
    );
    return `<sst xmlns="${main}" count="${this.references}" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}

function ticketsXml(tickets: readonly SampleTicket[], strings: SharedStrings): string {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const headerCells = headers.map((header, index) => strings.cell(`${letter(index)}1`, header, style.header));
  const rows = tickets.map((ticket, index) => ticketRow(ticket, index + 2, strings));
  const last = `I${tickets.length + 1}`;
  return [
    `<worksheet xmlns="${main}" xmlns:r="${relations}">${fitsPageXml}<dimension ref="A1:${last}"/>`,
    '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>',
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${columns.join('')}</cols><sheetData><row r="1" ht="20" customHeight="1">${headerCells.join('')}</row>${rows.join('')}</sheetData>`,
    pageXml,
    '<tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>',
  ].join('');
}

function ticketRow(ticket: SampleTicket, row: number, strings: SharedStrings): string {
  return [
    `<row r="${row}" ht="${15 * linesOf(ticket.message)}">`,
    strings.cell(`A${row}`, ticket.ticket, style.top),
    `<c r="B${row}" s="${style.date}"><v>${ticket.receivedSerial}</v></c>`,
    strings.cell(`C${row}`, ticket.customer, style.top),
    strings.cell(`D${row}`, ticket.country, style.top),
    strings.cell(`E${row}`, ticket.channel, style.top),
    strings.cell(`F${row}`, ticket.product, style.top),
    `<c r="G${row}" s="${style.money}"><v>${ticket.orderTotal}</v></c>`,
    strings.cell(`H${row}`, ticket.message, style.wrapped),
    strings.cell(`I${row}`, ticket.priority, style.top),
    '</row>',
  ].join('');
}

/** Lines that a message takes in its column: Excel keeps the heights it finds and does not measure again on opening. */
function linesOf(message: string): number {
  const charactersInLine = 74;
  return message
    .split('\n')
    .reduce((lines, paragraph) => lines + Math.max(1, Math.ceil(paragraph.length / charactersInLine)), 0);
}

function summaryXml(
  tickets: readonly SampleTicket[],
  strings: SharedStrings,
): { xml: string; channels: readonly ChannelCount[] } {
  const count = (matches: (ticket: SampleTicket) => boolean) => tickets.filter(matches).length;
  const names = [...new Set(tickets.map((ticket) => ticket.channel))].sort();
  const channels = names.map((channel) => ({
    channel,
    tickets: count((ticket) => ticket.channel === channel),
  }));
  const total = channels.length + 4;
  const lastRow = tickets.length + 1;
  const rows = channels.map(({ channel, tickets: found }, index) => {
    const row = index + 4;
    const counted = formula(`B${row}`, `COUNTIF(Tickets!$E$2:$E$${lastRow},A${row})`, found, style.plain);
    const share = formula(`C${row}`, `B${row}/B$${total}`, found / tickets.length, style.share);
    return `<row r="${row}">${strings.cell(`A${row}`, channel, style.plain)}${counted}${share}</row>`;
  });
  const revenue = Math.round(tickets.reduce((sum, ticket) => sum + ticket.orderTotal, 0) * 100) / 100;
  const unread = count((ticket) => ticket.priority === '');
  const line = (row: number, label: string, cell: string, labelStyle: number = style.plain) =>
    `<row r="${row}">${strings.cell(`A${row}`, label, labelStyle)}${cell}</row>`;
  const xml = [
    `<worksheet xmlns="${main}" xmlns:r="${relations}">${fitsPageXml}<dimension ref="A1:C${total + 4}"/>`,
    '<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>',
    '<cols><col min="1" max="1" width="28" customWidth="1"/><col min="2" max="3" width="12" customWidth="1"/></cols><sheetData>',
    `<row r="1">${strings.cell('A1', 'Fellwick Outdoor: support in September and October', style.title)}</row>`,
    `<row r="3">${strings.cell('A3', 'Channel', style.heading)}${strings.cell('B3', 'Tickets', style.numberHeading)}${strings.cell('C3', 'Share', style.numberHeading)}</row>`,
    rows.join(''),
    line(
      total,
      'All tickets',
      formula(`B${total}`, `SUM(B4:B${total - 1})`, tickets.length, style.heading),
      style.heading,
    ),
    line(
      total + 2,
      'Without a priority',
      formula(`B${total + 2}`, `COUNTBLANK(Tickets!$I$2:$I$${lastRow})`, unread, style.plain),
    ),
    line(
      total + 3,
      'High priority',
      formula(
        `B${total + 3}`,
        `COUNTIF(Tickets!$I$2:$I$${lastRow},"High")`,
        count((ticket) => ticket.priority === 'High'),
        style.plain,
      ),
    ),
    line(
      total + 4,
      'Value of the orders',
      formula(`B${total + 4}`, `SUM(Tickets!$G$2:$G$${lastRow})`, revenue, style.money),
    ),
    `</sheetData>${pageXml}<drawing r:id="rId1"/></worksheet>`,
  ].join('');
  return { xml, channels };
}

function formula(reference: string, text: string, value: number, styleIndex: number): string {
  return `<c r="${reference}" s="${styleIndex}"><f>${escapeXml(text)}</f><v>${value}</v></c>`;
}

function tableXml(rowCount: number): string {
  const range = `A1:I${rowCount + 1}`;
  const columns = headers.map((header, index) => `<tableColumn id="${index + 1}" name="${header}"/>`);
  return [
    `<table xmlns="${main}" id="1" name="SupportTickets" displayName="SupportTickets" ref="${range}" totalsRowShown="0">`,
    `<autoFilter ref="${range}"/><tableColumns count="${headers.length}">${columns.join('')}</tableColumns>`,
    '<tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>',
  ].join('');
}

function workbookXml(): string {
  return [
    `<workbook xmlns="${main}" xmlns:r="${relations}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews>`,
    '<sheets><sheet name="Tickets" sheetId="1" r:id="rId1"/><sheet name="Summary" sheetId="2" r:id="rId2"/></sheets><calcPr calcId="191029"/></workbook>',
  ].join('');
}

function stylesXml(): string {
  const top = '<alignment vertical="top"/>';
  const format = (numFmt: number, font: number, alignment: string, fill = 0) =>
    `<xf numFmtId="${numFmt}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">${alignment}</xf>`;
  return [
    `<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="[$€-2]\\ #,##0.00"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>`,
    '<fonts count="4"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>',
    '<font><b/><sz val="16"/><color rgb="FF1F4E78"/><name val="Calibri"/><family val="2"/></font>',
    '<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font>',
    '<font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/><family val="2"/></font></fonts>',
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
    '<fill><patternFill patternType="solid"><fgColor rgb="FF1F4E78"/><bgColor indexed="64"/></patternFill></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="10">${format(0, 0, '')}${format(0, 0, top)}${format(165, 0, '<alignment horizontal="left" vertical="top"/>')}${format(164, 0, top)}`,
    `${format(0, 0, '<alignment horizontal="left" vertical="top" wrapText="1" indent="1"/>')}${format(0, 1, '')}${format(0, 2, '')}${format(9, 0, '')}${format(0, 2, '<alignment horizontal="right"/>')}${format(0, 3, '<alignment vertical="center"/>', 2)}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ].join('');
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${relations}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packageRelations}">${items.join('')}</Relationships>`;
}

function contentTypes(): string {
  const sheets = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const drawings = 'application/vnd.openxmlformats-officedocument';
  const overrides: readonly (readonly [string, string])[] = [
    ['/xl/workbook.xml', `${sheets}.sheet.main+xml`],
    ['/xl/worksheets/sheet1.xml', `${sheets}.worksheet+xml`],
    ['/xl/worksheets/sheet2.xml', `${sheets}.worksheet+xml`],
    ['/xl/tables/table1.xml', `${sheets}.table+xml`],
    ['/xl/drawings/drawing1.xml', `${drawings}.drawing+xml`],
    ['/xl/charts/chart1.xml', `${drawings}.drawingml.chart+xml`],
    ['/xl/styles.xml', `${sheets}.styles+xml`],
    ['/xl/sharedStrings.xml', `${sheets}.sharedStrings+xml`],
  ];
  const items = overrides.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`);
  return [
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    `<Default Extension="xml" ContentType="application/xml"/>${items.join('')}</Types>`,
  ].join('');
}

function letter(index: number): string {
  return String.fromCharCode(65 + index);
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
