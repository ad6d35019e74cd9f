//! Owns how a plain sentence is read as orders, and the word lists by which the safety rules judge them.

/// Verbs of going somewhere.
pub(super) const GO: &[&str] = &[
    "go",
    "walk",
    "run",
    "drive",
    "leave",
    "travel",
    "return",
    "evacuate",
    "head to",
    "head for",
    "sail",
    "ride",
    "visit",
    "climb",
    "hurry",
    "move",
    "come to",
    "come back to",
    "escape",
    "cross the",
    "swim",
    "paddle",
    "search",
];
/// Words that put someone outdoors.
pub(super) const OUTSIDE: &[&str] = &["outside", "outdoors"];
/// Verbs of moving a thing.
pub(super) const FETCH: &[&str] = &[
    "move",
    "carry",
    "bring",
    "take",
    "fetch",
    "haul",
    "transport",
    "deliver",
    "load",
    "cart",
    "shift",
    "collect",
    "get",
    "save",
    "buy",
    "pick",
    "remove",
    "drive",
    "rescue",
    "harvest",
    "sell",
];
/// Verbs of leaving a thing somewhere.
pub(super) const STORE: &[&str] = &["store", "put", "keep", "leave", "hide"];
/// Things of the business.
pub(super) const GOODS: &[&str] = &[
    "everything",
    "things",
    "belongings",
    "stock",
    "goods",
    "tool",
    "tools",
    "crate",
    "crates",
    "mats",
    "baskets",
    "produce",
    "machine",
    "machines",
    "furniture",
    "table",
    "tables",
    "chairs",
    "freezer",
    "fridge",
    "stove",
    "pots",
    "merchandise",
    "cargo",
    "shelves",
    "looms",
    "equipment",
    "gear",
    "scales",
    "cloth",
    "fabric",
    "materials",
    "timber",
    "iron",
    "nets",
    "engine",
    "generator",
    "bales",
    "boxes",
    "supplies",
    "hay",
    "fuel",
    "crops",
    "kava",
    "rice",
    "flour",
    "cash tin",
    "order book",
    "carvings",
    "handicrafts",
    "fodder",
    "vegetables",
    "fruit",
];
/// What goes along with a person: papers, phone and bag, not the stock.
pub(super) const CARRIED: &[&str] = &["with you", "on you", "along"];
/// Places that are neither here nor high ground.
pub(super) const OTHER_PLACE: &[&str] = &[
    "market",
    "shop",
    "stall",
    "store room",
    "church",
    "hall",
    "school",
    "neighbour",
    "uncle",
    "friend",
    "house",
    "home",
    "town",
    "village",
    "garden",
    "gardens",
    "beach",
    "wharf",
    "warehouse",
    "inland",
    "bank",
    "kiosk",
    "workshop",
];
/// Verbs of work on a roof.
pub(super) const ROOF_WORK: &[&str] =
    &["climb", "tie", "nail", "screw", "strap", "fix", "repair", "check", "mend", "go up", "get on", "stand", "work"];
/// Verbs of taking something apart.
pub(super) const TENT_WORK: &[&str] = &["take down", "pull down", "fold", "strike", "dismantle", "pack up", "pack"];
/// What stands in the open and is taken down.
pub(super) const TENTS: &[&str] = &["tent", "tents", "stall", "stalls", "marquee", "canopy", "awning", "tarpaulin"];
/// Verbs of work that is done outdoors if the thing is.
pub(super) const OUTDOOR_WORK: &[&str] = &[
    "check", "tie", "fix", "haul", "pull", "open", "repair", "nail", "clear", "cut", "dig", "clean", "secure", "guard",
    "watch", "inspect", "close", "feed", "park",
];
/// Things that are outdoors or in another place.
pub(super) const OUTDOOR_THINGS: &[&str] = &[
    "stall", "shop", "market", "garden", "gardens", "boat", "roof", "roofs", "beach", "drain", "drains", "gutters",
    "tree", "trees", "branches", "shutters", "fence", "car", "truck", "tent", "field", "fields", "pasture",
];
/// Verbs of switching off.
pub(super) const SWITCH_OFF: &[&str] = &["turn off", "switch off", "shut off"];
/// What is switched off.
pub(super) const POWER: &[&str] = &["power", "gas", "main", "mains", "electricity", "current"];
/// Words for the place of shelter.
pub(super) const SAFE_PLACE: &[&str] =
    &["safe place", "safe places", "evacuation place", "evacuation centre", "shelter", "high ground", "higher ground"];

