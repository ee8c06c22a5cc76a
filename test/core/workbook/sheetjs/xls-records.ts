import * as XLSX from 'xlsx';

/** Where the substream of a sheet begins ([MS-XLS] 2.4.28), which moves with what stands before it. */
const sheetPlace = 0x0085;
const startOfStream = 0x0809;

/** An .xls with other bodies for the records before its first sheet; null leaves one as it is. */
export function changeXls(bytes: Buffer, change: (type: number, body: Buffer) => Buffer | null): Buffer {
  const container = XLSX.CFB.read(bytes, { type: 'buffer' });
  const entry = XLSX.CFB.find(container, '/Workbook');
  const old = Buffer.from(entry.content as Uint8Array);
  const records: { readonly type: number; readonly body: Buffer }[] = [];
  let starts = 0;
  let grown = 0;
  let at = 0;
  for (; at + 4 <= old.length; at += 4 + old.readUInt16LE(at + 2)) {
    const type = old.readUInt16LE(at);
    if (type === startOfStream) starts += 1;
    if (starts > 1) break;
    const body = Buffer.from(old.subarray(at + 4, at + 4 + old.readUInt16LE(at + 2)));
    const own = change(type, body) ?? body;
    grown += own.length - body.length;
    records.push({ type, body: own });
  }
  const parts = records.map(({ type, body }) => {
    const head = Buffer.alloc(4);
    head.writeUInt16LE(type, 0);
    head.writeUInt16LE(body.length, 2);
    if (type === sheetPlace) body.writeUInt32LE(body.readUInt32LE(0) + grown, 0);
    return Buffer.concat([head, body]);
  });
  entry.content = Buffer.concat([...parts, old.subarray(at)]);
  return Buffer.from(XLSX.CFB.write(container, { type: 'buffer' }) as Uint8Array);
}
