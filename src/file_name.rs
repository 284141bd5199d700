//! Names of files that come from keys, symbols and people's names.
//!
//! One place knows what a file can be called anywhere: what Windows keeps for devices, what leads
//! out of a folder, what is too long.

use crate::numerals::percent_encode;

/// Names that Windows keeps for devices, whatever ending they have.
const RESERVED: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];

/// The most bytes of a name that is made of a key; systems allow 255 with everything around it.
const LONGEST: usize = 150;

/// Makes a file name of a key: the number of an item may be any text.
///
/// No two keys make the same name where letter case counts, and none leads out of its folder. What
/// cannot stand there is written as `%` with its bytes.
pub(crate) fn of_key(key: &str) -> String {
    let is_device = is_reserved(key);
    let last = key.chars().count().saturating_sub(1);
    let mut name = String::with_capacity(key.len());
    for (index, c) in key.chars().enumerate() {
        let is_plain = c.is_alphanumeric() || matches!(c, '.' | '-' | '_');
        // Windows drops a full stop at the end of a name.
        let is_at_edge = is_device && index == 0 || c == '.' && index == last;
        if is_plain && !is_at_edge {
            name.push(c);
        } else {
            let mut bytes = [0; 4];
            for byte in c.encode_utf8(&mut bytes).bytes() {
                percent_encode(byte, &mut name);
            }
        }
    }
    if name.len() <= LONGEST {
        return name;
    }
    let kept = name.floor_char_boundary(LONGEST - 20);
    format!("{}%-{:016x}", &name[..kept], hash(key))
}

/// Returns whether Windows keeps a name for a device: "aux", and "aux.md" as well.
pub(crate) fn is_reserved(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end();
    let stem = stem.to_lowercase();
    let port = stem.strip_prefix("com").or(stem.strip_prefix("lpt"));
    let mut number = port.unwrap_or_default().chars();
    let is_port = number
        .next()
        .is_some_and(|c| c.is_ascii_digit() || matches!(c, '¹' | '²' | '³'))
        && number.next().is_none();
    RESERVED.contains(&stem.as_str()) || is_port
}

/// FNV-1a: the same everywhere and for ever, which is all that is asked of it.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_a_file_name_whatever_is_in_it() {
        for (key, name) in [
            ("2.8.2a", "2.8.2a"),
            ("١.١", "١.١"),
            ("1/2 b", "1%2F2%20b"),
            ("../x%", "..%2Fx%25"),
            ("..", ".%2E"),
            ("1.1.", "1.1%2E"),
            ("1.1 ", "1.1%20"),
            ("aux", "%61ux"),
            ("Con", "%43on"),
            ("nul.1", "%6Eul.1"),
            ("com1", "%63om1"),
            ("lpt9.x", "%6Cpt9.x"),
            ("com¹", "%63om¹"),
            ("com", "com"),
            ("com12", "com12"),
            ("auxiliary", "auxiliary"),
        ] {
            assert_eq!(of_key(key), name);
            assert!(!is_reserved(&of_key(key)), "{key}");
        }
    }

    #[test]
    fn a_long_key_has_a_name_of_its_own() {
        let (a, b) = (
            format!("{}a", "x".repeat(5_000)),
            format!("{}b", "x".repeat(5_000)),
        );
        assert!(of_key(&a).len() <= LONGEST);
        assert_ne!(of_key(&a), of_key(&b));
        assert!(of_key(&"é/".repeat(1_000)).len() <= LONGEST);
    }
}