/// For each danger one may go away from, the words of the way.
pub(super) const AWAY: &[(&str, &[&str])] = &[
    (
        "tsu",
        &[
            "high ground",
            "higher ground",
            "go up",
            "run up",
            "uphill",
            "leave the boat",
            "leave boat",
            "leave your goods",
            "leave goods",
        ],
    ),
    (
        "eq",
        &[
            "open place",
            "open space",
            "walk out",
            "uphill",
            "high ground",
            "go up",
            "leave produce",
            "leave your produce",
            "leave your goods",
            "leave goods",
        ],
    ),
    ("fld", &["high ground", "higher ground", "go up", "turn back"]),
    ("lsl", &["steep land", "leave slopes", "a slope", "to the side", "sideways", "go at once"]),
    ("vol", &["go at once", "leave at once", "officials say leave"]),
    ("fir", &["get people out", "get everyone out", "get out", "go out", "meeting place"]),
];

/// Words that turn what follows into a ban or into the speech of others.
const NOT_ORDERED: [&str; 12] =
    ["not", "never", "no", "nobody", "cannot", "can't", "don't", "without", "who", "told", "say", "until"];
/// Where such a word stops working.
const BOUNDS: [&str; 5] = [",", "and", "but", "then", "so"];

/// A word that may be an order, with what follows it up to the next order of going or carrying.
pub(super) struct Order {
    words: Vec<String>,
}

impl Order {
    /// Whether the order begins with one of these words or phrases.
    pub(super) fn is(&self, verbs: &[&str]) -> bool {
        verbs.iter().any(|verb| starts_with(&self.words, verb))
    }

    /// Whether one of these words or phrases stands in the order.
    pub(super) fn has(&self, phrases: &[&str]) -> bool {
        (0..self.words.len()).any(|start| phrases.iter().any(|phrase| starts_with(&self.words[start..], phrase)))
    }
}

/// Reads a text as orders. Every word that is neither banned nor said by others opens one, so that the lists above
/// decide which of them matter.
pub(super) fn orders(text: &str) -> Vec<Order> {
    text.to_lowercase().split(['.', '!', '?', ';', ':']).flat_map(in_sentence).collect()
}

fn in_sentence(sentence: &str) -> Vec<Order> {
    let words = words(sentence);
    let mut ordered = true;
    let mut found = Vec::new();
    for (start, word) in words.iter().enumerate() {
        if BOUNDS.contains(&word.as_str()) {
            ordered = true;
        } else if NOT_ORDERED.contains(&word.as_str()) {
            ordered = false;
        } else if ordered {
            let end = (start + 1..words.len()).find(|place| opens_next(&words, *place)).unwrap_or(words.len());
            found.push(Order { words: words[start..end].to_vec() });
        }
    }
    found
}

fn opens_next(words: &[String], place: usize) -> bool {
    let after_bound = BOUNDS.contains(&words[place - 1].as_str());
    after_bound && GO.iter().chain(FETCH).any(|verb| starts_with(&words[place..], verb))
}

/// The words of a sentence; a comma is a word of its own, other signs only part words.
fn words(sentence: &str) -> Vec<String> {
    let spaced = sentence.replace(',', " , ").replace('’', "'");
    let sign = |sign: char| !(sign.is_alphanumeric() || sign == ',' || sign == '\'' || sign == '-');
    spaced.split(sign).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn starts_with(words: &[String], phrase: &str) -> bool {
    phrase.split(' ').enumerate().all(|(index, word)| words.get(index).is_some_and(|have| have == word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn goes(text: &str) -> bool {
        orders(text).iter().any(|order| order.is(GO))
    }

    #[test]
    fn a_ban_is_no_order_but_what_follows_it_is() {
        assert!(!goes("Do not go out to save goods."));
        assert!(!goes("Never walk or drive through moving water."));
        assert!(!goes("Officials say leave?"));
        assert!(goes("Do not wait, go to the market."));
        assert!(goes("Never mind the wind and walk to the stall."));
        assert!(goes("Do not wait: run!"));
    }

    #[test]
    fn an_order_ends_where_the_next_one_begins() {
        let all = orders("Carry stock to the hall and take your phone with you.");
        let carry = all.iter().find(|order| order.is(&["carry"])).unwrap();
        assert!(carry.has(GOODS));
        assert!(!carry.has(CARRIED));
        let take = all.iter().find(|order| order.is(&["take"])).unwrap();
        assert!(take.has(CARRIED));
    }

    #[test]
    fn phrases_are_whole_words() {
        let all = orders("Goods stay high and dry");
        assert!(!all.iter().any(|order| order.is(GO)));
        assert!(all.iter().any(|order| order.has(&["high and dry"])));
        assert!(!all.iter().any(|order| order.has(&["high and dr"])));
    }
}
