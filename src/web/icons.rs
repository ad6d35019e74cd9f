//! Pictures beside choices: the icons of the papers, for lists in which every option has one.

use crate::packs::Phase;
use crate::pdf;
use crate::plan::question::{OptionSet, Options, PackList};

/// The picture of an option, as path data of 24 units; none where the list has no pictures.
pub fn of(options: &Options, code: &str) -> Option<&'static str> {
    match options {
        Options::Pack(PackList::Hazards) => of_hazard(code),
        Options::Pack(PackList::Stages | PackList::MovingStages | PackList::Phases) => of_phase(code),
        Options::Fixed(set) => pdf::icon(named(set, code)?),
        _ => None,
    }
}

/// The picture of a danger.
pub fn of_hazard(hazard: &str) -> Option<&'static str> {
    pdf::icon(hazard)
}

fn of_phase(code: &str) -> Option<&'static str> {
    let name = match Phase::parse(code)? {
        Phase::N | Phase::W72 => "watch",
        Phase::W48 => "ready",
        Phase::W24 => "act",
        Phase::W12 | Phase::D => "shelter",
        Phase::A72 => "after",
        Phase::R => "recover",
    };
    pdf::icon(name)
}

/// What an option of a fixed list looks like.
fn named(set: &OptionSet, code: &str) -> Option<&'static str> {
    let name = match (set.name, code) {
        ("hurt", "people") => "people",
        ("hurt", "processes") => "place",
        ("hurt", "profits") | ("no-phone", "cash_book") => "money",
        ("hurt", "partnerships") => "partners",
        ("copy" | "no-phone", "paper" | "notice_board") => "paper",
        ("copy" | "no-phone", "phone_photo" | "second_sim") => "phone",
        ("copy", "email") => "message",
        ("no-phone", "radio") => "radio",
        ("no-phone", "none_yet") => "clock",
        _ => return None,
    };
    Some(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::packs::hazards::HAZARDS;
    use crate::plan::catalogue;
    use crate::plan::question::Kind;

    #[test]
    fn every_hazard_and_every_warning_has_its_picture() {
        for hazard in &HAZARDS {
            assert!(of_hazard(hazard.code).is_some(), "{}", hazard.code);
        }
        for phase in Phase::ALL {
            assert!(of_phase(phase.code()).is_some(), "{}", phase.code());
        }
    }

    #[test]
    fn a_list_has_pictures_for_all_of_its_options_or_for_none() {
        let columns = catalogue::questions().flat_map(|(_, _, question)| {
            let own = question.table().map_or(&[][..], |table| table.columns).iter().copied();
            std::iter::once(question).chain(own)
        });
        let mut pictured = 0;
        for question in columns {
            let (Kind::Choice(options) | Kind::Many { options, .. }) = &question.kind else { continue };
            let Options::Fixed(set) = options else { continue };
            let with = set.codes.iter().filter(|code| of(options, code).is_some()).count();
            assert!(with == 0 || with == set.codes.len(), "{}: {with} of {}", set.name, set.codes.len());
            pictured += usize::from(with > 0);
        }
        assert!(pictured >= 3, "only {pictured} fixed lists have pictures");
    }
}
