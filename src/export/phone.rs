//! Phone numbers to tap on, picked from the outline of the papers for the page that is saved to a phone.

use crate::outline::Front;

/// A number with whom it reaches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// Who answers.
    pub name: String,
    /// The number as written.
    pub number: String,
    /// The number as it is dialled.
    pub dial: String,
}

/// Everyone on the front of the wall sheet who has a number: emergency first, then the owner's own people.
pub fn calls(front: &Front) -> Vec<Call> {
    let numbers = front.numbers.iter().filter_map(|fact| call(fact.label.clone(), fact.value.as_deref()));
    let people = front.people.iter().filter_map(|person| {
        let (name, who) = (person.name.as_deref().unwrap_or_default(), person.who());
        let parts = [name, &who].into_iter().filter(|part| !part.is_empty());
        call(parts.collect::<Vec<_>>().join(", "), person.phone.as_deref())
    });
    numbers.chain(people).collect()
}

fn call(name: String, number: Option<&str>) -> Option<Call> {
    let number = number?;
    let dial = dial(number);
    (!dial.is_empty()).then(|| Call { name, number: number.to_owned(), dial })
}

/// A number as a phone dials it: digits, and a plus where it begins with one.
pub fn dial(number: &str) -> String {
    let plus = if number.trim_start().starts_with('+') { "+" } else { "" };
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    if digits.is_empty() { digits } else { format!("{plus}{digits}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outline::{Fact, Person};

    #[test]
    fn numbers_are_dialled_without_their_signs() {
        for (written, dialled) in
            [("+678 555-0134", "+6785550134"), ("(02) 55 01", "025501"), ("111", "111"), ("-", "")]
        {
            assert_eq!(dial(written), dialled, "{written}");
        }
    }

    #[test]
    fn lines_without_a_number_cannot_be_tapped() {
        let fact = |value: Option<&str>| Fact { label: "Police".to_owned(), value: value.map(str::to_owned) };
        let said = |text: &str| Some(text.to_owned());
        let person = Person { name: said("Ana"), role: said("Family"), note: said("Has the key"), phone: said("55") };
        let front = Front {
            numbers: vec![fact(Some("111")), fact(None)],
            people: vec![person, Person::default()],
            ..Front::default()
        };
        let names: Vec<String> = calls(&front).into_iter().map(|call| call.name).collect();
        assert_eq!(names, ["Police", "Ana, Family · Has the key"]);
    }
}
