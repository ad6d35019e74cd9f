//! Proves what the compiled packs hold, and that a wrong file is named with its line.

use std::collections::HashSet;
use std::fs;

use tempfile::TempDir;

use super::*;

const VANUATU: &str = include_str!("../../content/packs/vu.toml");
const ACTIONS: &str = include_str!("../../content/actions.csv");

/// A content folder with these files in it.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir(dir.path().join("packs")).unwrap();
    for (name, text) in files {
        fs::write(dir.path().join(name), text).unwrap();
    }
    dir
}

/// The faults of Vanuatu's pack after one change, as lines "number: reason".
fn after_change(from: &str, to: &str) -> Vec<String> {
    assert!(VANUATU.contains(from), "the pack no longer holds {from}");
    faults_of(&[("packs/vu.toml", &VANUATU.replacen(from, to, 1))])
}

fn faults_of(files: &[(&str, &str)]) -> Vec<String> {
    let dir = folder(files);
    let at = format!("{}{}", dir.path().display(), std::path::MAIN_SEPARATOR);
    check_folder(dir.path()).iter().map(|fault| fault.to_string().replace(&at, "").replace('\\', "/")).collect()
}

/// The line of Vanuatu's pack on which this text begins.
fn line_of(text: &str) -> usize {
    let offset = VANUATU.find(text).unwrap();
    VANUATU[..offset].lines().count() + usize::from(VANUATU[..offset].ends_with('\n'))
}

#[test]
fn the_compiled_packs_are_sound() {
    let packs = embedded_for_tests();
    let codes: Vec<_> = packs.countries().iter().map(|country| country.code.as_str()).collect();
    assert_eq!(codes, ["VU", "FJ", "TO", "WS", "SB", "PH", "MN", "XX"]);
    assert_eq!(packs.actions().len(), 291);
    let action = packs.action("G-W48-3").unwrap();
    assert_eq!((action.phase, action.critical), (Phase::W48, false));
    assert!(action.hazards.includes("fld") && !action.hazards.includes("eq"));
    assert!(packs.action("G-W48-99").is_none());
}

#[test]
fn countries_have_all_their_areas() {
    let packs = embedded_for_tests();
    for (code, count) in [("VU", 6), ("FJ", 4), ("TO", 5), ("WS", 4), ("SB", 10), ("PH", 18), ("MN", 22), ("XX", 4)] {
        assert_eq!(packs.country(code).unwrap().areas.len(), count, "{code}");
    }
    let tonga = packs.country("TO").unwrap();
    assert_eq!(tonga.area("vavau").unwrap().name, "Vava\u{2bb}u");
    assert!(tonga.area("haapai").unwrap().low_island);
    assert!(!tonga.area("eua").unwrap().low_island);
}

#[test]
fn base_likelihoods_follow_the_agreed_table() {
    let packs = embedded_for_tests();
    for (code, row) in [
        ("VU", "3323222224332230"),
        ("FJ", "3321112223222330"),
        ("TO", "3222222123332230"),
        ("WS", "2222212223222230"),
        ("SB", "2323211324332330"),
        ("PH", "4432222333222230"),
        ("MN", "0201003122222233"),
    ] {
        let country = packs.country(code).unwrap();
        let levels: String =
            hazards::HAZARDS.iter().map(|hazard| country.base_likelihood(hazard.code).to_string()).collect();
        assert_eq!(levels, row, "{code}");
    }
    let neutral = packs.country(NEUTRAL).unwrap();
    let left_out = hazards::HAZARDS.iter().filter(|hazard| neutral.base_likelihood(hazard.code) == 0);
    assert_eq!(left_out.map(|hazard| hazard.code).collect::<Vec<_>>(), ["dzd"]);
}

