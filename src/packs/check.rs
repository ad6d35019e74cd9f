//! Owns what makes a data file right: every rule names the file, the line and the reason.

use std::collections::HashSet;

use chrono::{Datelike, NaiveDate};
use chrono_tz::Tz;
use toml::Spanned;

use super::country::{AREA_WORDS, Shape};
use super::hazards::{self, HAZARDS};
use super::read::{CountryFile, Source};
use super::{Action, Answers, Fault, NEUTRAL, Number, Packs, Phase, SHORT_LIMIT, Stage, sectors};

/// A checked file and the faults found so far.
struct Report<'a> {
    source: &'a Source,
    faults: Vec<Fault>,
}

impl Report<'_> {
    /// Notes a fault at the place of a value unless the rule holds.
    fn need<T>(&mut self, holds: bool, place: &Spanned<T>, reason: impl Into<String>) {
        if !holds {
            self.faults.push(self.source.fault(place.span().start, reason));
        }
    }

    /// Codes are the keys of answers and words: present, plain and used once.
    fn codes<T>(&mut self, what: &str, items: &[Spanned<T>], code: impl Fn(&T) -> &str) {
        let mut seen = HashSet::new();
        for item in items {
            let code = code(item.get_ref());
            self.need(is_code(code), item, format!("{what} code \"{code}\" is not small letters, digits and _"));
            self.need(seen.insert(code.to_owned()), item, format!("{what} code \"{code}\" is used twice"));
        }
    }

    fn text<T>(&mut self, what: &str, text: &str, place: &Spanned<T>) {
        self.need(!text.trim().is_empty(), place, format!("{what} is empty"));
    }
}

fn is_code(code: &str) -> bool {
    !code.is_empty() && code.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}

/// Checks one country file by itself. `name` is the name of the file without its ending.
pub(super) fn country(name: &str, source: &Source, file: &CountryFile) -> Vec<Fault> {
    let mut report = Report { source, faults: Vec::new() };
    head(&mut report, name, file);
    likelihoods(&mut report, file);
    places_and_people(&mut report, file);
    for number in &file.numbers {
        phone(&mut report, number, file.read_on);
    }
    for stage in &file.stages {
        stage_alone(&mut report, stage);
    }
    stages_together(&mut report, file);
    report.faults
}

fn head(report: &mut Report<'_>, name: &str, file: &CountryFile) {
    let code = file.code.get_ref();
    let is_iso = code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase());
    report.need(is_iso, &file.code, format!("country code \"{code}\" is not two capital letters"));
    let named = code.to_ascii_lowercase() == name;
    report.need(named, &file.code, format!("country code \"{code}\" does not fit the name of the file"));
    report.text("the name", file.name.get_ref(), &file.name);
    report.text("the sample village", file.sample_village.get_ref(), &file.sample_village);
    let zone = file.time_zone.get_ref();
    report.need(zone.parse::<Tz>().is_ok(), &file.time_zone, format!("time zone \"{zone}\" is unknown"));
    let calling = file.calling_code.get_ref();
    let dials = calling
        .strip_prefix('+')
        .is_some_and(|digits| (1..=3).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit()));
    let may_lack = code == NEUTRAL && calling.is_empty();
    report.need(dials || may_lack, &file.calling_code, format!("calling code \"{calling}\" is not + and digits"));
    let word = file.area_word.get_ref();
    report.need(AREA_WORDS.contains(&word.as_str()), &file.area_word, format!("area word \"{word}\" is unknown"));
    let season = file.season.get_ref();
    let months = 1..=12;
    let in_year = months.contains(&season.from) && months.contains(&season.to);
    report.need(in_year, &file.season, "a season runs from month 1 to 12 to month 1 to 12");
    let languages = file.languages.get_ref();
    let spoken = !languages.is_empty() && languages.iter().all(|code| is_code(code));
    report.need(spoken, &file.languages, "languages is a list of codes such as \"bi\", not empty");
    money(report, file);
}

