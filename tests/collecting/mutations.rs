//! No damage to a returned file makes collecting it panic, or take long, or much memory.
//!
//! By default a few hundred files are damaged; `WEM_REPORT_MUTATIONS=10000` has that many.

use super::random::Random;
use super::sent::{collect, plan, sent_of};
use crate::docx::package::Package;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use wem_report::circulation::collect::Sent;
use zip::DateTime;

/// How many files are damaged, and which of them a process of its own is to do.
const COUNT: &str = "WEM_REPORT_MUTATIONS";
const SHARE: &str = "WEM_REPORT_MUTATIONS_SHARE";
const FEW: usize = 300;

/// CPU time that a file may take, in seconds, and memory that a process may, in KiB.
const SECONDS: f64 = 2.0;
const MEMORY: u64 = 256 << 10;

fn returned() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/returned/files");
    let entries = fs::read_dir(folder).expect("the corpus is there");
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "docx"))
        .filter(|path| !path.display().to_string().contains("bad-"))
        .collect();
    paths.sort();
    paths
}

/// Changes one byte of a file.
fn with_other_byte(bytes: &[u8], random: &mut Random) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let at = random.below(bytes.len());
    bytes[at] = random.next().to_le_bytes()[0];
    bytes
}

/// What is put into a part in the place of something else.
const PIECES: [&str; 16] = [
    "<w:p>",
    "</w:p>",
    "<w:tbl>",
    "</w:tr>",
    "<w:ins w:id=\"1\" w:author=\"X\">",
    "</w:ins>",
    "<w:del w:id=\"2\">",
    "<w:sdt><w:sdtContent>",
    "<w:bookmarkEnd w:id=\"3\"/>",
    "<w:commentRangeStart w:id=\"0\"/>",
    "<w:fldChar w:fldCharType=\"begin\"/>",
    "<w:gridSpan w:val=\"65535\"/>",
    "<w:vMerge/>",
    "&#x200D;",
    "é",
    "",
];

/// Changes the structure of a part: an element is taken away, doubled, moved, or another put in.
fn with_other_structure(bytes: &[u8], random: &mut Random) -> Vec<u8> {
    let mut package = Package::open(bytes);
    let names: Vec<String> = package.files.keys().cloned().collect();
    // Mostly the text itself.
    let name = match random.below(3) {
        0 => names[random.below(names.len())].clone(),
        _ => {
            // Some programs write other separators, or one before the name.
            let mut texts = names.iter().filter(|name| name.ends_with("document.xml"));
            texts.next().expect("the text is there").clone()
        }
    };
    if random.below(20) == 0 {
        package.files.remove(&name);
        return package.pack(DateTime::DEFAULT);
    }
    let text = package.files.get_mut(&name).expect("the part is there");
    if random.below(4) == 0 {
        let at = text.floor_char_boundary(random.below(text.len()));
        text.insert_str(at, PIECES[random.below(PIECES.len())]);
        return package.pack(DateTime::DEFAULT);
    }
    // What stays well-formed gets further than what does not.
    let Some((start, end)) = element(text, random) else {
        return package.pack(DateTime::DEFAULT);
    };
    let piece = text[start..end].to_owned();
    let is_doubled = random.below(2) == 0;
    if !is_doubled {
        text.replace_range(start..end, "");
    }
    if random.below(3) > 0 {
        let to = element(text, random).map_or(0, |(to, _)| to);
        text.insert_str(to, &piece);
    }
    package.pack(DateTime::DEFAULT)
}

