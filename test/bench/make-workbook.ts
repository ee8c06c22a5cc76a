import { writeZip } from './zip-stream.ts';

/** Name of the one sheet of a generated workbook. */
export const benchSheet = 'Orders';

const words =
  `order parcel arrived late broken please refund invoice twice charged customer service waited weeks reply nobody answered
phone number wrong address street changed colour size smaller than expected returned label printed again thanks friendly quick helpful manual missing
screws table leg wobbles paint scratched box open tape removed courier neighbour signed photo attached see below month subscription cancel renew price
went higher without notice coupon code rejected checkout error page blank browser tried another card bank says fine account locked password reset mail`.split(
    /\s+/,
  );
const cities = Array.from({ length: 200 }, (_, at) => `City of ${words[at % words.length]} ${at}`);
const topics = ['Billing', 'Delivery', 'Returns', 'Quality', 'Account', 'Praise', 'Spam', 'Other'];
const columns = 'Ticket,Customer,City,Topic,Quantity,Weight,Price,Ordered,Written,Open,Channel,Message'.split(
  ',',
);
/** Sheet XML is handed on in pieces of this many rows. */
const rowsPerPiece = 256;

/** The same numbers for the same seed, on every machine (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** About 200 characters that look written. */
export function writeMessage(random: () => number): string {
  let text = '';
  while (text.length < 195) text += `${words[Math.floor(random() * words.length)]} `;
  return text.trimEnd();
}

/** Which shared string a cell shows: headers first, then small lists, then one ticket and one message for each row. */
const firstCity = columns.length;
const firstTopic = firstCity + cities.length;
const firstCustomer = firstTopic + topics.length;
const customerCount = 5000;
const firstOfRows = firstCustomer + customerCount;

function* sharedStrings(rowCount: number): Generator<string> {
  const random = seededRandom(7);
  const item = (text: string) => `<si><t>${text}</t></si>`;
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${firstOfRows + rowCount * 2}">`;
  yield [...columns, ...cities, ...topics].map(item).join('');
  yield Array.from({ length: customerCount }, (_, at) => item(`Customer ${at} &amp; Sons`)).join('');
  for (let row = 0; row < rowCount; row += rowsPerPiece) {
    let piece = '';
    for (let at = row; at < Math.min(rowCount, row + rowsPerPiece); at++)
      piece += item(`T-${String(at).padStart(7, '0')}`) + item(writeMessage(random));
    yield piece;
  }
  yield '</sst>';
}

function* sheetXml(rowCount: number): Generator<string> {
  const random = seededRandom(11);
  const upTo = (count: number) => Math.floor(random() * count);
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:L${rowCount + 1}"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData>`;
  yield `<row r="1" spans="1:12">${columns.map((_, at) => `<c r="${'ABCDEFGHIJKL'[at]}1" t="s"><v>${at}</v></c>`).join('')}</row>`;
  let piece = '';
  for (let index = 0; index < rowCount; index++) {
    const r = index + 2;
    const day = 45_000 + upTo(1000);
    const unique = firstOfRows + index * 2;
    piece +=
      `<row r="${r}" spans="1:12"><c r="A${r}" t="s"><v>${unique}</v></c><c r="B${r}" t="s"><v>${firstCustomer + upTo(customerCount)}</v></c>` +
      `<c r="C${r}" t="s"><v>${firstCity + upTo(cities.length)}</v></c><c r="D${r}" t="s"><v>${firstTopic + upTo(topics.length)}</v></c>` +
      `<c r="E${r}"><v>${upTo(100)}</v></c><c r="F${r}"><v>${upTo(100_000) / 1000}</v></c><c r="G${r}" s="2"><v>${upTo(100_000) / 100}</v></c>` +
      `<c r="H${r}" s="1"><v>${day}</v></c><c r="I${r}" s="3"><v>${day + upTo(1440) / 1440}</v></c><c r="J${r}" t="b"><v>${upTo(2)}</v></c>` +
      `<c r="K${r}" t="s"><v>${firstTopic + upTo(topics.length)}</v></c><c r="L${r}" t="s"><v>${unique + 1}</v></c></row>`;
    if (index % rowsPerPiece === rowsPerPiece - 1) {
      yield piece;
      piece = '';
    }
  }
  yield `${piece}</sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const contentTypes = `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/></Types>`;
const rootLinks = `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
const workbook = `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${benchSheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
const workbookLinks = `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`;
const format = (id: number) =>
  `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`;
const styles = `${head}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd hh:mm"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4">${format(0)}${format(164)}${format(4)}${format(165)}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/**
 * Writes a workbook of `rowCount` rows and 12 columns under a header: texts, numbers, dates, one text of
 * about 200 characters.
 */
export function makeWorkbook(path: string, rowCount: number): Promise<void> {
  return writeZip(path, [
    { name: '[Content_Types].xml', pieces: [contentTypes] },
    { name: '_rels/.rels', pieces: [rootLinks] },
    { name: 'xl/workbook.xml', pieces: [workbook] },
    { name: 'xl/_rels/workbook.xml.rels', pieces: [workbookLinks] },
    { name: 'xl/worksheets/sheet1.xml', pieces: sheetXml(rowCount) },
    { name: 'xl/styles.xml', pieces: [styles] },
    { name: 'xl/sharedStrings.xml', pieces: sharedStrings(rowCount) },
  ]);
}