fn money(report: &mut Report<'_>, file: &CountryFile) {
    let currency = file.currency.get_ref();
    let is_iso = currency.code.len() == 3 && currency.code.bytes().all(|byte| byte.is_ascii_uppercase());
    report.need(is_iso, &file.currency, format!("currency code \"{}\" is not three capital letters", currency.code));
    report.text("the currency symbol", &currency.symbol, &file.currency);
    report.need(matches!(currency.decimals, 0 | 2), &file.currency, "a currency has 0 or 2 decimals");
    report.need(currency.step > 0, &file.currency, "the saving step is more than 0");
}

/// Every hazard has a base likelihood, and no other code has one.
fn likelihoods(report: &mut Report<'_>, file: &CountryFile) {
    for (code, level) in &file.base {
        let known = hazards::find(code.get_ref()).is_some();
        report.need(known, code, format!("unknown hazard \"{}\"", code.get_ref()));
        let value = level.get_ref();
        report.need(*value <= 4, level, format!("base likelihood of {} is {value}, not 0 to 4", code.get_ref()));
    }
    for hazard in &HAZARDS {
        let given = file.base.keys().any(|code| code.get_ref() == hazard.code);
        report.need(given, &file.code, format!("base likelihood of {} is missing", hazard.code));
    }
}

fn places_and_people(report: &mut Report<'_>, file: &CountryFile) {
    report.need(!file.areas.is_empty(), &file.code, "no areas are named");
    report.codes("area", &file.areas, |area| &area.code);
    report.codes("office", &file.offices, |office| &office.code);
    report.codes("event", &file.events, |event| &event.code);
    for area in &file.areas {
        report.text("the name of an area", &area.get_ref().name, area);
    }
    for office in &file.offices {
        report.text("the name of an office", &office.get_ref().name, office);
    }
    for event in &file.events {
        let Some(row) = Some(event.get_ref()).filter(|row| hazards::find(&row.hazard).is_some()) else {
            report.need(false, event, format!("unknown hazard \"{}\"", event.get_ref().hazard));
            continue;
        };
        report.text("the name of an event", &row.name, event);
        let remembered = (1980..=file.read_on.year()).contains(&row.year);
        report.need(remembered, event, format!("year {} is not from 1980 to the day the pack was read", row.year));
    }
}

/// A verified number says where and when it was read, because paper prints both.
fn phone(report: &mut Report<'_>, place: &Spanned<Number>, read_on: NaiveDate) {
    let number = place.get_ref();
    let allowed = |sign: char| sign.is_ascii_digit() || " +-()".contains(sign);
    let dials = number.number.chars().filter(char::is_ascii_digit).count() >= 3;
    let shown = &number.number;
    report.need(number.number.chars().all(allowed) && dials, place, format!("number \"{shown}\" cannot be dialled"));
    if number.verified {
        let sourced = number.source.as_ref().is_some_and(|source| !source.trim().is_empty());
        report.need(sourced, place, format!("number {shown} is marked verified but names no source"));
        report.need(number.verified_on.is_some(), place, format!("number {shown} is marked verified but has no date"));
    }
    let dated = number.verified_on.is_none_or(|date| date <= read_on);
    report.need(dated, place, format!("number {shown} was verified after the day the pack was read"));
}

fn stage_alone(report: &mut Report<'_>, place: &Spanned<Stage>) {
    let stage = place.get_ref();
    let own = Phase::STAGED.contains(&stage.phase);
    report.need(own, place, format!("phase {} has no stage of its own", stage.phase));
    report.text("the name of a stage", &stage.name, place);
    report.text("the action of a stage", &stage.action, place);
    report.text("the trigger (when) of a stage", &stage.when, place);
    report.text("the fallback of a stage", &stage.fallback, place);
    let shaped = Shape::of(stage.phase) == Some(stage.shape);
    report.need(shaped, place, format!("shape of stage {} does not fit phase {}", stage.code, stage.phase));
    let signs = stage.short.chars().count();
    let fits = if stage.shape.has_letter() { (1..=2).contains(&signs) } else { signs == 0 };
    report.need(fits, place, format!("the mark of stage {} has 1 or 2 signs in an alert, none else", stage.code));
    report.need(!stage.hazards.is_empty(), place, format!("stage {} applies to no hazard", stage.code));
    for code in &stage.hazards {
        let warned = hazards::find(code).map(|hazard| hazard.warned);
        report.need(warned.is_some(), place, format!("unknown hazard \"{code}\""));
        report.need(warned != Some(false), place, format!("hazard {code} comes without warning and has no stages"));
    }
}

