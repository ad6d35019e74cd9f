//! What may leave the owner's hands: answers without the classes that a paper or a share does not show.

use std::collections::BTreeMap;

use super::answers::{Answers, SectionAnswers};
use super::catalogue::{self, finish};
use super::question::Class;

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
    let shown = |path: &String| {
        let table = path.split('/').next().and_then(catalogue::question);
        let question = catalogue::behind(path);
        table.into_iter().chain(question).all(|question| classes.contains(&question.class))
    };
    let sections: BTreeMap<String, SectionAnswers> = answers
        .sections()
        .iter()
        .map(|(key, part)| {
            let values = part.values.iter().filter(|(path, _)| shown(path));
            let kept = values.map(|(path, value)| (path.clone(), value.clone())).collect();
            (key.clone(), SectionAnswers { values: kept, typed: BTreeMap::new() })
        })
        .collect();
    Answers::new(sections)
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
    use crate::plan::answers::Value;

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
    fn the_owner_chooses_what_is_printed() {
        let answers = given(&[("finish-leave-out-money", "no"), ("finish-print-help", "yes")]);
        assert_eq!(code(&chosen(&answers)), "public+money+help");
        assert_eq!(code(&chosen(&Answers::default())), "public");
    }
}