#[test]
fn only_verified_numbers_reach_paper_and_help_comes_first() {
    let packs = embedded_for_tests();
    let mut vanuatu = packs.country("VU").unwrap().clone();
    vanuatu.numbers[0].verified = false;
    let printed: Vec<_> = vanuatu.printable_numbers().iter().map(|number| number.number.as_str()).collect();
    assert_eq!(printed, ["22222", "36222", "115", "113", "116"]);
    vanuatu.numbers.reverse();
    let services: Vec<_> = vanuatu.printable_numbers().iter().map(|number| number.service.code()).collect();
    assert_eq!(services, ["police", "police", "ambulance", "fire", "weather"]);
    assert!(packs.country("PH").unwrap().printable_numbers().is_empty());
}

#[test]
fn a_staged_hazard_uses_the_words_of_its_country() {
    let packs = embedded_for_tests();
    let names =
        |country, hazard| -> Vec<_> { packs.stages(country, hazard).iter().map(|stage| stage.name.as_str()).collect() };
    assert_eq!(names("VU", "cyc"), ["VMGD news", "Blue alert", "Yellow alert", "Red alert", "All clear"]);
    assert_eq!(names("PH", "srg")[1..4], ["Signal 1", "Signal 2", "Signal 3 or more"]);
    assert_eq!(names("MN", "dzd")[2], "Storm warning");
    let red = packs.stage("VU", "cyc", Phase::D).unwrap();
    assert_eq!(red, packs.stage("VU", "cyc", Phase::W12).unwrap());
    assert_eq!((red.short.as_str(), red.shape, red.tone), ("R", Shape::Octagon, Tone::Red));
}

#[test]
fn other_hazards_use_the_generic_stages_and_sudden_ones_none() {
    let packs = embedded_for_tests();
    for country in packs.countries() {
        assert_eq!(packs.stage(&country.code, "tsu", Phase::W24).unwrap().code, "go", "{}", country.code);
        assert!(packs.stages(&country.code, "fir").is_empty());
        assert!(packs.stage(&country.code, "cyc", Phase::N).is_none());
    }
    assert!(packs.stages("VU", "meteor").is_empty());
}

#[test]
fn a_folder_replaces_file_by_file() {
    let renamed = VANUATU.replacen("name = \"Vanuatu\"", "name = \"Republic of Vanuatu\"", 1);
    let dir = folder(&[("packs/vu.toml", &renamed)]);
    let packs = Packs::load(dir.path()).unwrap();
    assert_eq!(packs.country("VU").unwrap().name, "Republic of Vanuatu");
    assert_eq!(packs.country("FJ").unwrap().name, "Fiji");
    assert_eq!(packs.actions().len(), 291);

    let one = ACTIONS.lines().filter(|line| !line.starts_with("HC-17")).collect::<Vec<_>>().join("\n");
    let dir = folder(&[("actions.csv", &one), ("packs/notes.txt", "not a pack")]);
    assert_eq!(Packs::load(dir.path()).unwrap().actions().len(), 290);
}

#[test]
fn a_new_country_stands_after_the_others() {
    let kiribati = VANUATU.replacen("code = \"VU\"", "code = \"KI\"", 1);
    let dir = folder(&[("packs/ki.toml", &kiribati)]);
    let packs = Packs::load(dir.path()).unwrap();
    assert_eq!(packs.countries().last().unwrap().code, "KI");
}

#[test]
fn a_folder_without_content_is_a_fault() {
    let dir = tempfile::tempdir().unwrap();
    assert_eq!(check_folder(dir.path()).len(), 1);
    assert!(check_folder(folder(&[]).path()).is_empty());
}

#[test]
fn broken_toml_names_file_and_line() {
    let line = line_of("calling_code");
    let faults = after_change("calling_code = \"+678\"", "calling_code = ");
    assert_eq!(faults.len(), 1, "{faults:?}");
    assert!(faults[0].starts_with(&format!("packs/vu.toml:{line}: ")), "{faults:?}");
}

