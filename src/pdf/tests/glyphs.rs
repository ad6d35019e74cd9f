//! Which characters the faces hold, and what becomes of those that they do not: a box, a report, never a gap or a crash.

use std::collections::BTreeSet;
use std::path::Path;

use super::super::fonts::{Face, fit_width, part, unseen};
use super::super::{Paper, plan, wall, wall_sheets};
use super::{ask, layout, sample, with_text};
use crate::outline::Outline;

const FACES: [Face; 3] = [Face::Regular, Face::Bold, Face::Italic];

/// Languages and places, as their people write them, and the letters of their alphabets.
const NAMES: [&str; 24] = [
    "Nukuʻalofa Vavaʻu ʻEua Niuatoputapu Haʻapai lea faka-Tonga",
    "Sāmoa Savaiʻi Āpia Fagaloa Gagana fa’a Sāmoa",
    "Māori Aotearoa Tāmaki Makaurau Ōtautahi Whangārei Kūki ʻĀirani",
    "Hawaiʻi Oʻahu Lānaʻi ʻŌlelo Kānaka Kauaʻi",
    "M̧ajeļ Ṃajeḷ Kajin M̧ajeļ Kuwajleen Wōtto Ānewetak n̄ N̄ ņ Ņ o̧ O̧ ļ Ļ",
    "Chamoru Hågat Inalåhan Sa’ipan Luta Guåhan ñ Ñ",
    "Belau Beluu er a Belau Waab Pohnpei Kosrae Chuuk Wa’ab ë",
    "Dorerin Naoero Kiribati Tuvalu Funafuti Tokelau Fakaofo",
    "Drehu Nengone Xârâcùù A’jië Paicî Fagauvea Iaai Païcî Cèmuhî",
    "reo Tahiti Paʻumotu Ra’ivavae Rangiroa Mangareva Te Henua ʻEnana",
    "Bislama Vanuatu Espiritu Santo Malakula Pentekost Banks mo Torres n̄ m̄ p̃ ṽ",
    "Solomon Aelan Pijin Choiseul Malaita Makira-Ulawa Rennell mo Bellona ŋ Ŋ",
    "Rotuma Fäeag Rotuạm Rotuma ạ ä å ö ü ȧ",
    "iTaukei Rakiraki Tailevu Viti Levu Vanua Levu Kadavu",
    "Rapa Nui Haŋa Roa Vānaŋa",
    "Nouméa Îles Loyauté Poindimié Hienghène Koné Œuvre œ Ÿ ÿ æ ç à â é è ê ë î ï ô ù û ü « » ’",
    "Wallis-et-Futuna ʻUvea Malaʻe Leava Faka’uvea",
    "Việt Nam Đồng bằng sông Cửu Long Huế Quảng Ngãi Đà Nẵng tiếng Việt ơ ư ă ắ ằ ẳ ẵ ặ ấ ầ ẩ ẫ ậ ễ ệ ỗ ộ ợ ữ ự ỹ ỵ",
    "Улаанбаатар Өвөрхангай Баян-Өлгий Ховд Хөвсгөл Сүхбаатар Дорноговь Архангай монгол хэл",
    "қазақ тілі Ұлы Әуе ғ Ғ ң Ң ү Ү ұ һ Һ і І ә Ә ө Ө қ Қ",
    "Русский язык Ёлка Щука ъ ы ь э ю я Україна ї є ґ",
    "Parañaque Biñan Ilokano Hiligaynon Filipino",
    "Timor-Leste Tetun Díli São Paulo Ñuñoa Bogotá Åland Łódź Čeština Reykjavík þ ð ß ș ț",
    "1 234,50 € £ ¥ ₱ ₮ $ % ½ ¼ ° × ÷ ± – — … • “ ” ‘ ‚ „ † § ¶ © ® ™ № ≤ ≥",
];

fn missing(letters: &BTreeSet<char>) -> Vec<(Face, Vec<char>)> {
    let missing = |face| (face, part(face, letters).expect("the face can be cut").missing);
    FACES.into_iter().map(missing).filter(|(_, missing)| !missing.is_empty()).collect()
}

/// Letters that are drawn.
fn drawn(text: &str) -> BTreeSet<char> {
    text.chars().filter(|letter| !letter.is_control() && !letter.is_whitespace() && !unseen(*letter)).collect()
}

fn text_files(folder: &Path, all: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).expect("the folder is there").flatten() {
        let path = entry.path();
        if path.is_dir() {
            text_files(&path, all);
        } else if let Ok(text) = std::fs::read_to_string(&path) {
            all.push((path.display().to_string(), text));
        }
    }
}

#[test]
fn every_character_of_words_packs_actions_and_cases_is_in_the_faces() {
    let mut files = Vec::new();
    text_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("content"), &mut files);
    assert!(files.len() > 30, "words, packs, actions and cases: {}", files.len());
    for (file, text) in files {
        assert_eq!(missing(&drawn(&text)), [], "{file}");
    }
}

