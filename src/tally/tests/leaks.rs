//! Whoever has the published tables tries all that could have stood in the hidden cells: no small group may come out.

use proptest::prelude::*;

use super::super::published::{FEWEST, Row, Shown, Table, View, hide, tables};
use super::super::totals::{Part, Totals};
use super::super::{About, Moment, Survey};

/// Whether a number is one that must not come out.
fn is_small(count: u32) -> bool {
    (1..FEWEST).contains(&count)
}

fn matches(shown: Shown, count: u32) -> bool {
    shown == Shown::Hidden || shown == Shown::Number(u64::from(count))
}

/// All counts of so many cells with this sum.
fn shared_out(cells: usize, sum: u32) -> Vec<Vec<u32>> {
    if cells == 0 {
        return if sum == 0 { vec![vec![]] } else { vec![] };
    }
    let with = |first: u32| {
        let rest = shared_out(cells - 1, sum - first).into_iter();
        rest.map(move |rest| [vec![first], rest].concat())
    };
    (0..=sum).flat_map(with).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// The attacker knows the whole, that every small group is hidden, and that nothing is hidden for nothing.
    #[test]
    fn no_small_group_comes_out_of_its_row(counts in proptest::collection::vec(0_u32..9, 2..5)) {
        let published = hide(&counts, View::Published);
        let whole: u32 = counts.iter().sum();
        // a whole under five is hidden too
        let wholes = if is_small(whole) { 1..FEWEST } else { whole..whole + 1 };
        let alike: Vec<Vec<u32>> = wholes
            .flat_map(|whole| shared_out(counts.len(), whole))
            .filter(|could| could.iter().zip(&published).all(|(count, shown)| matches(*shown, *count)))
            .filter(|could| could.iter().any(|count| is_small(*count)) == counts.iter().any(|count| is_small(*count)))
            .collect();
        prop_assert!(alike.contains(&counts));
        for (at, count) in counts.iter().enumerate().filter(|(_, count)| is_small(**count)) {
            prop_assert_eq!(published[at], Shown::Hidden);
            let others = alike.iter().any(|could| could[at] != *count);
            prop_assert!(others, "{counts:?} as {published:?}: cell {at} can only be {count}");
            // and the sum of what is hidden is no small group either
            let hidden: u32 = counts.iter().zip(&published).filter(|(_, shown)| **shown == Shown::Hidden).map(|(n, _)| n).sum();
            prop_assert!(is_small(whole) || hidden >= FEWEST || published.iter().all(|shown| *shown == Shown::Hidden));
        }
    }

    /// Groups in two columns, of which the second counts some of those of the first.
    #[test]
    fn no_small_group_comes_out_of_two_columns_and_their_sums(room in proptest::collection::vec((0_usize..4, 0_u8..4), 0..17)) {
        let totals = Totals::of(&parts(&room));
        let exact = tables(&totals, View::Exact);
        let published = tables(&totals, View::Published);
        for pair in [[0, 1], [1, 2], [1, 3], [0, 2]] {
            let told = Told::of(&published, pair);
            for (group, row) in named(&exact, "sex").rows.iter().enumerate() {
                for (column, place) in pair.into_iter().enumerate() {
                    let count = number(row, place);
                    if !is_small(count) {
                        continue;
                    }
                    prop_assert_eq!(told.cells[group][column], Shown::Hidden);
                    let most = u32::try_from(room.len()).unwrap_or(0);
                    let others = (0..=most).filter(|other| *other != count);
                    let mut others = others.filter(|other| told.could_be(group, column, *other, most));
                    prop_assert!(others.next().is_some(), "{room:?}: group {group}, column {place} can only be {count}: {told:?}");
                }
            }
        }
    }
}

const SEXES: [Option<&str>; 4] = [Some("woman"), Some("man"), Some("other"), None];

/// People by sex and by how far they came: there, trained, completed, and active later.
fn parts(room: &[(usize, u8)]) -> Vec<Part> {
    let one = |(n, (sex, came)): (usize, &(usize, u8))| {
        let mut part = Part { person: format!("p{n}"), days: 1, ..Part::default() };
        part.about = SEXES[*sex].map(|sex| About { sex: Some(sex.into()), ..About::default() });
        part.there.extend((*came > 0).then_some(1));
        part.plan_done = *came > 1;
        let answered = |pairs: &[(&str, &str)]| {
            let mut survey = Survey::default();
            for (key, answer) in pairs {
                survey.set(key, answer);
            }
            survey
        };
        part.surveys.insert(Moment::After, answered(&[("useful", "yes")]));
        if *came > 2 {
            part.surveys.insert(Moment::Month6, answered(&[("open", "yes"), ("wall", "yes")]));
        }
        part
    };
    room.iter().enumerate().map(one).collect()
}

fn named<'a>(tables: &'a [Table], key: &str) -> &'a Table {
    tables.iter().find(|table| table.key == key).expect("a table")
}

fn number(row: &Row, column: usize) -> u32 {
    match row.cells[column] {
        Shown::Number(number) => u32::try_from(number).expect("a small number"),
        Shown::Hidden => panic!("the exact table hides nothing"),
    }
}

/// Two columns as they are published: groups, and their sums.
#[derive(Debug)]
struct Told {
    cells: Vec<[Shown; 2]>,
    sums: [Shown; 2],
}

impl Told {
    fn of(published: &[Table], pair: [usize; 2]) -> Self {
        let two = |row: &Row| pair.map(|column| row.cells[column]);
        let sums = two(&named(published, "all").rows[0]);
        Self { cells: named(published, "sex").rows.iter().map(two).collect(), sums }
    }

    /// Whether a cell could hold this number: whether all the others can be filled so that both sums come out.
    fn could_be(&self, group: usize, column: usize, count: u32, most: u32) -> bool {
        let wide = usize::try_from(most + 1).expect("small");
        let at =
            |sums: [u32; 2]| usize::try_from(sums[0]).expect("small") * wide + usize::try_from(sums[1]).expect("small");
        let mut reached = vec![false; wide * wide];
        reached[0] = true;
        for (row, cells) in self.cells.iter().enumerate() {
            let fits = |one: u32, two: u32| {
                let fixed = row != group || [one, two][column] == count;
                fixed && matches(cells[0], one) && matches(cells[1], two)
            };
            let pairs: Vec<(u32, u32)> = (0..=most)
                .flat_map(|one| (0..=one).map(move |two| (one, two)))
                .filter(|(one, two)| fits(*one, *two))
                .collect();
            let mut next = vec![false; wide * wide];
            for first in 0..=most {
                for second in (0..=most).filter(|second| reached[at([first, *second])]) {
                    let within = pairs.iter().filter(|(one, two)| first + one <= most && second + two <= most);
                    within.for_each(|(one, two)| next[at([first + one, second + two])] = true);
                }
            }
            reached = next;
        }
        let ends = |shown: Shown, sum: u32| matches(shown, sum) && (shown != Shown::Hidden || is_small(sum));
        (0..=most).any(|first| {
            ends(self.sums[0], first)
                && (0..=most).any(|second| ends(self.sums[1], second) && reached[at([first, second])])
        })
    }
}