/// Returns where some element of a part begins and ends.
fn element(text: &str, random: &mut Random) -> Option<(usize, usize)> {
    let from = text.floor_char_boundary(random.below(text.len()));
    let start = from + text[from..].find("<w:")?;
    let name_end = text[start..].find([' ', '>', '/'])?;
    let name = &text[start + 1..start + name_end];
    let (open, close) = (format!("<{name}"), format!("</{name}>"));
    let head = start + text[start..].find('>')? + 1;
    if text[..head].ends_with("/>") {
        return Some((start, head));
    }
    let mut at = head;
    let mut depth = 1;
    while depth > 0 {
        let next = at + text[at..].find(['<'])?;
        let end = next + text[next..].find('>')? + 1;
        let tag = &text[next..end];
        if tag == close {
            depth -= 1;
        } else if tag.starts_with(&open)
            && !tag.ends_with("/>")
            && !tag[open.len()..].starts_with(char::is_alphabetic)
        {
            depth += 1;
        }
        at = end;
    }
    Some((start, at))
}

fn cpu() -> f64 {
    let who = nix::sys::resource::UsageWho::RUSAGE_SELF;
    let usage = nix::sys::resource::getrusage(who).expect("the system accounts its processes");
    let seconds =
        |time: nix::sys::time::TimeVal| time.tv_sec() as f64 + time.tv_usec() as f64 / 1e6;
    seconds(usage.user_time()) + seconds(usage.system_time())
}

/// Damages so many files and collects them; returns how many were read all the same, and the longest
/// time that one took.
fn damage(count: usize, seed: u64, sent: &Sent) -> (usize, f64) {
    let files: Vec<Vec<u8>> = returned()
        .iter()
        .map(|path| fs::read(path).expect("a file"))
        .collect();
    let mut random = Random(seed);
    let (mut read, mut longest) = (0, 0.0_f64);
    for number in 0..count {
        let file = &files[random.below(files.len())];
        let damaged = match number % 2 {
            0 => with_other_byte(file, &mut random),
            _ => with_other_structure(file, &mut random),
        };
        let before = cpu();
        read += usize::from(collect("draft.docx", &damaged, sent).is_ok());
        longest = longest.max(cpu() - before);
    }
    (read, longest)
}

/// Does its share, for [`damaged_files_are_collected_or_refused`]: a process's peak of memory is its own.
#[test]
fn does_the_share_that_it_is_told() {
    let Ok(share) = std::env::var(SHARE) else {
        return;
    };
    let (count, seed) = share.split_once(' ').expect("a count and a seed");
    let plan =
        plan(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/returned/base/plan/plan.toml"));
    let sent = sent_of(&plan, None);
    let (count, seed) = (
        count.parse().expect("a count"),
        seed.parse().expect("a seed"),
    );
    let (read, longest) = damage(count, seed, &sent);
    let status = fs::read_to_string("/proc/self/status").expect("the process has a status");
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let peak = peak
        .and_then(|peak| peak.trim().split(' ').next())
        .unwrap_or("0");
    println!("\nmeasured|{read}|{longest}|{peak}");
}

#[cfg(target_os = "linux")]
#[test]
fn damaged_files_are_collected_or_refused() {
    let count = std::env::var(COUNT)
        .ok()
        .and_then(|count| count.parse().ok());
    let count: usize = count.unwrap_or(FEW);
    let output = Command::new(std::env::current_exe().expect("this program"))
        .args([
            "--exact",
            "collecting::mutations::does_the_share_that_it_is_told",
            "--nocapture",
        ])
        .env(SHARE, format!("{count} 6"))
        .output()
        .expect("this program can be run");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{text}{said}");
    let measured = text.lines().find_map(|line| line.strip_prefix("measured|"));
    let fields: Vec<&str> = measured.expect("it was measured").split('|').collect();
    let read: usize = fields[0].parse().expect("a count");
    let longest: f64 = fields[1].parse().expect("seconds");
    let peak: u64 = fields[2].parse().expect("KiB");
    eprintln!(
        "{read} of {count} read, {longest} s at most, {} MiB",
        peak >> 10
    );
    assert!(longest < SECONDS, "{longest} s");
    assert!(peak < MEMORY, "{} MiB", peak >> 10);
    assert!(
        read > count / 20 && read < count,
        "{read} of {count} read: both are tried"
    );
}
