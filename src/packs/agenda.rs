//! Owns the agendas of the workshops: which activity comes when, for how long, in which way and for which questions.
//! Read from `content/workshops.toml`; their words stand in `workshop.ftl`.

use std::sync::LazyLock;

use serde::Deserialize;

use super::Fault;

const FILE: &str = "workshops.toml";
const TEXT: &str = include_str!("../../content/workshops.toml");

/// A workshop: one or two days.
#[derive(Clone, Debug, PartialEq)]
pub struct Agenda {
    /// `half`, `one` or `two`; also what its words are called by.
    pub key: String,
    /// Its days, at least one.
    pub days: Vec<Day>,
}

/// One day of a workshop.
#[derive(Clone, Debug, PartialEq)]
pub struct Day {
    /// When it starts, in minutes from midnight.
    pub starts: u32,
    /// Its cards in the order of time; each begins where the one before ends.
    pub cards: Vec<Card>,
}

/// One activity, or a rest.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// Code, unique in its day; its words are `workshop-card-<code>`.
    pub code: String,
    /// Name of its icon.
    pub icon: String,
    /// How long it takes, in minutes.
    pub minutes: u32,
    /// Whether it is tea, lunch or a break: no card is printed for it.
    #[serde(default)]
    pub rest: bool,
    /// How people work, in this order; none for a rest.
    #[serde(default)]
    pub ways: Vec<Way>,
    /// Whether everyone writes for themselves and nobody looks.
    #[serde(default)]
    pub private: bool,
    /// What is answered: sections (`money`) or pages of sections (`money/short`) of the questions.
    #[serde(default)]
    pub parts: Vec<String>,
    /// Sheet of the printed pack that lies on the table.
    #[serde(default)]
    pub sheet: Option<TableSheet>,
}

/// How people work during a card.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// The whole room.
    All,
    /// Four to six people at a table.
    Table,
    /// Two people.
    Pair,
    /// Everyone alone.
    Alone,
}

/// Sheets of the printed pack that a card needs.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq)]
#[serde(rename_all = "snake_case")]
pub enum TableSheet {
    /// The drawing of the business in its four parts.
    Drawing,
    /// The grid for the dots.
    Grid,
    /// The bulletins of the storm game.
    Bulletins,
    /// The drill scripts.
    Drills,
}

impl Way {
    /// The code that stands in word keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Table => "table",
            Self::Pair => "pair",
            Self::Alone => "alone",
        }
    }
}

impl TableSheet {
    /// The code that stands in word keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::Drawing => "drawing",
            Self::Grid => "grid",
            Self::Bulletins => "bulletins",
            Self::Drills => "drills",
        }
    }
}

impl Agenda {
    /// Minutes of all days, rests included.
    pub fn minutes(&self) -> u32 {
        self.days.iter().map(Day::minutes).sum()
    }

    /// The activities of all days in order, without the rests.
    pub fn activities(&self) -> impl Iterator<Item = &Card> {
        self.days.iter().flat_map(|day| &day.cards).filter(|card| !card.rest)
    }
}

impl Day {
    /// Minutes of the day, rests included.
    pub fn minutes(&self) -> u32 {
        self.cards.iter().map(|card| card.minutes).sum()
    }

    /// Each card with the time at which it begins, in minutes from midnight.
    pub fn timed(&self) -> impl Iterator<Item = (u32, &Card)> {
        self.cards.iter().scan(self.starts, |time, card| {
            let starts = *time;
            *time += card.minutes;
            Some((starts, card))
        })
    }
}

/// The file as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    agenda: Vec<WrittenAgenda>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenAgenda {
    key: String,
    day: Vec<WrittenDay>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenDay {
    starts: String,
    #[serde(default)]
    cards: Vec<Card>,
    #[serde(default)]
    like: Option<String>,
    #[serde(default)]
    without: Vec<String>,
}

