//! Front of the wall sheet: what is needed when something happens.

use chrono::NaiveDate;

use super::super::{Fact, Front, Head, Limit, Person, Place, Rung, Step, TopRisk, said};
use super::maker::{Maker, fact, join};
use super::{cards, marks};
use crate::packs::{Number, Phase, Service};
use crate::plan::answers::Row;
use crate::plan::catalogue::{business, contacts, hazards, people, review};
use crate::plan::{advice, facts, journey, risk};

/// Rows of emergency numbers that the sheet holds.
const NUMBERS: usize = 5;
/// Minutes on foot from which high ground is far.
const FAR: i64 = 15;

/// Who is needed first when something happens; the others follow in the order of the list.
const KEY: [&str; 5] = ["family", "worker", "neighbour", "village_leader", "transport"];

/// Contacts whose remarks tell of money, and who are not needed in the first hours.
const MONEY: [&str; 2] = ["bank", "insurer"];

/// The front.
pub(super) fn front(make: &Maker<'_>) -> Front {
    let day = |iso: Option<&str>| iso.and_then(|iso| iso.parse().ok()).map(|day| make.words.date_short(day));
    let review = day(make.frame.answers.text(&review::REVIEW_ON));
    Front {
        title: make.t("front-title"),
        business: fact(make.label(&business::NAME), make.said(&business::NAME)),
        owner: fact(make.t("owner-line"), owner(make)),
        dates: vec![
            fact(make.t("made"), Some(make.words.date_short(make.made_on))),
            fact(make.t("look-again"), review),
        ],
        first_title: make.t("first-title"),
        first: first(make),
        first_note: Some(make.t("first-note")),
        places: places(make),
        numbers_head: Head { title: make.t("numbers"), note: checked(make).map(|day| checked_on(make, day)) },
        numbers: numbers(make),
        people_head: Head { title: make.t("key-people"), note: calling_code(make) },
        people_blank: make.t("key-people-blank"),
        people: key_people(make),
        ask: None,
        ladder_head: Head { title: ladder_title(make), note: Some(make.t("ladder-note")) },
        ladder: ladder(make),
        risks_head: Head { title: make.t("top-risks"), note: None },
        risks: top_risks(make),
        risks_key: make.t("risks-key"),
        disclaimer: format!("{} {}", make.t("disclaimer"), lives(make)),
        host: None,
    }
}

/// Owner, phone and place in one line.
fn owner(make: &Maker<'_>) -> Option<String> {
    let said = |question| make.said(question);
    join([said(&business::OWNER), said(&business::PHONE), said(&business::VILLAGE)], "  ·  ")
}

/// Where the plan is kept, said truthfully.
pub(super) fn lives(make: &Maker<'_>) -> String {
    match make.lives {
        Some(address) => make.with("lives-at", &[("address", address.into())]),
        None => make.t("lives-with-trainer"),
    }
}

fn first(make: &Maker<'_>) -> Vec<Step> {
    let step =
        |icon: &str, id: &str, text: String| Step { icon: icon.to_owned(), name: make.t(&format!("first-{id}")), text };
    let own = make.frame.answers.row(&contacts::EMERGENCY, "weather").text(&contacts::SERVICE_PHONE);
    let of_pack = pack_number(make, "weather").map(|number| number.number.as_str());
    let listen = match own.or(of_pack) {
        Some(number) => make.with("first-listen-call", &[("number", number.into())]),
        None => make.t("first-listen-text"),
    };
    vec![
        step("people", "people", make.t("first-people-text")),
        step("shelter", "safe", make.t("first-safe-text")),
        step("radio", "listen", listen),
        step("clock", "stay", make.t("first-stay-text")),
    ]
}

fn places(make: &Maker<'_>) -> Vec<Place> {
    let place = |icon: &str, fact: Fact| Place { icon: icon.to_owned(), fact };
    let mut places = vec![place("place", fact(make.label(&people::SAFE_PLACE), make.said(&people::SAFE_PLACE)))];
    let high = high_ground(make);
    if high.is_some() || make.holds(&people::HIGH_GROUND) || may_be_coastal(make) {
        places.push(place("hill", fact(make.label(&people::HIGH_GROUND), high)));
    }
    places.push(place("meet", fact(make.t("we-meet"), make.said(&people::MEETING))));
    places
}