/// A hazard with stages has one for every phase, and no two marks of a country look alike.
fn stages_together(report: &mut Report<'_>, file: &CountryFile) {
    report.codes("stage", &file.stages, |stage| &stage.code);
    let mut marks = HashSet::new();
    for stage in file.stages.iter().filter(|stage| stage.get_ref().shape.has_letter()) {
        let short = &stage.get_ref().short;
        report.need(marks.insert(short), stage, format!("two stages share the mark \"{short}\""));
    }
    for hazard in HAZARDS.iter().filter(|hazard| hazard.warned) {
        let serving = |phase| file.stages.iter().filter(move |stage| stage.get_ref().serves(hazard.code, phase));
        let staged = Phase::STAGED.into_iter().any(|phase| serving(phase).next().is_some());
        let neutral = file.code.get_ref() == NEUTRAL;
        for phase in Phase::STAGED {
            let named: Vec<_> = serving(phase).collect();
            let missing = (staged || neutral) && named.is_empty();
            report.need(!missing, &file.code, format!("phase {phase} of {} has no trigger and fallback", hazard.code));
            if let Some(second) = named.get(1) {
                report.need(false, second, format!("phase {phase} of {} has two stages", hazard.code));
            }
        }
    }
}

/// Checks the rows of the action table against each other and against the known codes.
pub(super) fn actions(file: &str, actions: &[Action]) -> Vec<Fault> {
    let mut seen = HashSet::new();
    let mut faults = Vec::new();
    for action in actions {
        let mut need = |holds: bool, reason: String| {
            if !holds {
                faults.push(Fault::new(file, Some(action.line), reason));
            }
        };
        let Action { id, sector, text, short, .. } = action;
        let plain = !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        need(plain, format!("action id \"{id}\" is not letters, digits and -"));
        need(seen.insert(id), format!("action id \"{id}\" is used twice"));
        need(sectors::LIBRARIES.contains(&sector.as_str()), format!("unknown sector \"{sector}\""));
        need(!text.is_empty(), format!("action {id} has no text"));
        let length = short.chars().count();
        let fits = (1..=SHORT_LIMIT).contains(&length);
        need(fits, format!("short text of {id} has {length} characters, not 1 to {SHORT_LIMIT}"));
        need(is_ever_shown(action), format!("action {id} has a warning phase but no hazard with a warning"));
    }
    faults
}

fn is_ever_shown(action: &Action) -> bool {
    match &action.hazards {
        Answers::Only(codes) if action.phase.is_warning() => {
            codes.iter().any(|code| hazards::find(code).is_some_and(|hazard| hazard.warned))
        }
        _ => true,
    }
}

/// Checks what no file can know by itself: the neutral pack is there, and no mark of a country's own stages is also
/// a mark of the generic stages, which stand on the same paper.
pub(super) fn together(packs: &Packs) -> Vec<Fault> {
    let Some(neutral) = packs.country(NEUTRAL) else {
        return vec![Fault::new("content/packs/xx.toml", None, "the neutral pack is missing")];
    };
    let mut faults = Vec::new();
    for country in packs.countries().iter().filter(|country| country.code != NEUTRAL) {
        let lettered = country.stages.iter().filter(|stage| stage.shape.has_letter());
        for stage in lettered.filter(|stage| neutral.stages.iter().any(|other| other.short == stage.short)) {
            let file = format!("packs/{}.toml", country.code.to_ascii_lowercase());
            let reason = format!("mark \"{}\" of stage {} is taken by a generic stage", stage.short, stage.code);
            faults.push(Fault::new(&file, None, reason));
        }
    }
    faults
}
