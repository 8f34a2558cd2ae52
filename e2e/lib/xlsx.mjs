// A workbook of one sheet, as a spreadsheet program saves it: an archive of XML parts, stored without compression; and
// what stands in one that the program wrote.

import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { crc32 } from "node:zlib";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const READ = `
import json, sys, zipfile
from xml.etree import ElementTree
book, of = zipfile.ZipFile(sys.argv[1]), "{${MAIN}}"
part = lambda name: ElementTree.fromstring(book.read(name))
texts = ["".join(text.itertext()) for text in part("xl/sharedStrings.xml")]
def said(cell):
    value = cell.findtext(of + "v")
    return texts[int(value)] if cell.get("t") == "s" else value
column = lambda cell: cell.get("r").rstrip("0123456789")
rows = [{column(cell): said(cell) for cell in row} for row in part("xl/worksheets/sheet1.xml").iter(of + "row")]
print(json.dumps([{rows[0][at]: value for at, value in row.items()} for row in rows[1:]]))
`;

/** The rows below the head of a file: each cell that is filled by what stands above it, numbers as they are stored. */
export async function rowsOf(path) {
  return JSON.parse((await promisify(execFile)("python3", ["-c", READ, path])).stdout);
}

/** The file of a table: rows of cells, texts and numbers. */
export function workbook(rows) {
  return archive({
    "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
    "_rels/.rels": relations("officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="业主名册" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations("worksheet", "worksheets/sheet1.xml"),
    "xl/worksheets/sheet1.xml": `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows.map(row).join("")}</sheetData></worksheet>`,
  });
}

function relations(kind, target) {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/${kind}" Target="${target}"/></Relationships>`;
}

function row(cells, index) {
  const number = index + 1;
  const cell = (value, at) => {
    const place = `${String.fromCharCode(65 + at)}${number}`;
    if (typeof value === "number") return `<c r="${place}"><v>${value}</v></c>`;
    return `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
  };
  return `<row r="${number}">${cells.map(cell).join("")}</row>`;
}

/** Parts as a ZIP archive. */
function archive(parts) {
  const [locals, centrals] = [[], []];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const [path, data] = [Buffer.from(name), Buffer.from(text)];
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(0x0800, 2);
    about.writeUInt32LE(crc32(data), 10);
    about.writeUInt32LE(data.length, 14);
    about.writeUInt32LE(data.length, 18);
    about.writeUInt16LE(path.length, 22);
    const at = Buffer.alloc(14);
    at.writeUInt32LE(offset, 10);
    locals.push(Buffer.from("PK\u0003\u0004", "latin1"), about, path, data);
    centrals.push(Buffer.from("PK\u0001\u0002\u0014\u0000", "latin1"), about, at, path);
    offset += 4 + about.length + path.length + data.length;
  }
  const [files, directory] = [Buffer.concat(locals), Buffer.concat(centrals)];
  const end = Buffer.alloc(18);
  const count = Object.keys(parts).length;
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(files.length, 12);
  return Buffer.concat([files, directory, Buffer.from("PK\u0005\u0006", "latin1"), end]);
}
