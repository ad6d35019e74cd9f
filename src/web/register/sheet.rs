//! The sheet of a person: its fields, and what is kept of what was typed in them.

use super::form::{Draft, Drawer, Group};
use super::said;
use crate::packs::{Country, sectors};
use crate::store::people::Sheet;
use crate::tally::Ability;
use crate::tally::about::{ABILITIES, AGES, DEGREES, SEXES, UNDER_AGE};
use crate::web::fields::{Field, Keys};
use crate::words::Words;

/// Most characters of a name.
const NAME: usize = 80;
/// Most characters of a phone number.
const PHONE: usize = 24;
/// Fewest figures of a phone number.
const FEWEST_FIGURES: usize = 5;

/// What stands in the fields for a sheet that is kept.
pub fn draft(sheet: &Sheet, check: bool) -> Draft {
    let mut draft = Draft::default();
    let lines = [
        ("name", &sheet.name),
        ("phone", &sheet.phone),
        ("sex", &sheet.sex),
        ("age", &sheet.age_group),
        ("sector", &sheet.sector),
        ("area", &sheet.area),
        ("guardian", &sheet.guardian),
    ];
    for (name, value) in lines {
        draft.set(name, value.clone().unwrap_or_default());
    }
    let ticks = [
        ("data", sheet.consent_data),
        ("call", sheet.consent_call),
        ("referral", sheet.consent_referral),
        ("guardian-yes", sheet.guardian.is_some()),
        ("check", check),
    ];
    for (name, on) in ticks {
        draft.set(name, if on { "yes" } else { "" });
    }
    let ability = Ability::from_json(&sheet.ability);
    for question in ABILITIES {
        draft.set(&format!("able-{question}"), ability.get(question).unwrap_or_default());
    }
    draft
}

/// The fields. `plan` tells whether there is a plan whose short check may be counted.
pub fn groups(drawer: &Drawer<'_>, country: &Country, plan: bool) -> Vec<Group> {
    let words = drawer.words;
    let group = |id: &str, fields: Vec<Field>| Group {
        title: words.text(id).into_owned(),
        text: words.attr(id, "text").unwrap_or_default(),
        fields,
    };
    let coded = |prefix: &str, codes: &[&str]| options(words, prefix, codes);
    let sectors = sectors::SECTORS.iter().map(|code| ((*code).to_owned(), said::sector(words, code))).collect();
    let areas = country.areas.iter().map(|area| (area.code.clone(), said::area(words, country, &area.code))).collect();
    let mut who = vec![
        drawer.line("name", "register-name", NAME, Keys::name()),
        drawer.line("phone", "register-phone", PHONE, Keys::number()),
        drawer.list("sex", "register-sex", coded("register-sex", &SEXES)),
        drawer.list("age", "register-age", coded("register-age", &AGES)),
    ];
    if !drawer.own {
        who.push(drawer.line("guardian", "register-guardian", NAME, Keys::name()));
        who.push(drawer.tick("guardian-yes", "register-guardian-yes"));
    }
    let work = vec![drawer.list("sector", "register-sector", sectors), drawer.list("area", "register-area", areas)];
    let degrees = coded("able-degree", &DEGREES);
    let able = ABILITIES.iter().map(|question| {
        let name = format!("able-{question}");
        drawer.list(&name, &name, degrees.clone())
    });
    let mut yes = vec![
        drawer.tick("data", "register-consent-data"),
        drawer.tick("call", "register-consent-call"),
        drawer.tick("referral", "register-consent-referral"),
    ];
    if plan {
        yes.push(drawer.tick("check", "register-consent-check"));
    }
    vec![
        group("register-group-who", who),
        group("register-group-work", work),
        group("register-group-able", able.collect()),
        group("register-group-yes", yes),
    ]
}

/// Codes with their words, `prefix-code`.
pub fn options(words: &Words, prefix: &str, codes: &[&str]) -> Vec<(String, String)> {
    codes.iter().map(|code| ((*code).to_owned(), words.text(&format!("{prefix}-{code}")).into_owned())).collect()
}

/// Reads the sheet; what is wrong is noted in the draft. `guardian` is the one on record, whom the person herself cannot
/// change.
pub fn read(draft: &mut Draft, words: &Words, country: &Country, own: bool, guardian: Option<String>) -> Sheet {
    let of = |name: &str, known: &dyn Fn(&str) -> bool| draft.some(name).filter(|code| known(code));
    let mut ability = Ability::default();
    for question in ABILITIES {
        let degree = draft.get(&format!("able-{question}"));
        if DEGREES.contains(&degree) {
            ability.set(question, degree);
        }
    }
    let named = |name: &str| draft.some(name).map(|text| text.chars().filter(|c| !c.is_control()).take(NAME).collect());
    let typed = if draft.is_on("guardian-yes") { named("guardian") } else { None };
    let sheet = Sheet {
        name: named("name"),
        phone: draft.some("phone"),
        sex: of("sex", &|code| SEXES.contains(&code)),
        age_group: of("age", &|code| AGES.contains(&code)),
        ability: ability.to_json(),
        sector: of("sector", &sectors::is_sector),
        area: of("area", &|code| country.area(code).is_some()),
        consent_call: draft.is_on("call"),
        consent_referral: draft.is_on("referral"),
        consent_data: draft.is_on("data"),
        guardian: if own { guardian } else { typed },
    };
    let voiced = |id: &str| Drawer { words, draft: &Draft::default(), own }.voiced(id);
    if sheet.phone.as_deref().is_some_and(|phone| !is_phone(phone)) {
        draft.wrong("phone", voiced("register-bad-phone"));
    }
    if sheet.age_group.as_deref() == Some(UNDER_AGE) && sheet.guardian.is_none() {
        draft.wrong(if own { "age" } else { "guardian" }, voiced("register-under-age"));
    }
    if !sheet.consent_data {
        draft.wrong("data", voiced("register-agree"));
    }
    sheet
}

fn is_phone(phone: &str) -> bool {
    let figures = phone.chars().filter(char::is_ascii_digit).count();
    let known = |letter: char| letter.is_ascii_digit() || " +-()./".contains(letter);
    phone.chars().count() <= PHONE && figures >= FEWEST_FIGURES && phone.chars().all(known)
}

/// A sheet that takes from an earlier one what it does not say itself.
pub fn over(sheet: Sheet, earlier: &Sheet) -> Sheet {
    let or = |new: Option<String>, old: &Option<String>| new.or_else(|| old.clone());
    let mut ability = Ability::from_json(&earlier.ability);
    let newer = Ability::from_json(&sheet.ability);
    for question in ABILITIES {
        if let Some(degree) = newer.get(question) {
            ability.set(question, degree);
        }
    }
    Sheet {
        name: or(sheet.name, &earlier.name),
        phone: or(sheet.phone, &earlier.phone),
        sex: or(sheet.sex, &earlier.sex),
        age_group: or(sheet.age_group, &earlier.age_group),
        ability: ability.to_json(),
        sector: or(sheet.sector, &earlier.sector),
        area: or(sheet.area, &earlier.area),
        guardian: or(sheet.guardian, &earlier.guardian),
        ..sheet
    }
}
