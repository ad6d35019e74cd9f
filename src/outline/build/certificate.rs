//! From a workshop and the people who completed it to their certificates. No score and no share of anything is on them.

use chrono::NaiveDate;

use super::super::certificate::{Certificate, Certificates};
use super::super::{Fact, Host};
use crate::words::{Value, Words};

/// What all certificates of a workshop share.
#[derive(Debug, Clone)]
pub struct Given {
    /// Title of the workshop.
    pub title: String,
    /// Hall and town.
    pub place: String,
    /// First and last day.
    pub days: [NaiveDate; 2],
    /// Name of the trainer who answers for it.
    pub trainer: String,
    /// The organisation that held it.
    pub host: Option<Host>,
    /// The public address of this server, such as `https://stanap.example`; none where none works from everywhere.
    pub address: Option<String>,
}

/// What differs from one to the next.
#[derive(Debug, Clone)]
pub struct Holder {
    /// Her name as she wants it; none leaves a line to write on.
    pub name: Option<String>,
    /// The code, ten symbols.
    pub code: String,
    /// Day on which it was given.
    pub day: NaiveDate,
}

/// The code as it is read and typed: two groups of five.
pub fn grouped(code: &str) -> String {
    code.split_at_checked(5).map_or_else(|| code.to_owned(), |(first, last)| format!("{first}-{last}"))
}

/// One day, or the first and the last, in words.
pub fn days(words: &Words, [first, last]: [NaiveDate; 2]) -> String {
    if first == last {
        words.date_long(first)
    } else {
        format!("{} – {}", words.date_long(first), words.date_long(last))
    }
}

/// The certificates of these people in the words of one language.
pub fn of(words: &Words, given: &Given, holders: &[Holder]) -> Certificates {
    let newest = holders.iter().map(|holder| holder.day).max();
    let title = [("title", Value::Text(&given.title))];
    Certificates {
        language: words.lang().to_owned(),
        title: words.with("certificate-document", &title),
        subject: words.text("certificate-heading").into_owned(),
        made_on: newest.map(|day| day.to_string()).unwrap_or_default(),
        sheets: holders.iter().map(|holder| sheet(words, given, holder)).collect(),
    }
}

fn sheet(words: &Words, given: &Given, holder: &Holder) -> Certificate {
    let t = |id: &str| words.text(id).into_owned();
    let fact = |id: &str, value: Option<String>| Fact { label: t(id), value };
    let (when, title) = (days(words, given.days), given.title.as_str());
    let place = [("place", Value::Text(&given.place)), ("days", Value::Text(&when))];
    let link = given.address.as_ref().map(|address| format!("{address}/verify/{}", holder.code));
    let bare = |address: &String| {
        let host = address.trim_start_matches("https://").trim_start_matches("http://");
        format!("{host}/verify")
    };
    let host = given.host.as_ref().map(|host| host.name.clone());
    let asked = host.clone().unwrap_or_else(|| given.trainer.clone());
    let check = match &link {
        Some(_) => t("certificate-check"),
        None => words.with("certificate-check-ask", &[("who", Value::Text(&asked))]),
    };
    let mut signatures = vec![fact("certificate-trainer", Some(given.trainer.clone()))];
    // its name stands at the head
    signatures.extend(host.map(|_| fact("certificate-organisation", None)));
    Certificate {
        heading: t("certificate-heading"),
        opening: t("certificate-opening"),
        name: fact("certificate-name", holder.name.clone()),
        text: words.with("certificate-text", &[("title", Value::Text(title))]),
        place: words.with("certificate-place", &place),
        host: given.host.clone(),
        signatures,
        date: fact("certificate-date", Some(words.date_long(holder.day))),
        check,
        code: fact("certificate-code", Some(grouped(&holder.code))),
        typed: given.address.as_ref().map(bare),
        link,
        note: t("certificate-note"),
        picture: t("certificate-picture"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Library;

    fn given(address: Option<&str>) -> Given {
        let day = |day| NaiveDate::from_ymd_opt(2027, 2, day).unwrap();
        Given {
            title: "Market house".into(),
            place: "Port Vila".into(),
            days: [day(8), day(9)],
            trainer: "Mere".into(),
            host: None,
            address: address.map(str::to_owned),
        }
    }

    fn one(address: Option<&str>) -> Certificate {
        let day = NaiveDate::from_ymd_opt(2027, 2, 9).unwrap();
        let holder = Holder { name: None, code: "KT7R4MWX9H".into(), day };
        of(&Library::embedded().unwrap().words("en"), &given(address), &[holder]).sheets.remove(0)
    }

    #[test]
    fn an_address_is_printed_only_where_it_works_from_everywhere() {
        let public = one(Some("https://stanap.example"));
        assert_eq!(public.link.as_deref(), Some("https://stanap.example/verify/KT7R4MWX9H"));
        assert_eq!(public.typed.as_deref(), Some("stanap.example/verify"));
        let hall = one(None);
        assert_eq!((hall.link, hall.typed), (None, None));
        assert!(hall.check.contains("Mere"), "{}", hall.check);
    }

    #[test]
    fn the_code_is_read_in_two_groups_and_days_as_a_span() {
        let certificate = one(None);
        assert_eq!(certificate.code.value.as_deref(), Some("KT7R4-MWX9H"));
        assert_eq!(certificate.place, "Port Vila, 8 February 2027 – 9 February 2027");
    }
}