/// High ground with the time on foot; what is far says so.
fn high_ground(make: &Maker<'_>) -> Option<String> {
    let place = make.said(&people::HIGH_GROUND);
    let minutes = make.frame.answers.number(&people::WALK).filter(|_| make.holds(&people::WALK));
    let walk = minutes.map(|minutes| make.with("on-foot", &[("n", minutes.into())]));
    let far = minutes.filter(|minutes| *minutes > FAR).map(|_| make.t("far"));
    join([join([place, walk], ", "), far], ". ")
}

/// Whether the sea could matter, as long as the place is not described.
fn may_be_coastal(make: &Maker<'_>) -> bool {
    let answers = make.frame.answers;
    let described = !answers.many(&hazards::EXPOSURE).is_empty() || !answers.many(&hazards::CHOSEN).is_empty();
    !described && make.frame.country.base_likelihood("tsu") > 0
}

/// The first verified number of a service.
fn pack_number<'a>(make: &Maker<'a>, service: &str) -> Option<&'a Number> {
    make.frame.country.printable_numbers().into_iter().find(|number| number.service.code() == service)
}

/// Own numbers before those of the pack; a service without either is a line to write on.
fn numbers(make: &Maker<'_>) -> Vec<Fact> {
    let row = |service: &&'static str| {
        let own = make.cell(&make.frame.answers.row(&contacts::EMERGENCY, service), &contacts::SERVICE_PHONE);
        let of_pack = pack_number(make, service).filter(|_| own.is_none());
        let name = make.words.option(contacts::SERVICE_SET.name, service);
        let note = of_pack.filter(|number| number.service != Service::Weather).and_then(|number| note(make, number));
        let label = note.map_or_else(|| name.clone(), |note| make.colon(&name, &note));
        (*service, fact(label, own.or_else(|| of_pack.map(|number| number.number.clone()))))
    };
    let all: Vec<(&str, Fact)> = contacts::SERVICE_SET.codes.iter().map(row).collect();
    let known = all.iter().filter(|(_, fact)| fact.value.is_some()).count();
    let needed =
        |service: &str| ["police", "ambulance", "fire"].contains(&service) || known < 4 && service == "disaster";
    let there = all.into_iter().filter(|(service, fact)| needed(service) || fact.value.is_some());
    there.map(|(_, fact)| fact).take(NUMBERS).collect()
}

/// Where or when a number of the pack holds.
pub(super) fn note(make: &Maker<'_>, number: &Number) -> Option<String> {
    let place = make.frame.country.numbers.iter().position(|other| other == number)?;
    let id = format!("number-{}-{place}", make.frame.country.code.to_lowercase());
    number.note.as_deref().map(|note| make.words.over(&id, note))
}

/// The oldest day on which a printed number of the pack was read.
pub(super) fn checked(make: &Maker<'_>) -> Option<NaiveDate> {
    let read = |number: &Number| number.verified_on.unwrap_or(make.frame.country.read_on);
    make.frame.country.printable_numbers().into_iter().map(read).min()
}

pub(super) fn checked_on(make: &Maker<'_>, day: NaiveDate) -> String {
    make.with("checked", &[("day", make.words.date_short(day).as_str().into())])
}

/// What the numbers of the country start with, where the owner left it out.
fn calling_code(make: &Maker<'_>) -> Option<String> {
    let code = make.frame.country.calling_code.as_str();
    let phones = facts::contacts(make.frame.answers).into_iter().take(3);
    let bare = phones.filter_map(|contact| contact.phone).any(|phone| !phone.trim_start().starts_with('+'));
    (bare && !code.is_empty()).then(|| make.with("calling-code", &[("code", code.into())]))
}

fn keeps_money(who: &str) -> bool {
    MONEY.contains(&who)
}

