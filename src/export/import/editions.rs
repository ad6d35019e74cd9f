//! From the edition of a file to that of this program, step by step.

use serde_json::{Map, Value as Json, json};

use super::Fault;
use crate::export::FORMAT;
use crate::plan::catalogue::EDITION;

/// A file as read: its top-level names.
pub(super) type Top = Map<String, Json>;

/// The step from each edition to the next, the oldest first. A step is pure and only adds or renames.
const STEPS: [fn(Top) -> Top; 1] = [to_second];

/// The file as this program would have written it.
///
/// # Errors
/// When it is no plan, or a newer one.
pub(super) fn raise(file: Json) -> Result<Top, Fault> {
    let Json::Object(mut file) = file else { return Err(Fault::NotAPlan) };
    if file.get("format").and_then(Json::as_str) != Some(FORMAT) {
        return Err(Fault::NotAPlan);
    }
    let edition = file.get("edition").and_then(Json::as_i64).filter(|edition| *edition >= 1).ok_or(Fault::NotAPlan)?;
    if edition > i64::from(EDITION) {
        return Err(Fault::Newer { edition });
    }
    let done = usize::try_from(edition - 1).unwrap_or(0);
    file = STEPS.iter().skip(done).fold(file, |file, step| step(file));
    file.insert("edition".to_owned(), json!(EDITION));
    Ok(file)
}

/// Edition 1 had neither rounds, nor what was typed and not understood, nor a language of the papers.
fn to_second(mut file: Top) -> Top {
    let language = file.get("language").cloned().unwrap_or(Json::Null);
    file.entry("paper_language").or_insert(language);
    file.entry("typed").or_insert_with(|| json!({}));
    file.entry("rounds").or_insert_with(|| json!([]));
    file
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_edition_has_its_step() {
        assert_eq!(STEPS.len() + 1, usize::try_from(EDITION).unwrap());
    }

    #[test]
    fn a_file_of_the_first_edition_gains_what_came_later() {
        let old = json!({ "format": "stanap-plan", "edition": 1, "language": "fr", "answers": {} });
        let raised = Json::Object(raise(old).unwrap());
        let expected = json!({
            "format": "stanap-plan", "edition": EDITION, "language": "fr", "paper_language": "fr",
            "answers": {}, "typed": {}, "rounds": []
        });
        assert_eq!(raised, expected);
    }

    #[test]
    fn what_is_no_plan_or_comes_from_the_future_is_told_apart() {
        for odd in [json!([]), json!({}), json!({"format": "other", "edition": 1}), json!({"format": "stanap-plan"})] {
            assert_eq!(raise(odd).unwrap_err(), Fault::NotAPlan);
        }
        for edition in [json!(0), json!(-1), json!("1"), json!(1.5), json!(1e300), json!(null)] {
            let file = json!({ "format": "stanap-plan", "edition": edition });
            assert_eq!(raise(file).unwrap_err(), Fault::NotAPlan);
        }
        let file = json!({ "format": "stanap-plan", "edition": EDITION + 1 });
        assert_eq!(raise(file).unwrap_err(), Fault::Newer { edition: i64::from(EDITION) + 1 });
    }
}
