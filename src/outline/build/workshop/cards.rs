//! Activity cards: what is read aloud, talked about, written and shared.

use super::super::super::StageMark;
use super::super::super::workshop::{CardPart, HalfCard, PartForm};
use super::{AT_A_TABLE, Hall};
use crate::packs::agenda::{Card, Way};
use crate::plan::catalogue;

/// One card for each activity of the agenda.
pub(super) fn all(hall: &Hall<'_>) -> Vec<HalfCard> {
    let of = hall.agenda.activities().count();
    let mut cards: Vec<HalfCard> =
        hall.agenda.activities().enumerate().map(|(n, card)| self::card(hall, card, n, of)).collect();
    if of % 2 == 1 {
        let asked = ["talk", "write", "share"].map(|id| part(hall.t(id), PartForm::Lines(2)));
        cards.push(blank(hall, "own-card", asked.into()));
    }
    cards
}

/// A card that the host fills by hand, where half a sheet would stay empty.
pub(super) fn blank(hall: &Hall<'_>, id: &str, parts: Vec<CardPart>) -> HalfCard {
    HalfCard {
        mark: StageMark::Icon { icon: "ready".to_owned() },
        kicker: hall.t(id),
        title: String::new(),
        line: hall.attr(id, "line").unwrap_or_default(),
        minutes: 0,
        unit: hall.t("minutes"),
        alone: None,
        aloud_label: hall.t("aloud"),
        aloud: String::new(),
        parts,
    }
}

fn card(hall: &Hall<'_>, card: &Card, n: usize, of: usize) -> HalfCard {
    let id = format!("card-{}", card.code);
    let attr = |name: &str| hall.attr(&id, name);
    let person = |n: usize| number(n % AT_A_TABLE + 1);
    let (number, of) = (number(n + 1), self::number(of));
    let talk = (1..=3).filter_map(|n| attr(&format!("talk-{n}"))).collect();
    let mut parts = vec![part(hall.t("talk"), PartForm::Points(talk))];
    parts.extend(written(hall, card).map(|lines| part(hall.t("write"), PartForm::Words(lines))));
    let share = format!("{} · {}", hall.t("share"), hall.t("share-minute"));
    let share = if card.private { hall.t("share") } else { share };
    parts.extend(attr("share").map(|text| part(share, PartForm::Words(vec![text]))));
    HalfCard {
        mark: StageMark::Icon { icon: card.icon.clone() },
        kicker: hall.with(
            "card-kicker",
            &[("n", number.into()), ("of", of.into()), ("way", ways(hall, &card.ways).as_str().into())],
        ),
        title: hall.t(&id),
        line: hall.with("card-turn", &[("reader", person(n).into()), ("keeper", person(n + 1).into())]),
        minutes: card.minutes,
        unit: hall.t("minutes"),
        alone: card.private.then(|| hall.t("card-alone")),
        aloud_label: hall.t("aloud"),
        aloud: attr("aloud").unwrap_or_default(),
        parts,
    }
}

pub(super) fn part(label: String, form: PartForm) -> CardPart {
    CardPart { label, form }
}

/// A count as words take it.
pub(super) fn number(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// Parts of the worksheet, the sheet on the table, and a hint.
fn written(hall: &Hall<'_>, card: &Card) -> Option<Vec<String>> {
    let mut lines: Vec<String> = sections(card)
        .into_iter()
        .map(|section| {
            let name = hall.make.words.attr(&format!("section-{}", section.key), "short").unwrap_or_default();
            hall.with("part", &[("n", i64::from(section.number).into()), ("name", name.as_str().into())])
        })
        .collect();
    lines.extend(card.sheet.map(|sheet| hall.t(&format!("on-sheet-{}", sheet.code()))));
    lines.extend(hall.attr(&format!("card-{}", card.code), "write"));
    (!lines.is_empty()).then_some(lines)
}

/// The sections of a card, each once, in its order.
pub(super) fn sections(card: &Card) -> Vec<&'static crate::plan::question::Section> {
    let mut found: Vec<&'static crate::plan::question::Section> = Vec::new();
    for part in &card.parts {
        let key = part.split('/').next().unwrap_or(part);
        found.extend(catalogue::section(key).filter(|section| found.iter().all(|other| other.key != section.key)));
    }
    found
}

/// How people work, in order.
pub(super) fn ways(hall: &Hall<'_>, ways: &[Way]) -> String {
    let word = |way: &Way| hall.t(&format!("way-{}", way.code()));
    let mut all = ways.iter().map(word);
    let first = all.next().unwrap_or_default();
    all.fold(first, |first, then| {
        hall.with("then", &[("first", first.as_str().into()), ("second", then.as_str().into())])
    })
}
