//! Codes of the register in words.

use crate::packs::{Country, Packs};
use crate::plan::catalogue::readiness::SHORT;
use crate::tally::Table;
use crate::words::{Value, Words};

/// An area of a country.
pub fn area(words: &Words, country: &Country, code: &str) -> String {
    let name = country.area(code).map_or(code, |area| area.name.as_str());
    words.over(&format!("area-{}-{}", country.code.to_lowercase(), code.replace('_', "-")), name)
}

/// A sector.
pub fn sector(words: &Words, code: &str) -> String {
    words.text(&format!("sector-{code}")).into_owned()
}

/// What a line of a table of totals counts.
pub fn row(words: &Words, packs: &Packs, table: &Table, code: &str) -> String {
    let text = |id: String| words.text(&id).into_owned();
    match table.key {
        _ if code.is_empty() => text("results-not-said".to_owned()),
        "sex" | "age" => text(format!("register-{}-{code}", table.key)),
        "sector" => sector(words, code),
        "area" => {
            let (country, area_code) = code.split_once('.').unwrap_or_default();
            packs.country(country).map_or_else(|| code.to_owned(), |country| area(words, country, area_code))
        }
        "days" => words.with("results-day", &[("n", Value::Text(code))]),
        "readiness" => text(format!("results-column-{code}")),
        "lines" if SHORT.iter().any(|line| line.key == code) => text(code.to_owned()),
        "feedback" | "day30" | "day90" | "month6" => answer(words, code),
        _ => text(format!("results-row-{code}")),
    }
}

/// A line of a survey: `question.code`.
fn answer(words: &Words, code: &str) -> String {
    let (question, code) = code.split_once('.').unwrap_or((code, ""));
    let asked = words.text(&format!("survey-{question}"));
    let asked = ("question", Value::Text(&asked));
    match code {
        "people" => words.with("results-answered", &[asked]),
        "sum" => words.with("results-sum", &[asked]),
        _ => {
            let told = words.text(&format!("survey-{question}-{code}"));
            words.with("results-answer", &[asked, ("answer", Value::Text(&told))])
        }
    }
}

/// The title of a table.
pub fn title(words: &Words, table: &Table) -> String {
    let id = format!("results-table-{}", table.key);
    words.text(if words.has(&id) { id } else { format!("survey-{}", table.key) }.as_str()).into_owned()
}

/// The head of a column.
pub fn column(words: &Words, column: &str) -> String {
    words.text(&format!("results-column-{column}")).into_owned()
}

/// What the numbers mean: names and texts.
pub fn meanings(words: &Words) -> Vec<(String, String)> {
    let percent = Value::Number(i64::from(crate::tally::totals::DONE_PERCENT));
    let ids = (1..=20).map(|n| format!("indicator-{n}")).take_while(|id| words.has(id));
    ids.map(|id| {
        let text = words.attr_with(&id, "text", &[("percent", percent)]).unwrap_or_default();
        (words.text(&id).into_owned(), text)
    })
    .collect()
}
