// Makes the workbooks and Outlook's messages of tests/channels/, with SheetJS's xlsx 0.18.5 and cfb 1.2.2.
//
//     npm install --prefix /tmp/others xlsx@0.18.5 cfb@1.2.2
//     NODE_PATH=/tmp/others/node_modules node tests/channels/make/others.js

const fs = require("fs");
const path = require("path");
const CFB = require("cfb");
const XLSX = require("xlsx");

const CHANNELS = path.dirname(__dirname);
const WORKBOOKS = path.join(CHANNELS, "workbooks");
const OUTLOOK = path.join(CHANNELS, "outlook");

const ROWS = [
  ["Body", "Item", "Text as it stands", "Kind of comment", "Comment", "Proposed text"],
  ["IWG", "1.1.1", "", "substantive", "Two are not enough; three, at least", "Recruit three individuals"],
  ["IWG", "1.2.2", "", "general", 'Say "all", and in Genève', ""],
  ["IWG", "2.10.1", "", "", "First line\nsecond line", ""],
];

function workbooks() {
  fs.mkdirSync(WORKBOOKS, { recursive: true });
  const book = (rows) => {
    const made = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(made, XLSX.utils.aoa_to_sheet(rows), "Comments");
    return made;
  };
  const save = (name, type, made, more) => XLSX.writeFile(made, path.join(WORKBOOKS, name), { bookType: type, ...more });
  save("sheetjs-biff8.xls", "biff8", book(ROWS));
  save("sheetjs-biff5.xls", "biff5", book(ROWS));
  // Without tables of code pages it writes "_" for "è".
  const old = path.join(WORKBOOKS, "sheetjs-biff5.xls");
  fs.writeFileSync(old, Buffer.from(fs.readFileSync(old, "latin1").replace("Gen_ve", "Gen\xe8ve"), "latin1"));
  save("sheetjs.xlsb", "xlsb", book(ROWS));
  save("sheetjs-shared.xlsb", "xlsb", book(ROWS), { bookSST: true });
  save("sheetjs.ods", "ods", book(ROWS));
  const noted = book(ROWS);
  noted.Sheets.Comments.E2.c = [{ a: "A. Member", t: "See also the Charter" }];
  save("noted.xlsb", "xlsb", noted);
  // What LibreOffice made calc.xls and calc.ods of.
  XLSX.writeFile(book(ROWS), "/tmp/others/plain.xlsx");
}

// A message's streams are called after its properties: their numbers and types ([MS-OXPROPS]).
const UTF_16 = "001F", CODE_PAGE = "001E", BINARY = "0102";

function fixed(head, entries) {
  const bytes = Buffer.alloc(head + 16 * entries.length);
  entries.forEach(([tag, value], at) => {
    bytes.writeUInt32LE(tag, head + 16 * at);
    bytes.writeUInt32LE(6, head + 16 * at + 4);
    bytes.writeBigUInt64LE(BigInt(value), head + 16 * at + 8);
  });
  return bytes;
}

function filetime(iso) {
  return BigInt(Date.parse(iso)) * 10000n + 116444736000000000n;
}

function message(made, at, { kind = UTF_16, texts, html, sent, files = [], page = 1252 }) {
  const put = (name, bytes) => CFB.utils.cfb_add(made, at + name, bytes);
  const encode = (text) => (kind === UTF_16 ? Buffer.from(text, "utf16le") : Buffer.from(text, page === 1251 ? "binary" : "latin1"));
  for (const [property, text] of Object.entries(texts)) {
    put(`__substg1.0_${property}${kind}`, typeof text === "string" ? encode(text) : text);
  }
  if (html) put(`__substg1.0_1013${BINARY}`, Buffer.from(html, "latin1"));
  const numbers = [[0x3ffd0003, page]];
  if (sent) numbers.push([0x00390040, filetime(sent)]);
  put("__properties_version1.0", fixed(at === "/" ? 32 : 24, numbers));
  files.forEach((file, number) => {
    const folder = `${at}__attach_version1.0_#${number.toString(16).toUpperCase().padStart(8, "0")}/`;
    const of = (name, bytes) => CFB.utils.cfb_add(made, folder + name, bytes);
    of("__properties_version1.0", fixed(8, []));
    if (file.name) of(`__substg1.0_3707${UTF_16}`, Buffer.from(file.name, "utf16le"));
    if (file.id) of(`__substg1.0_3712${UTF_16}`, Buffer.from(file.id, "utf16le"));
    if (file.bytes) of(`__substg1.0_3701${BINARY}`, file.bytes);
    if (file.message) message(made, folder + "__substg1.0_3701000D/", file.message);
  });
}

