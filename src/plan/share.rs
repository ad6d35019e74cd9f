//! What may leave the owner's hands: answers without the classes that a paper or a share does not show.

use std::collections::BTreeMap;

use super::answers::{Answers, SectionAnswers, Value};
use super::catalogue::{self, finish};
use super::question::{Class, Question};

/// The classes that a paper of this plan shows: public ones, and private ones that the owner chose to print.
pub fn chosen(answers: &Answers) -> Vec<Class> {
    let mut classes = vec![Class::Public];
    if answers.text(&finish::LEAVE_OUT_MONEY) == Some("no") {
        classes.push(Class::Money);
    }
    if answers.text(&finish::PRINT_HELP) == Some("yes") {
        classes.push(Class::Health);
    }
    classes
}

/// The answers of these classes only. Whatever is made from the result cannot show another.
pub fn only(answers: &Answers, classes: &[Class]) -> Answers {
    kept(answers, |question| classes.contains(&question.class))
}

/// The answers as someone may see them to whom these classes are closed: neither shown nor asked.
pub fn closed(answers: &Answers, classes: &'static [Class]) -> Answers {
    if classes.is_empty() {
        return answers.clone();
    }
    kept(answers, |question| !is_closed(question, classes)).with_closed(classes)
}

/// Whether a question is closed with these classes: its own, or that its answer opens them on papers.
pub fn is_closed(question: &Question, classes: &[Class]) -> bool {
    let opens = |own: &Question, class| question.key == own.key && classes.contains(&class);
    classes.contains(&question.class)
        || opens(&finish::LEAVE_OUT_MONEY, Class::Money)
        || opens(&finish::PRINT_HELP, Class::Health)
}

/// Whether the answer at a path is closed to whoever looks at these answers.
pub fn is_closed_at(path: &str, answers: &Answers) -> bool {
    behind(path).any(|question| is_closed(question, answers.closed()))
}

/// What a trainer reads of a shared plan: public answers, or money and what the owner chose to print too. Its papers show
/// exactly that.
pub fn with_trainer(answers: &Answers, money: bool) -> Answers {
    let help = money && answers.text(&finish::PRINT_HELP) == Some("yes");
    let classes: &'static [Class] = match (money, help) {
        (false, _) => &[Class::Money, Class::Health, Class::TotalsOnly],
        (true, false) => &[Class::Health, Class::TotalsOnly],
        (true, true) => &[Class::TotalsOnly],
    };
    let mut shared = closed(answers, classes);
    if money {
        let print = Value::Text("no".to_owned());
        shared.section_mut("finish").values.insert(finish::LEAVE_OUT_MONEY.key.to_owned(), print);
    }
    shared
}

/// The table and the question or column behind a path.
fn behind(path: &str) -> impl Iterator<Item = &'static Question> {
    path.split('/').next().and_then(catalogue::question).into_iter().chain(catalogue::behind(path))
}

fn kept(answers: &Answers, shows: impl Fn(&Question) -> bool) -> Answers {
    let stays = |path: &String| behind(path).all(&shows);
    let sections: BTreeMap<String, SectionAnswers> = answers
        .sections()
        .iter()
        .map(|(key, part)| {
            let values = part.values.iter().filter(|(path, _)| stays(path));
            let kept = values.map(|(path, value)| (path.clone(), value.clone())).collect();
            (key.clone(), SectionAnswers { values: kept, typed: BTreeMap::new() })
        })
        .collect();
    Answers::new(sections).with_closed(answers.closed())
}

/// A code for a set of classes: `public`, `public+money`.
pub fn code(classes: &[Class]) -> String {
    let words = classes.iter().map(|class| match class {
        Class::Public => "public",
        Class::Money => "money",
        Class::Health => "help",
        Class::TotalsOnly => "totals",
    });
    words.collect::<Vec<_>>().join("+")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(pairs: &[(&str, &str)]) -> Answers {
        let mut answers = Answers::default();
        for (path, text) in pairs {
            let section = path.split('-').next().unwrap();
            answers.section_mut(section).values.insert((*path).to_owned(), Value::Text((*text).to_owned()));
        }
        answers
    }

    #[test]
    fn private_answers_are_gone_unless_chosen() {
        let answers = given(&[
            ("business-name", "Mama Leitau"),
            ("business-owner-is", "woman"),
            ("money-cushion", "under_week"),
            ("people-help/r1/who", "Granny"),
            ("assets-things/r1/item", "tent"),
            ("assets-things/r1/cost", "22000"),
        ]);
        let public = only(&answers, &chosen(&answers));
        let left: Vec<&String> = public.sections().values().flat_map(|part| part.values.keys()).collect();
        assert_eq!(left, ["assets-things/r1/item", "business-name"]);
        let all = only(&answers, &[Class::Public, Class::Money, Class::Health]);
        assert_eq!(all.sections().values().map(|part| part.values.len()).sum::<usize>(), 5, "totals never leave");
    }

    #[test]
    fn what_is_closed_is_neither_there_nor_asked_nor_opened_by_a_choice() {
        let answers = given(&[
            ("business-name", "Mama Leitau"),
            ("business-owner-is", "woman"),
            ("money-cushion", "under_week"),
            ("assets-things/r1/cost", "22000"),
            ("finish-leave-out-money", "no"),
        ]);
        let seen = closed(&answers, &[Class::Money]);
        let left: Vec<&String> = seen.sections().values().flat_map(|part| part.values.keys()).collect();
        assert_eq!(left, ["business-name", "business-owner-is"]);
        assert!(is_closed_at("assets-things/r1/cost", &seen) && is_closed_at("money-debts/r1/name", &seen));
        assert!(!is_closed_at("assets-things/r1/item", &seen) && !is_closed_at("money-cushion", &answers));
        assert_eq!(chosen(&seen), [Class::Public]);
    }

    #[test]
    fn a_trainer_reads_money_only_where_all_is_shared_and_totals_never() {
        let answers = given(&[
            ("business-name", "Mama Leitau"),
            ("business-owner-is", "woman"),
            ("money-cushion", "under_week"),
            ("people-help/r1/who", "Granny"),
            ("finish-leave-out-money", "no"),
        ]);
        let said = |money| {
            let shared = with_trainer(&answers, money);
            let keys = shared.sections().values().flat_map(|part| part.values.keys().cloned());
            (keys.collect::<Vec<_>>(), code(&chosen(&shared)))
        };
        assert_eq!(said(false), (vec!["business-name".to_owned()], "public".to_owned()));
        let all = ["business-name", "finish-leave-out-money", "money-cushion"].map(str::to_owned).to_vec();
        assert_eq!(said(true), (all, "public+money".to_owned()));
    }

    #[test]
    fn the_owner_chooses_what_is_printed() {
        let answers = given(&[("finish-leave-out-money", "no"), ("finish-print-help", "yes")]);
        assert_eq!(code(&chosen(&answers)), "public+money+help");
        assert_eq!(code(&chosen(&Answers::default())), "public");
    }
}
