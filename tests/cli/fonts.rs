//! Fonts in DOCX files: which are named, which stand in for them, and which the files carry.

use super::collecting::circulated;
use super::program::Folder;
use std::io::{Cursor, Read as _};

const THEME: &str = include_str!("../../templates/theme.toml");
const REGULAR: &[u8] = include_bytes!("../../templates/fonts/NotoSans-Regular.ttf");
const FILE: &str = "out/action-items.docx";

/// Returns a file of a package; nothing if there is none.
fn part(package: &[u8], path: &str) -> Option<Vec<u8>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(package)).expect("a package");
    let mut bytes = Vec::new();
    let mut file = zip.by_name(path).ok()?;
    file.read_to_end(&mut bytes).expect("the part unpacks");
    Some(bytes)
}

fn text(package: &[u8], path: &str) -> String {
    String::from_utf8(part(package, path).expect("the part is there")).expect("UTF-8")
}

/// Takes the disguise from a font, with the key as the font table has it.
fn undisguised(mut font: Vec<u8>, key: &str) -> Vec<u8> {
    let digits: String = key.chars().filter(char::is_ascii_hexdigit).collect();
    let key: Vec<u8> = (0..16)
        .map(|at| u8::from_str_radix(&digits[2 * at..2 * at + 2], 16).expect("digits"))
        .collect();
    for (at, byte) in font.iter_mut().take(32).enumerate() {
        *byte ^= key[15 - at % 16];
    }
    font
}

fn folder(theme: &str) -> Folder {
    let folder = Folder::with(include_str!("../cases/plans/one-item.toml"));
    folder.write("templates/theme.toml", theme);
    folder
}