function save(name, of) {
  fs.mkdirSync(OUTLOOK, { recursive: true });
  const made = CFB.utils.cfb_new();
  message(made, "/", of);
  CFB.utils.cfb_del(made, "/\u0001Sh33tJ5");
  fs.writeFileSync(path.join(OUTLOOK, name), CFB.write(made, { type: "buffer" }));
}

function outlook() {
  const returned = path.join(path.dirname(CHANNELS), "returned", "files");
  const draft = fs.readFileSync(path.join(returned, "word-01-words.docx"));
  const quoted = "\r\n\r\n________________________________\r\nFrom: WEM Secretariat\r\nSent: 20 July 2016 08:00\r\n" +
    "To: Council\r\nSubject: draft\r\n\r\n1.1.1: not this\r\n";
  save("unicode.msg", {
    texts: {
      "001A": "IPM.Note", "0037": "RE: draft", "0C1A": "Council of Keepers", "5D01": "office@keepers.example",
      "1000": "Dear colleagues,\r\n\r\n1.1.3: in Genève – not before May\r\n\r\nKind regards\r\nThe Council" + quoted,
    },
    sent: "2016-08-09T08:00:00Z",
    files: [{ name: "draft.docx", bytes: draft }, { name: "logo.png", id: "logo@1", bytes: Buffer.from("\x89PNG", "latin1") }],
  });
  save("code-page.msg", {
    kind: CODE_PAGE, page: 1251,
    texts: {
      "001A": "IPM.Note", "0037": "draft", "0C1A": "Anna", "0C1F": "anna@example.org",
      "1000": Buffer.from("2.2.4: \xea\xf2\xee \xef\xeb\xe0\xf2\xe8\xf2?\r\n", "latin1"),
    },
    sent: "2016-08-08T08:00:00Z",
  });
  save("html-only.msg", {
    texts: {
      "001A": "IPM.Note", "0037": "draft", "0C1A": "Agnes Haddad",
      "0C1F": "/O=MINISTRY/OU=EXCHANGE/CN=RECIPIENTS/CN=HADDAD",
      "007D": "From: Agnes Haddad <agnes.haddad@ministry.example>\r\nDate: Tue, 09 Aug 2016 01:30:00 +0200\r\n",
    },
    html: "<html><body><p>Item 1.5.2 &#8211; draw it</p><p>Regards<br>Agnes</p></body></html>",
  });
  save("within.msg", {
    texts: { "001A": "IPM.Note", "0037": "FW: comments", "0C1A": "Secretariat", "0C1F": "secretariat@wem.example",
             "1000": "Please find attached what came.\r\n" },
    sent: "2016-08-09T08:00:00Z",
    files: [{ message: {
      texts: { "001A": "IPM.Note", "0037": "Our comments", "0C1A": "B", "0C1F": "b@example.org",
               "1000": "1.6.1: too late\r\n" },
      sent: "2016-08-07T08:00:00Z",
    } }],
  });
  save("no-comments.msg", {
    texts: { "001A": "IPM.Note", "0037": "draft", "0C1A": "B", "0C1F": "b@example.org", "1000": "No objection.\r\n" },
    sent: "2016-08-07T08:00:00Z",
  });
  save("away.msg", {
    texts: { "001A": "IPM.Note.Rules.OofTemplate.Microsoft", "0037": "Away", "0C1A": "B", "0C1F": "b@example.org",
             "1000": "I am away.\r\n" },
  });
  const whole = fs.readFileSync(path.join(OUTLOOK, "unicode.msg"));
  fs.writeFileSync(path.join(OUTLOOK, "cut-off.msg"), whole.subarray(0, 3000));
}

workbooks();
outlook();