fn key_people(make: &Maker<'_>) -> Vec<Person> {
    let mut rows = make.rows(&contacts::CONTACTS);
    let who = |row: &Row<'_>| row.text(&contacts::CONTACT_WHO).unwrap_or_default().to_owned();
    rows.sort_by_key(|row| {
        let (who, last) = (who(row), KEY.len() + usize::from(keeps_money(&who(row))));
        KEY.iter().position(|kind| *kind == who).unwrap_or(last)
    });
    // A number of a loan or a policy stands in the full plan.
    let note = |row: &Row<'_>| make.cell(row, &contacts::CONTACT_NOTE).filter(|_| !keeps_money(&who(row)));
    let person = |row| Person {
        name: make.cell(&row, &contacts::CONTACT_NAME),
        role: make.cell(&row, &contacts::CONTACT_WHO),
        note: note(&row),
        phone: make.cell(&row, &contacts::CONTACT_PHONE),
    };
    let mut people: Vec<Person> = rows.into_iter().map(person).take(3).collect();
    people.resize_with(3, Person::default);
    people
}

/// The hazard whose warnings stand on the front: the country's main one if it is chosen, or else the most dangerous
/// one that comes with a warning.
fn ladder_hazard(make: &Maker<'_>) -> String {
    let carded = journey::carded(&make.carded);
    let main = said::main_hazard(&make.frame);
    let mut others = carded.iter().filter(|hazard| cards::threatens_place(hazard));
    let first = if carded.iter().any(|hazard| hazard == main) { None } else { others.next() };
    first.map_or_else(|| main.to_owned(), Clone::clone)
}

/// When goods move and doors close, in the words of the warnings on the front, whichever card is the main one.
pub(super) fn ladder_limits(make: &Maker<'_>) -> Vec<Limit> {
    let hazard = ladder_hazard(make);
    let carded = journey::carded(&make.carded).contains(&hazard);
    if carded && cards::threatens_place(&hazard) { cards::limits(make, &hazard) } else { Vec::new() }
}

fn ladder_title(make: &Maker<'_>) -> String {
    make.with("ladder", &[("hazard", make.hazard(&ladder_hazard(make)).as_str().into())])
}

fn ladder(make: &Maker<'_>) -> Vec<Rung> {
    let hazard = ladder_hazard(make);
    let rung = |phase| {
        let said = said::stage_words(make.words, &make.frame, &hazard, phase)?;
        let action = rung_action(make, &hazard, phase, &said.action);
        Some(Rung { mark: marks::stage(&said), name: said.name, when: cards::brief(&said.when), action })
    };
    [Phase::W72, Phase::W48, Phase::W24, Phase::W12].into_iter().filter_map(rung).collect()
}

/// What the stage says, and what this plan does in it: start to move goods, close.
fn rung_action(make: &Maker<'_>, hazard: &str, phase: Phase, action: &str) -> String {
    let answers = make.frame.answers;
    let outside = hazard != "dzd";
    let closes = phase == advice::close(answers);
    if outside && phase == Phase::W24 {
        return make.t(if closes { "rung-go-close" } else { "rung-go" });
    }
    let moves = (outside && phase == advice::start_moving(answers)).then(|| make.t("rung-move"));
    let closes = closes.then(|| make.t("rung-close"));
    join([Some(format!("{action}.")), moves, closes], " ").unwrap_or_default()
}

fn top_risks(make: &Maker<'_>) -> Vec<TopRisk> {
    let ranked = risk::rank(&facts::rated(make.frame.answers));
    let mut risks: Vec<TopRisk> = ranked
        .iter()
        .take(3)
        .map(|risk| TopRisk {
            icon: Some(risk.hazard.to_owned()),
            name: Some(make.hazard(risk.hazard)),
            band: Some(marks::band(make, risk.band)),
        })
        .collect();
    let chosen = facts::chosen_hazards(make.frame.answers).iter();
    let unrated = chosen.filter(|code| !ranked.iter().any(|risk| risk.hazard == code.as_str()));
    risks.extend(unrated.map(|code| TopRisk { icon: Some(code.clone()), name: Some(make.hazard(code)), band: None }));
    risks.resize_with(3, TopRisk::default);
    risks
}