#[test]
fn a_recipient_without_the_font_gets_one_that_is_like_it() {
    let folder = folder(THEME);
    assert_eq!(folder.run(&["docx"]).code, Some(0));
    let table = text(&folder.read(FILE), "word/fontTable.xml");
    let family = table.split("</w:font>").next().expect("a family");
    let family = &family[family.find("<w:font ").expect("a family")..];
    insta::assert_snapshot!(family, @r#"<w:font w:name="Noto Sans"><w:altName w:val="Segoe UI,Calibri,Arial"/><w:panose1 w:val="020B0502040504020204"/><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/><w:sig w:usb0="E00002FF" w:usb1="4000201F" w:usb2="08000029" w:usb3="00100000" w:csb0="0000019F" w:csb1="00000000"/>"#);
}

#[test]
fn a_theme_may_name_other_fonts_for_docx() {
    let named = "[fonts.docx]\nfamily = \"Calibri\"\ncomplex = \"Arial\"\n";
    let folder = folder(&THEME.replace("[fonts.docx]\n", named));
    let outcome = folder.run(&["docx", "--embed-fonts"]);
    insta::assert_snapshot!(outcome, @"
    exit code 0
    --- stdout
    out/action-items.docx
    --- stderr
    warning[font-not-embedded]: “Calibri” is not embedded: no font file of the theme has it
     |
     = help: add its files to `files` in templates/theme.toml
    ");
    let file = folder.read(FILE);
    let theme = text(&file, "word/theme/theme1.xml");
    assert!(theme.contains("<a:latin typeface=\"Calibri\"/>"), "{theme}");
    assert!(theme.contains("<a:cs typeface=\"Arial\"/>"), "{theme}");
    let without = THEME.split("[fonts.docx]").next().expect("a theme");
    let older = self::folder(without);
    assert_eq!(
        older.run(&["docx"]).code,
        Some(0),
        "an older theme has no such table"
    );
    for wrong in ["a, b", "", "a name that is longer than any font has"] {
        let wrong = THEME.replace("\"Calibri\"", &format!("\"{wrong}\""));
        let outcome = self::folder(&wrong).run(&["docx"]);
        assert!(outcome.stderr.contains("error[bad-theme]"), "{outcome}");
    }
}

#[test]
fn the_fonts_that_a_file_carries_are_those_of_the_theme() {
    let folder = folder(THEME);
    assert_eq!(folder.run(&["docx", "--embed-fonts"]).code, Some(0));
    let file = folder.read(FILE);
    let table = text(&file, "word/fontTable.xml");
    let key = table
        .split("w:embedRegular r:id=\"rId1\" w:fontKey=\"")
        .nth(1)
        .expect("a key");
    let font = part(&file, "word/fonts/font1.odttf").expect("a font");
    assert!(font != REGULAR, "it is disguised");
    assert!(undisguised(font, &key[..38]) == REGULAR);
    for cut in ["Regular", "Bold", "Italic"] {
        assert_eq!(
            table.matches(&format!("<w:embed{cut} ")).count(),
            1,
            "{cut}"
        );
    }
    assert!(text(&file, "word/settings.xml").contains("<w:embedTrueTypeFonts/>"));
    assert!(text(&file, "[Content_Types].xml").contains("Extension=\"odttf\""));
    assert!(wem_report::render::docx::is_untouched(&file));

    assert_eq!(folder.run(&["docx", "--embed-fonts"]).code, Some(0));
    assert!(folder.read(FILE) == file, "the same bytes");
    assert_eq!(folder.run(&["docx"]).code, Some(0));
    assert!(part(&folder.read(FILE), "word/fonts/font1.odttf").is_none());

    let arabic = Folder::with(include_str!("../cases/plans/arabic.toml"));
    assert_eq!(arabic.run(&["docx", "--embed-fonts"]).code, Some(0));
    let table = text(&arabic.read(FILE), "word/fontTable.xml");
    assert_eq!(table.matches("<w:embed").count(), 5, "{table}");
}

/// Returns the regular font with another licence (OpenType `OS/2`, `fsType`).
fn licensed(bits: u16) -> Vec<u8> {
    let mut font = REGULAR.to_vec();
    let record = font
        .windows(4)
        .position(|tag| tag == b"OS/2")
        .expect("the table");
    let offset = u32::from_be_bytes(font[record + 8..record + 12].try_into().expect("4 bytes"));
    font[offset as usize + 8..offset as usize + 10].copy_from_slice(&bits.to_be_bytes());
    font
}

#[test]
fn licences_are_respected() {
    let folder = folder(THEME);
    folder.write("templates/fonts/NotoSans-Regular.ttf", licensed(2));
    insta::assert_snapshot!(folder.run(&["docx", "--embed-fonts", "--force"]), @"
    exit code 0
    --- stdout
    out/action-items.docx
    --- stderr
    warning[font-not-embedded]: NotoSans-Regular.ttf is not embedded: its licence forbids it
     |
     = help: take another font, or name one that recipients have under [fonts.docx]
    ");
    let table = text(&folder.read(FILE), "word/fontTable.xml");
    assert!(
        !table.contains("embedRegular") && table.contains("embedBold"),
        "{table}"
    );
    folder.write("templates/fonts/NotoSans-Regular.ttf", licensed(4));
    let outcome = folder.run(&["docx", "--embed-fonts", "--force"]);
    assert!(
        outcome.stderr.contains("allows reading and printing alone"),
        "{outcome}"
    );
}

#[test]
fn a_draft_with_fonts_comes_back() {
    let folder = circulated();
    let call = [
        "circulate",
        "--revision",
        "2",
        "--deadline",
        "2016-08-20",
        "--embed-fonts",
        "--quiet",
    ];
    let outcome = folder.run(&call);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    let draft =
        "out/circulation/WEM-International-2016-Rev.2/WEM-International-2016-Rev.2-draft.docx";
    assert!(part(&folder.read(draft), "word/fonts/font1.odttf").is_some());
    insta::assert_snapshot!(folder.run(&["collect", draft, "--from", "Member A"]), @"
    exit code 0
    --- stdout
    plan/feedback/WEM-International-2016-Rev.2.toml
    --- stderr
    out/circulation/WEM-International-2016-Rev.2/WEM-International-2016-Rev.2-draft.docx: no comments; from Member A, received 2016-07-01 (today)
    ");
}