/// All workshops, shortest first.
///
/// # Errors
/// When the compiled file is not proper, which a test rules out.
pub fn agendas() -> Result<&'static [Agenda], Fault> {
    static ALL: LazyLock<Result<Vec<Agenda>, Fault>> = LazyLock::new(|| read(TEXT));
    ALL.as_deref().map_err(Clone::clone)
}

fn read(text: &str) -> Result<Vec<Agenda>, Fault> {
    let written: Written = toml::from_str(text).map_err(|problem| Fault::new(FILE, None, problem.to_string()))?;
    let mut agendas: Vec<Agenda> = Vec::new();
    for WrittenAgenda { key, day } in written.agenda {
        let days = day.into_iter().map(|day| self::day(day, &agendas)).collect::<Result<_, _>>()?;
        agendas.push(Agenda { key, days });
    }
    Ok(agendas)
}

fn day(written: WrittenDay, earlier: &[Agenda]) -> Result<Day, Fault> {
    let WrittenDay { starts, mut cards, like, without } = written;
    if let Some(like) = like {
        let other = earlier.iter().find(|agenda| agenda.key == like).and_then(|agenda| agenda.days.first());
        let other = other.ok_or_else(|| Fault::new(FILE, None, format!("no workshop {like:?} stands above")))?;
        cards = other.cards.iter().filter(|card| !without.contains(&card.code)).cloned().collect();
    }
    let time = starts.split_once(':').and_then(|(hour, minute)| Some((hour.parse().ok()?, minute.parse().ok()?)));
    let (hour, minute): (u32, u32) =
        time.ok_or_else(|| Fault::new(FILE, None, format!("{starts:?} is not a time such as 8:30")))?;
    Ok(Day { starts: hour * 60 + minute, cards })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn agenda(key: &str) -> &'static Agenda {
        agendas().expect("the file is proper").iter().find(|agenda| agenda.key == key).expect("the workshop is there")
    }

    #[test]
    fn minutes_add_up_to_the_length_of_each_workshop() {
        let ends = |key: &str| -> Vec<(u32, u32)> {
            let end = |day: &Day| (day.starts + day.minutes()).div_euclid(60);
            agenda(key).days.iter().map(|day| (end(day), (day.starts + day.minutes()) % 60)).collect()
        };
        assert_eq!(agenda("half").minutes(), 210, "three and a half hours with tea");
        assert_eq!(ends("half"), [(12, 0)]);
        assert_eq!(agenda("one").minutes(), 435);
        assert_eq!(ends("one"), [(15, 45)]);
        assert_eq!(ends("two"), [(15, 30), (16, 0)]);
    }

    #[test]
    fn each_card_begins_where_the_one_before_ends() {
        let times: Vec<u32> = agenda("half").days[0].timed().map(|(starts, _)| starts).collect();
        assert_eq!(times[..4], [510, 525, 545, 560]);
    }

    #[test]
    fn the_first_of_two_days_is_the_one_day_without_its_end() {
        let (one, two) = (&agenda("one").days[0], &agenda("two").days[0]);
        assert_eq!(two.cards[..], one.cards[..one.cards.len() - 1]);
    }

    #[test]
    fn rests_have_nothing_to_do_and_activities_have_a_way() {
        for card in
            agendas().expect("the file is proper").iter().flat_map(|agenda| &agenda.days).flat_map(|day| &day.cards)
        {
            assert_eq!(card.rest, card.ways.is_empty(), "{}", card.code);
            assert!(!card.rest || card.parts.is_empty(), "{}", card.code);
        }
    }

    #[test]
    fn a_wrong_file_is_refused_with_its_reason() {
        let fault = |text: &str| read(text).expect_err("it is wrong").to_string();
        assert!(fault("agenda = 3").starts_with(FILE));
        let day = |day: &str| format!("[[agenda]]\nkey = \"half\"\n[[agenda.day]]\n{day}");
        assert!(fault(&day("starts = \"morning\"")).contains("not a time"));
        assert!(fault(&day("starts = \"8:30\"\nlike = \"three\"")).contains("\"three\""));
    }
}