#[test]
fn names_of_the_pacific_and_its_neighbours_are_in_the_faces_and_can_be_read() {
    for names in NAMES {
        assert_eq!(missing(&drawn(names)), [], "{names}");
    }
    let bytes = plan(&with_text(&NAMES.join("\n")), Paper::A4).expect("paints").bytes;
    let read = ask("pdftotext", &["-layout"], &bytes, &["-"]);
    let found: BTreeSet<char> = read.chars().collect();
    let lost: Vec<char> = drawn(&NAMES.concat()).difference(&found).copied().collect();
    assert!(lost.is_empty(), "{lost:?}");
}

/// Dark dots of the first page.
fn dark(bytes: &[u8]) -> usize {
    let folder = tempfile::tempdir().expect("a folder");
    let (file, picture) = (folder.path().join("paper.pdf"), folder.path().join("page"));
    std::fs::write(&file, bytes).expect("the document can be written");
    let mut program = std::process::Command::new("pdftoppm");
    let done =
        program.args(["-r", "72", "-gray", "-singlefile", "-f", "2", "-l", "2"]).arg(&file).arg(&picture).status();
    assert!(done.expect("the program is installed").success());
    let picture = std::fs::read(picture.with_extension("pgm")).expect("a picture");
    picture.iter().rev().take(500_000).filter(|dot| **dot < 128).count()
}

#[test]
fn a_character_that_no_face_holds_is_drawn_as_a_box() {
    let strange = "漢字 ไทย עברית العربية 한국 \u{1F600} \u{E000} \u{10FFFD}";
    let painted = plan(&with_text(strange), Paper::A4).expect("paints");
    let expected: Vec<char> = drawn(strange).into_iter().collect();
    assert_eq!(painted.missing, expected, "each is reported");
    let bare = plan(&with_text("."), Paper::A4).expect("paints");
    assert!(dark(&painted.bytes) > dark(&bare.bytes) + 8 * expected.len(), "each leaves a mark");
    for face in FACES {
        assert!(expected.iter().all(|letter| fit_width(face, 10.0, &letter.to_string()) > 1.0), "and takes room");
    }
}

#[test]
fn marks_that_join_take_no_room_and_leave_no_box() {
    let joined = "A\u{200D}B\u{FE0F}C\u{AD}D\u{200B}E\u{202E}F\u{2066}G\u{FEFF}H";
    let painted = plan(&with_text(joined), Paper::A4).expect("paints");
    assert!(painted.missing.is_empty(), "{:?}", painted.missing);
    assert!(ask("pdftotext", &[], &painted.bytes, &["-"]).contains("ABCDEFGH"));
}

/// A wall sheet whose owner typed these letters.
fn typed(letters: &[char]) -> Outline {
    let mut parts = letters.chunks(letters.len().div_ceil(3)).map(|part| part.iter().collect::<String>());
    let mut outline = sample::stall();
    outline.business = parts.next();
    outline.front.business.value.clone_from(&outline.business);
    outline.front.owner.value = parts.next();
    outline.back.message.value = parts.next();
    outline
}

/// Planes that are looked at, each as first and last code point and the step between the five hundreds.
const PLANES: [(u32, u32, usize); 9] = [
    (0x0000, 0xFFFF, 1),
    (0x1_0000, 0x1_07FF, 1),
    (0x1_0800, 0x1_CFFF, 12),
    (0x1_D000, 0x1_D7FF, 2),
    (0x1_EE00, 0x1_FAFF, 1),
    (0x2_0000, 0x3_13FF, 40),
    (0xE_0000, 0xE_01FF, 1),
    (0xF_0000, 0xF_FFFF, 60),
    (0x10_F000, 0x10_FFFF, 4),
];

/// Five hundred code points each.
fn chunks() -> Vec<Vec<char>> {
    let all = PLANES.iter().flat_map(|&(first, last, step)| {
        let letters: Vec<char> = (first..=last).filter_map(char::from_u32).collect();
        letters.chunks(500).step_by(step).map(<[char]>::to_vec).collect::<Vec<_>>()
    });
    all.collect()
}

#[test]
fn whatever_is_typed_is_printed_or_reported() {
    let chunks = chunks();
    assert!(chunks.len() > 150, "{}", chunks.len());
    for (n, letters) in chunks.iter().enumerate() {
        let range = format!("U+{:04X} to U+{:04X}", u32::from(letters[0]), u32::from(letters[letters.len() - 1]));
        let outline = typed(letters);
        let painted = wall(&outline, Paper::A4).unwrap_or_else(|problem| panic!("{range}: {problem}"));
        let said: BTreeSet<char> = layout::squeezed(&wall_sheets(&outline, Paper::A4)).chars().collect();
        let wanted = drawn(&letters.iter().collect::<String>());
        let dropped: Vec<&char> = wanted.difference(&said).collect();
        assert!(dropped.is_empty(), "{range} dropped: {dropped:?}");
        let uncovered: Vec<char> = part(Face::Regular, &wanted).expect("the face can be cut").missing;
        let silent: Vec<&char> = uncovered.iter().filter(|letter| !painted.missing.contains(letter)).collect();
        assert!(silent.is_empty(), "{range} not reported: {silent:?}");
        if n % 32 == 0 {
            let check = ask("qpdf", &["--check"], &painted.bytes, &[]);
            assert!(check.contains("No syntax or stream encoding errors"), "{range}: {check}");
        }
    }
}