#[test]
fn an_unknown_field_names_file_and_line() {
    let line = line_of("name = \"Torba\"");
    let faults = after_change("name = \"Torba\"", "nome = \"Torba\"");
    assert!(faults[0].starts_with(&format!("packs/vu.toml:{line}: ")), "{faults:?}");
    assert!(faults[0].contains("nome"), "{faults:?}");
}

#[test]
fn a_bad_date_names_file_and_line() {
    let line = line_of("read_on");
    let faults = after_change("read_on = \"2026-08-18\"", "read_on = \"2026-13-18\"");
    assert!(faults[0].starts_with(&format!("packs/vu.toml:{line}: ")), "{faults:?}");
}

/// One change each, the text on whose line (or in whose block) the fault is, and what it says.
#[test]
fn each_rule_of_a_country_pack_names_its_line() {
    let police = "[[numbers]]\nservice = \"police\"\nnumber = \"111\"";
    let pam = "[[events]]\ncode = \"pam_2015\"";
    let blue = "[[stages]]\nphase = \"W48\"";
    for (from, to, place, said) in [
        ("dzd = 0", "meteor = 0", "dzd = 0", "unknown hazard \"meteor\""),
        ("dzd = 0\n", "", "code = \"VU\"", "base likelihood of dzd is missing"),
        ("dzd = 0", "dzd = 5", "dzd = 0", "is 5, not 0 to 4"),
        ("Pacific/Efate", "Pacific/Atlantis", "time_zone", "time zone \"Pacific/Atlantis\" is unknown"),
        ("code = \"VU\"", "code = \"FJ\"", "code = \"VU\"", "does not fit the name of the file"),
        ("\"VUV\"", "\"vatu\"", "currency", "currency code \"vatu\""),
        ("decimals = 0", "decimals = 3", "currency", "0 or 2 decimals"),
        ("step = 100", "step = 0", "currency", "more than 0"),
        ("area_word = \"province\"", "area_word = \"canton\"", "area_word", "area word \"canton\" is unknown"),
        ("from = 11", "from = 13", "season", "month 1 to 12"),
        ("\"+678\"", "\"678\"", "calling_code", "calling code \"678\""),
        ("code = \"sanma\"", "code = \"torba\"", "[[areas]]\ncode = \"sanma\"", "\"torba\" is used twice"),
        ("code = \"sanma\"", "code = \"San ma\"", "[[areas]]\ncode = \"sanma\"", "not small letters"),
        ("hazard = \"cyc\"", "hazard = \"storm\"", pam, "unknown hazard \"storm\""),
        ("year = 2015", "year = 1915", pam, "year 1915"),
        ("number = \"111\"", "number = \"one one\"", police, "cannot be dialled"),
        ("source = \"smartraveller.gov.au\"\n", "", police, "names no source"),
        ("verified_on = \"2026-08-18\"\n", "", police, "has no date"),
        ("verified_on = \"2026-08-18\"", "verified_on = \"2026-08-19\"", police, "after the day the pack was read"),
        ("short = \"B\"", "short = \"Blue\"", blue, "1 or 2 signs"),
        ("short = \"Y\"", "short = \"B\"", "[[stages]]\nphase = \"W24\"", "share the mark \"B\""),
        ("shape = \"circle\"", "shape = \"octagon\"", blue, "does not fit phase W48"),
        ("when = \"within 48 hours\"", "when = \"\"", blue, "the trigger (when) of a stage is empty"),
        ("fallback = \"Officials say get ready.\"", "fallback = \" \"", blue, "the fallback of a stage is empty"),
        ("phase = \"W48\"", "phase = \"D\"", blue, "phase D has no stage of its own"),
        ("[\"cyc\", \"srg\"]", "[\"cyc\"]", "code = \"VU\"", "phase W72 of srg has no trigger and fallback"),
        ("[\"cyc\", \"srg\"]", "[\"cyc\", \"srg\", \"eq\"]", "[[stages]]", "comes without warning"),
    ] {
        let expected = format!("packs/vu.toml:{}: ", line_of(place));
        let faults = after_change(from, to);
        let named = faults.iter().any(|fault| fault.starts_with(&expected) && fault.contains(said));
        assert!(named, "{from} -> {to}: wanted {expected}{said}, have {faults:#?}");
    }
}

