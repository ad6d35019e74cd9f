//! Long lists, a page at a time.

/// Lines on one page.
pub const LINES: i64 = 25;

/// Where the pages before and after are.
pub struct Pager {
    /// Address of the page before.
    pub before: Option<String>,
    /// Address of the page after.
    pub after: Option<String>,
}

impl Pager {
    /// For page `page` of the list at `base`, counted from 0.
    pub fn of(base: &str, page: i64, more: bool) -> Self {
        let at = |page: i64| if page == 0 { base.to_owned() } else { format!("{base}?page={page}") };
        Self { before: (page > 0).then(|| at(page - 1)), after: more.then(|| at(page + 1)) }
    }
}

/// The page that a query asks for, from 0.
pub fn asked(query: &[(String, String)]) -> i64 {
    let text = query.iter().find(|(name, _)| name == "page").map(|(_, text)| text.as_str());
    text.and_then(|text| text.parse().ok()).filter(|page| (0..100_000).contains(page)).unwrap_or(0)
}

/// Takes the line too many off a list that was read with one more, and says whether it was there.
pub fn cut<T>(mut lines: Vec<T>) -> (Vec<T>, bool) {
    let most = usize::try_from(LINES).unwrap_or(usize::MAX);
    let more = lines.len() > most;
    lines.truncate(most);
    (lines, more)
}
