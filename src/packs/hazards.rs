//! Owns the hazards a micro enterprise plans for, in pack order.

/// Where a hazard is offered ticked by default.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum DefaultIn {
    /// In every country.
    Everywhere,
    /// In these countries, by code.
    Only(&'static [&'static str]),
}

/// Something that could hit the business.
#[derive(Debug)]
pub struct Hazard {
    /// Code in answers and data files, for example `cyc`.
    pub code: &'static str,
    /// Whether it can kill. A life-safety hazard with a very big impact is never ranked below "high".
    pub life_safety: bool,
    /// Whether a warning comes before it. A hazard without one has no warning stages.
    pub warned: bool,
    /// Where it is offered by default.
    pub default_in: DefaultIn,
}

impl Hazard {
    /// Whether the hazard is on by default in the country with this code.
    pub fn is_default_in(&self, country: &str) -> bool {
        match self.default_in {
            DefaultIn::Everywhere => true,
            DefaultIn::Only(codes) => codes.contains(&country),
        }
    }
}

const fn hazard(code: &'static str, life_safety: bool, warned: bool, default_in: DefaultIn) -> Hazard {
    Hazard { code, life_safety, warned, default_in }
}

use DefaultIn::{Everywhere, Only};

/// Countries with a coast and cyclones, and the neutral pack that stands for them.
const PACIFIC: DefaultIn = Only(&["VU", "FJ", "TO", "WS", "SB", "PH", "XX"]);

/// All hazards in pack order. Every table and every tie follows this order.
pub static HAZARDS: [Hazard; 16] = [
    hazard("cyc", true, true, PACIFIC),
    hazard("fld", true, true, Everywhere),
    hazard("srg", true, true, PACIFIC),
    hazard("eq", true, false, Only(&["VU", "TO", "WS", "SB", "PH", "FJ", "MN", "XX"])),
    hazard("tsu", true, true, PACIFIC),
    hazard("vol", true, true, Only(&["VU", "TO", "PH", "XX"])),
    hazard("dro", false, true, Everywhere),
    hazard("lsl", true, true, Only(&["VU", "FJ", "WS", "SB", "PH", "XX"])),
    hazard("fir", true, false, Everywhere),
    hazard("pow", false, false, Everywhere),
    hazard("net", false, false, Everywhere),
    hazard("sup", false, true, Everywhere),
    hazard("pan", true, true, Everywhere),
    hazard("thf", true, false, Everywhere),
    hazard("ill", false, false, Everywhere),
    hazard("dzd", true, true, Only(&["MN"])),
];

/// The hazard with this code.
pub fn find(code: &str) -> Option<&'static Hazard> {
    HAZARDS.iter().find(|hazard| hazard.code == code)
}

/// The place of a hazard in pack order.
pub fn position(code: &str) -> Option<usize> {
    HAZARDS.iter().position(|hazard| hazard.code == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pack_order_is_fixed() {
        let codes: Vec<_> = HAZARDS.iter().map(|hazard| hazard.code).collect();
        assert_eq!(codes.join(" "), "cyc fld srg eq tsu vol dro lsl fir pow net sup pan thf ill dzd");
    }

    #[test]
    fn six_hazards_come_without_warning() {
        let unwarned: Vec<_> = HAZARDS.iter().filter(|hazard| !hazard.warned).map(|hazard| hazard.code).collect();
        assert_eq!(unwarned, ["eq", "fir", "pow", "net", "thf", "ill"]);
    }

    #[test]
    fn a_hard_winter_belongs_to_mongolia_only() {
        let dzud = find("dzd").unwrap();
        assert!(dzud.is_default_in("MN"));
        assert!(!dzud.is_default_in("XX"));
        assert!(!find("cyc").unwrap().is_default_in("MN"));
        assert!(find("meteor").is_none());
    }
}