#[test]
fn a_stage_without_a_fallback_line_is_refused() {
    let faults = after_change("fallback = \"Officials say get ready.\"\n", "");
    assert_eq!(faults.len(), 1);
    assert!(faults[0].contains("missing field `fallback`"), "{faults:?}");
}

#[test]
fn a_mark_of_a_generic_stage_is_taken() {
    let faults = after_change("short = \"B\"", "short = \"P\"");
    assert!(faults[0].contains("taken by a generic stage"), "{faults:?}");
}

/// The faults of the action table with one more row.
fn with_row(row: &str) -> Vec<String> {
    let head = ACTIONS.lines().next().unwrap();
    assert_eq!(head, "id,sector,when,hazards,critical,cost,exposure,short,text");
    faults_of(&[("actions.csv", &format!("{}\n{row}\n", ACTIONS.trim_end()))])
}

#[test]
fn each_rule_of_the_action_table_names_its_line() {
    let line = ACTIONS.trim_end().lines().count() + 1;
    let long = "Z-1,general,N,any,,free,,This text goes on and on until it no longer fits on a small card at all,Long.";
    for (row, said) in [
        ("G-N01,general,N,any,,free,,Short.,Text.", "\"G-N01\" is used twice"),
        ("Z 1,general,N,any,,free,,Short.,Text.", "is not letters"),
        ("Z-1,baker,N,any,,free,,Short.,Text.", "unknown sector \"baker\""),
        ("Z-1,general,W36,any,,free,,Short.,Text.", "unknown phase \"W36\""),
        ("Z-1,general,N,meteor cyc,,free,,Short.,Text.", "unknown hazard \"meteor\""),
        ("Z-1,general,N,,,free,,Short.,Text.", "no hazard is named"),
        ("Z-1,general,N,any,maybe,free,,Short.,Text.", "unknown mark in column critical \"maybe\""),
        ("Z-1,general,N,any,,cheap,,Short.,Text.", "unknown cost \"cheap\""),
        ("Z-1,general,N,any,,free,swamp,Short.,Text.", "unknown exposure \"swamp\""),
        ("Z-1,general,N,any,,free,,,Text.", "has 0 characters"),
        ("Z-1,general,N,any,,free,,Short.,", "has no text"),
        (long, "not 1 to 60"),
        ("Z-1,general,W24,fir,,free,,Short.,Text.", "no hazard with a warning"),
        ("Z-1,general,N", "found record with 3 fields"),
    ] {
        let faults = with_row(row);
        let expected = format!("actions.csv:{line}: ");
        let named = faults.iter().any(|fault| fault.starts_with(&expected) && fault.contains(said));
        assert!(named, "{row}: wanted {expected}{said}, have {faults:#?}");
    }
    assert!(with_row("Z-1,general,N,any,yes,big,slope trees,Short.,Text.").is_empty());
}

#[test]
fn columns_are_known_by_name() {
    let faults = faults_of(&[("actions.csv", "id,sector,when,hazards,critical,cost,exposure,kurz,text\n")]);
    assert_eq!(faults.len(), 2, "{faults:?}");
    assert!(faults[0].starts_with("actions.csv:1: unknown column \"kurz\""));
    assert!(faults[1].contains("column \"short\" is missing"));
}

#[test]
fn every_exposure_is_used_by_some_action() {
    let packs = embedded_for_tests();
    let used: HashSet<_> = packs.actions().iter().flat_map(|action| &action.exposure).copied().collect();
    for exposure in EXPOSURES {
        assert!(used.contains(exposure), "{exposure}");
    }
}
