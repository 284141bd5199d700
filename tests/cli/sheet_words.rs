//! `update --from`: every word that somebody wrote into a sheet is read, or named with its place.

use super::program::Folder;
use crate::docx::package::Package;
use zip::DateTime;

const PLAN: &str = crate::progress::PLAN;
const XLSX: &str = "out/update-sheet-a.xlsx";
const PAGE: &str = "xl/worksheets/sheet1.xml";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TYPES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// Puts XML in the place of an empty cell.
fn put(package: &mut Package, cell: &str, content: &str) {
    let page = package.files.get_mut(PAGE).expect("the page");
    let start = page.find(&format!("<c r=\"{cell}\"")).expect("the cell");
    let end = start + page[start..].find("/>").expect("it is empty");
    page.replace_range(
        end..,
        &format!("{content}{}", &page[end + "/>".len()..].to_owned()),
    );
}

fn write(package: &mut Package, cell: &str, text: &str) {
    let content = format!(" t=\"inlineStr\"><is><t>{text}</t></is></c>");
    put(package, cell, &content);
}

/// Adds a row below the table.
fn add_row(package: &mut Package, row: &str) {
    let page = package.files.get_mut(PAGE).expect("the page");
    *page = page.replacen("</sheetData>", &format!("{row}</sheetData>"), 1);
}

