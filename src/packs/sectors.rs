//! Owns the kinds of business, how hard each hazard hits them, and which part of the action library serves them.

use super::hazards;

/// The sector codes in the order in which they are offered.
pub const SECTORS: [&str; 16] = [
    "market_vendor",
    "taxi_transport",
    "handicraft",
    "guesthouse",
    "food_stall_kava",
    "retail_shop",
    "fisher",
    "farmer",
    "construction",
    "beauty_tailor",
    "boat_transport",
    "herder",
    "repair_workshop",
    "creative_tours",
    "wool_felt",
    "other",
];

/// The sectors of the action library: `general` serves everyone, the others their own trade.
pub const LIBRARIES: [&str; 13] = [
    "general",
    "market_vendor",
    "taxi_transport",
    "handicraft",
    "guesthouse",
    "food_stall_kava",
    "retail_shop",
    "fisher",
    "farmer",
    "construction",
    "beauty_tailor",
    "boat_transport",
    "herder",
];

/// How hard each hazard hits a sector, in pack order: 3 strong, 2 medium, 1 weak. Expert judgement.
#[rustfmt::skip]
static LINKS: [(&str, [u8; 16]); 16] = [
    // cyc fld srg eq tsu vol dro lsl fir pow net sup pan thf ill dzd
    ("market_vendor", [3, 3, 2, 2, 2, 2, 3, 2, 2, 1, 2, 3, 3, 2, 3, 1]),
    ("taxi_transport", [3, 3, 2, 2, 2, 3, 1, 3, 1, 1, 2, 3, 3, 2, 3, 1]),
    ("handicraft", [3, 2, 2, 2, 2, 2, 2, 2, 3, 1, 2, 2, 3, 2, 3, 1]),
    ("guesthouse", [3, 2, 3, 3, 3, 2, 2, 2, 3, 2, 3, 2, 3, 2, 2, 1]),
    ("food_stall_kava", [3, 3, 2, 2, 2, 2, 2, 2, 3, 3, 1, 3, 3, 2, 3, 1]),
    ("retail_shop", [3, 3, 2, 3, 2, 2, 1, 2, 3, 3, 3, 3, 2, 3, 2, 1]),
    ("fisher", [3, 1, 3, 1, 3, 2, 1, 2, 1, 2, 1, 3, 2, 2, 3, 1]),
    ("farmer", [3, 3, 2, 1, 2, 3, 3, 3, 2, 1, 1, 3, 2, 2, 3, 1]),
    ("construction", [3, 2, 1, 2, 1, 1, 1, 2, 2, 2, 1, 3, 2, 3, 3, 1]),
    ("beauty_tailor", [3, 2, 1, 2, 1, 1, 1, 2, 3, 3, 2, 2, 3, 2, 3, 1]),
    ("boat_transport", [3, 1, 3, 1, 3, 2, 1, 2, 1, 1, 2, 3, 3, 1, 3, 1]),
    ("herder", [1, 2, 1, 1, 1, 1, 3, 3, 2, 1, 2, 2, 2, 2, 3, 3]),
    ("repair_workshop", [3, 2, 1, 2, 1, 1, 1, 2, 2, 3, 1, 3, 2, 3, 3, 1]),
    ("creative_tours", [3, 2, 2, 2, 2, 2, 1, 2, 2, 2, 2, 2, 3, 2, 3, 1]),
    ("wool_felt", [1, 2, 1, 2, 1, 1, 1, 2, 3, 3, 2, 3, 2, 2, 3, 2]),
    ("other", [3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 2]),
];

/// Whether this is a known sector.
pub fn is_sector(code: &str) -> bool {
    SECTORS.contains(&code)
}

/// How hard the hazard hits the sector: 3 strong, 2 medium, 1 weak or unknown.
pub fn link(sector: &str, hazard: &str) -> u8 {
    let row = LINKS.iter().find(|(code, _)| *code == sector);
    row.zip(hazards::position(hazard)).map_or(1, |((_, links), column)| links[column])
}

/// Which parts of the action library serve the sector. Sectors without a part of their own use the general one.
pub fn library(sector: &str) -> &'static [&'static str] {
    match sector {
        "market_vendor" => &["general", "market_vendor"],
        "taxi_transport" => &["general", "taxi_transport"],
        "handicraft" => &["general", "handicraft"],
        "guesthouse" => &["general", "guesthouse"],
        "food_stall_kava" => &["general", "food_stall_kava"],
        "retail_shop" => &["general", "retail_shop"],
        "fisher" => &["general", "fisher"],
        "farmer" => &["general", "farmer"],
        "construction" | "repair_workshop" => &["general", "construction"],
        "beauty_tailor" => &["general", "beauty_tailor"],
        "boat_transport" => &["general", "boat_transport"],
        "herder" => &["general", "herder"],
        _ => &["general"],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The agreed table as it was drawn: ● strong, ○ medium, dot weak; without the landslide column.
    const DRAWN: &str = "
        market_vendor ●●○○○○●○.○●●○●.
        taxi_transport ●●○○○●...○●●○●.
        handicraft ●○○○○○○●.○○●○●.
        guesthouse ●○●●●○○●○●○●○○.
        food_stall_kava ●●○○○○○●●.●●○●.
        retail_shop ●●○●○○.●●●●○●○.
        fisher ●.●.●○..○.●○○●.
        farmer ●●○.○●●○..●○○●.
        construction ●○.○...○○.●○●●.
        beauty_tailor ●○.○...●●○○●○●.
        boat_transport ●.●.●○...○●●.●.
        herder .○....●○.○○○○●●
        repair_workshop ●○.○...○●.●○●●.
        creative_tours ●○○○○○.○○○○●○●.
        wool_felt .○.○...●●○●○○●○
        other ●○○○○○○○○○○○○●○
    ";

    #[test]
    fn links_follow_the_agreed_table() {
        let mut seen = 0;
        for (sector, marks) in DRAWN.lines().filter_map(|line| line.trim().split_once(' ')) {
            let columns = hazards::HAZARDS.iter().filter(|hazard| hazard.code != "lsl");
            for (mark, hazard) in marks.chars().zip(columns) {
                let expected = match mark {
                    '●' => 3,
                    '○' => 2,
                    _ => 1,
                };
                assert_eq!(link(sector, hazard.code), expected, "{sector} {}", hazard.code);
                seen += 1;
            }
        }
        assert_eq!(seen, 16 * 15);
    }

    #[test]
    fn landslides_hit_farmers_drivers_and_herders_hardest() {
        for sector in SECTORS {
            let strong = ["farmer", "taxi_transport", "herder"].contains(&sector);
            assert_eq!(link(sector, "lsl"), if strong { 3 } else { 2 }, "{sector}");
        }
        assert_eq!(link("nobody", "cyc"), 1);
        assert_eq!(link("fisher", "meteor"), 1);
    }

    #[test]
    fn every_sector_is_served_by_known_libraries_and_the_general_one() {
        for sector in SECTORS {
            assert_eq!(library(sector)[0], "general");
            assert!(library(sector).iter().all(|part| LIBRARIES.contains(part)), "{sector}");
        }
        assert_eq!(library("repair_workshop"), library("construction"));
        assert_eq!(library("wool_felt"), ["general"]);
    }
}