fn inline(cell: &str, text: &str) -> String {
    format!("<c r=\"{cell}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

fn sheet() -> (Folder, Package) {
    let folder = Folder::with(PLAN);
    let outcome = folder.run(&["update-sheet", "--body", "a"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    let package = Package::open(&folder.read(XLSX));
    (folder, package)
}

fn log_text(folder: &Folder) -> String {
    String::from_utf8(folder.read("plan/progress.toml")).expect("UTF-8")
}

#[test]
fn days_are_read_as_people_and_programs_write_them() {
    for (content, expected) in [
        (
            " t=\"inlineStr\"><is><t>20 June 2016</t></is></c>",
            "2016-06-20",
        ),
        (
            " t=\"inlineStr\"><is><t>2016-03-31T00:00:00</t></is></c>",
            "2016-03-31",
        ),
        (
            " t=\"inlineStr\"><is><t>2016-03-31 10:15</t></is></c>",
            "2016-03-31",
        ),
        (" t=\"d\"><v>2016-03-31T00:00:00</v></c>", "2016-03-31"),
        ("><v>42460</v></c>", "2016-03-31"),
    ] {
        let (folder, mut package) = sheet();
        write(&mut package, "J6", "Done");
        put(&mut package, "L6", content);
        folder.write("a.xlsx", package.pack(DateTime::DEFAULT));
        let outcome = folder.run(&["update", "--from", "a.xlsx"]);
        assert_eq!(outcome.code, Some(0), "{content}: {outcome}");
        let log = log_text(&folder);
        assert!(
            log.contains(&format!("date = {expected}")),
            "{content}: {log}"
        );
    }
    for text in [
        "March 2016",
        "31.3.16",
        "03/04/2016",
        "soon",
        "20 Juni 2016",
    ] {
        let (folder, mut package) = sheet();
        write(&mut package, "J6", "Done");
        write(&mut package, "L6", text);
        folder.write("a.xlsx", package.pack(DateTime::DEFAULT));
        let outcome = folder.run(&["update", "--from", "a.xlsx"]);
        assert_eq!(outcome.code, Some(1), "{text}: {outcome}");
        let named = format!("error[bad-date]: a.xlsx, cell L6: “{text}” is no day");
        assert!(outcome.stderr.contains(&named), "{text}: {outcome}");
    }
}

#[test]
fn a_formula_without_a_value_is_a_bad_cell() {
    let (folder, mut package) = sheet();
    write(&mut package, "J6", "Done");
    put(&mut package, "J7", "><f>$J$6</f></c>");
    put(&mut package, "N6", "><f>CONCATENATE(A6,B6)</f><v></v></c>");
    // One that was computed is read.
    put(&mut package, "J8", " t=\"str\"><f>J6</f><v>Done</v></c>");
    folder.write("a.xlsx", package.pack(DateTime::DEFAULT));
    insta::assert_snapshot!(folder.run(&["update", "--from", "a.xlsx"]), @r"
    exit code 1
    --- stderr
    error[formula-without-value]: a.xlsx, cell N6: the cell has a formula without a value
     |
     = help: open the sheet in a spreadsheet program and save it, or write the value itself

    error[formula-without-value]: a.xlsx, cell J7: the cell has a formula without a value
     |
     = help: open the sheet in a spreadsheet program and save it, or write the value itself
    ");
}

#[test]
fn notes_other_sheets_and_words_around_the_table_are_listed() {
    let (folder, mut package) = sheet();
    write(&mut package, "J6", "Done");
    // A note, a threaded comment with the note that Excel puts beside it, and a second sheet.
    let rels = "xl/worksheets/_rels/sheet1.xml.rels";
    let relations = |all: &str| {
        format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{all}</Relationships>"
        )
    };
    let threaded = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";
    let of_page = relations(&format!(
        "<Relationship Id=\"n1\" Type=\"{TYPES}/comments\" Target=\"../comments1.xml\"/><Relationship Id=\"n2\" Type=\"{threaded}\" Target=\"../threadedComments/threadedComment1.xml\"/>"
    ));
    assert!(!package.files.contains_key(rels));
    package.files.insert(rels.to_owned(), of_page);
    package.files.insert("xl/comments1.xml".to_owned(), format!("<comments xmlns=\"{MAIN}\"><authors><author>Ann</author><author>tc=x</author></authors><commentList><comment ref=\"J6\" authorId=\"0\"><text><r><t>Waiting for </t></r><r><t>a donor</t></r></text></comment><comment ref=\"J7\" authorId=\"1\"><text><t>[Threaded comment] for older programs</t></text></comment></commentList></comments>"));
    package.files.insert("xl/threadedComments/threadedComment1.xml".to_owned(), "<ThreadedComments xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\"><threadedComment ref=\"J7\" dT=\"2016-06-01T10:00:00\" personId=\"{P}\" id=\"{C}\"><text>See the letter</text></threadedComment></ThreadedComments>".to_owned());
    package.files.insert("xl/persons/person.xml".to_owned(), "<personList xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\"><person displayName=\"Ben\" id=\"{P}\" userId=\"ben\" providerId=\"None\"/></personList>".to_owned());
    let workbook = package
        .files
        .get_mut("xl/workbook.xml")
        .expect("the workbook");
    *workbook = workbook.replacen(
        "</sheets>",
        "<sheet name=\"More news\" sheetId=\"7\" r:id=\"s7\"/></sheets>",
        1,
    );
    let of_workbook = package
        .files
        .get_mut("xl/_rels/workbook.xml.rels")
        .expect("its references");
    let more = format!(
        "<Relationship Id=\"s7\" Type=\"{TYPES}/worksheet\" Target=\"worksheets/sheet2.xml\"/><Relationship Id=\"s8\" Type=\"http://schemas.microsoft.com/office/2017/10/relationships/person\" Target=\"persons/person.xml\"/></Relationships>"
    );
    *of_workbook = of_workbook.replacen("</Relationships>", &more, 1);
    let types = package.files.get_mut("[Content_Types].xml").expect("types");
    let more = "<Override PartName=\"/xl/worksheets/sheet2.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>";
    *types = types.replacen("</Types>", more, 1);
    let cell = inline("B2", "We met twice");
    package.files.insert("xl/worksheets/sheet2.xml".to_owned(), format!("<worksheet xmlns=\"{MAIN}\"><sheetData><row r=\"2\">{cell}</row></sheetData></worksheet>"));
    // Beside the table, under it in a column that is read, and in one that is not.
    let row = format!(
        "<row r=\"30\">{}</row><row r=\"31\">{}</row><row r=\"32\">{}{}</row>",
        inline("A30", "Greetings to all"),
        inline("D31", "And thanks"),
        inline("A32", "1.1.2"),
        inline("R32", "beside it")
    );
    add_row(&mut package, &row);
    folder.write("a.xlsx", package.pack(DateTime::DEFAULT));
    let outcome = folder.run(&["update", "--from", "a.xlsx"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    let listed: Vec<&str> = outcome
        .stderr
        .lines()
        .filter_map(|line| line.strip_prefix("warning[words-not-read]: "))
        .collect();
    assert_eq!(
        listed,
        [
            "a.xlsx, cell R32: “beside it” stands outside the columns that are read",
            "a.xlsx, cell J7: the note of Ben beside it, “See the letter”, is not read",
            "a.xlsx, cell J6: the note of Ann beside it, “Waiting for a donor”, is not read",
            "a.xlsx, sheet “More news”, cell B2: “We met twice” stands outside the columns that are read",
            "a.xlsx, cell A30: “Greetings to all” stands outside the columns that are read",
            "a.xlsx, cell D31: “And thanks” stands outside the columns that are read",
        ],
        "{outcome}"
    );
    assert!(log_text(&folder).contains("status = \"done\""));
    // What nobody touched is not listed.
    let (folder, mut package) = sheet();
    write(&mut package, "J6", "Done");
    folder.write("a.xlsx", package.pack(DateTime::DEFAULT));
    let outcome = folder.run(&["update", "--from", "a.xlsx"]);
    assert!(!outcome.stderr.contains("warning"), "{outcome}");
}

/// Types over a cell that is filled.
fn type_over(package: &mut Package, cell: &str, text: &str) {
    let page = package.files.get_mut(PAGE).expect("the page");
    let start = page.find(&format!("<c r=\"{cell}\"")).expect("the cell");
    let end = start + page[start..].find("</c>").expect("it ends") + "</c>".len();
    page.replace_range(start..end, &inline(cell, text));
}

#[test]
fn what_is_typed_over_that_tells_an_item_is_named() {
    let (folder, mut package) = sheet();
    write(&mut package, "J6", "Done");
    for (cell, text) in [
        ("B6", "1.1.9"),
        ("C7", "1.1 Number  One"),
        ("D7", "By three,  over two months"),
    ] {
        type_over(&mut package, cell, text);
    }
    folder.write("a.xlsx", package.pack(DateTime::DEFAULT));
    let outcome = folder.run(&["update", "--from", "a.xlsx"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    let listed: Vec<&str> = outcome
        .stderr
        .lines()
        .filter_map(|line| line.strip_prefix("warning[words-not-read]: "))
        .collect();
    let says = |cell: &str, is: &str, was: &str| {
        format!(
            "a.xlsx, cell {cell}: “{is}” is not what the plan says there, “{was}”, and is not read"
        )
    };
    assert_eq!(
        listed,
        [
            says("B6", "1.1.9", "1.1.1"),
            says("C7", "1.1 Number One", "1.1 One"),
            says("D7", "By three, over two months", "By two, over two months"),
        ],
        "{outcome}"
    );
}
