//! A page as a person reads it: heading, words, links, forms, and the list of what is wrong.

use super::{
    form::Form,
    reading::{first, join, path_of, selector, squeeze, text_of},
};
use scraper::{ElementRef, Html};
use ureq::http::HeaderMap;

/// A page that came back, with everything needed to judge it.
pub struct Page {
    /// The status, whatever it is: a refusal is a page too.
    pub status: u16,
    /// The address it came from in the end, after redirects.
    pub url: String,
    /// The headers of the last answer.
    pub headers: HeaderMap,
    /// The body as it was sent.
    pub body: Vec<u8>,
    /// The body read as HTML.
    pub document: Html,
}

/// A link as found on a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The words to tap on.
    pub text: String,
    /// The `href` as written in the page.
    pub href: String,
}

impl Page {
    /// Reads an answer.
    pub fn new(url: &str, status: u16, headers: HeaderMap, body: Vec<u8>) -> Self {
        let document = Html::parse_document(&String::from_utf8_lossy(&body));
        Self { status, url: url.to_owned(), headers, body, document }
    }

    /// Reads HTML that came another way, out of a browser for example.
    pub fn of_html(url: &str, html: &str) -> Self {
        Self::new(url, 200, HeaderMap::new(), html.as_bytes().to_vec())
    }

    /// The path of the page, without host and query.
    pub fn path(&self) -> &str {
        path_of(&self.url)
    }

    /// One header of the last answer.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// The body as text.
    pub fn source(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The words of the one `h1`; two of them, or none, fail the test.
    pub fn heading(&self) -> String {
        let headings: Vec<_> = self.document.select(&selector("h1")).map(text_of).collect();
        assert_eq!(headings.len(), 1, "{} should have one h1, it has {headings:?}", self.url);
        headings[0].clone()
    }

    /// The title of the window.
    pub fn title(&self) -> String {
        first(&self.document, "title").map(|title| squeeze(&title.text().collect::<String>())).unwrap_or_default()
    }

    /// The words of the whole page, white space squeezed.
    pub fn text(&self) -> String {
        first(&self.document, "body").map(text_of).unwrap_or_default()
    }

    /// Whether the words stand on the page.
    pub fn has_text(&self, words: &str) -> bool {
        self.text().contains(&squeeze(words))
    }

    /// The words of every element that a selector finds.
    pub fn texts(&self, css: &str) -> Vec<String> {
        self.document.select(&selector(css)).map(text_of).collect()
    }

    /// Every link of the page, in order.
    pub fn links(&self) -> Vec<Link> {
        self.links_in("a[href]")
    }

    fn links_in(&self, css: &str) -> Vec<Link> {
        let link = |element: ElementRef<'_>| Link {
            text: text_of(element),
            href: element.attr("href").unwrap_or_default().to_owned(),
        };
        self.document.select(&selector(css)).map(link).collect()
    }

    /// The one address behind the words of a link: the whole words first, else a part of them.
    pub fn link(&self, words: &str) -> String {
        let links = self.links();
        let whole: Vec<_> = links.iter().filter(|link| link.text == words).collect();
        let found = if whole.is_empty() { links.iter().filter(|l| l.text.contains(words)).collect() } else { whole };
        let mut hrefs: Vec<_> = found.iter().map(|link| &link.href).collect();
        hrefs.dedup();
        assert_eq!(hrefs.len(), 1, "wanted one link {words:?} on {}; there are {}", self.url, listed(&links));
        join(&self.url, hrefs[0])
    }

    /// The links of the error summary: what is wrong, each leading to its field.
    pub fn errors(&self) -> Vec<Link> {
        self.links_in(".error-summary a[href], [role=alert] a[href]")
    }

    /// Links of the error summary that lead to no element of the page: there should be none.
    pub fn errors_leading_nowhere(&self) -> Vec<Link> {
        let nowhere = |link: &Link| {
            let id = link.href.trim_start_matches('#');
            !link.href.starts_with('#') || !self.document.select(&selector("[id]")).any(|e| e.attr("id") == Some(id))
        };
        self.errors().into_iter().filter(nowhere).collect()
    }

    /// Every form, as found on the page.
    pub fn forms(&self) -> Vec<Form> {
        self.document.select(&selector("form")).map(|form| Form::read(&self.document, form, &self.url)).collect()
    }

    /// The n-th form of the page, counted from 0.
    pub fn form(&self, n: usize) -> Form {
        let mut forms = self.forms();
        assert!(n < forms.len(), "there is no form {n} on {}; there are {}", self.url, outlined(&forms));
        forms.swap_remove(n)
    }

    /// The one form with this action, or with a button of these words.
    pub fn form_with(&self, action_or_button: &str) -> Form {
        let (mut found, others): (Vec<_>, Vec<_>) =
            self.forms().into_iter().partition(|form| form.is_known_by(action_or_button));
        assert!(
            found.len() == 1,
            "wanted one form with {action_or_button:?} on {}, found {}; others: {}",
            self.url,
            found.len(),
            outlined(&others)
        );
        found.swap_remove(0)
    }

    /// How many things the page asks for in its main part; a group of radios or check boxes is one.
    pub fn inputs(&self) -> usize {
        let main = first(&self.document, "main").unwrap_or_else(|| self.document.root_element());
        let forms = selector("form");
        main.select(&forms).map(|form| Form::read(&self.document, form, &self.url).inputs()).sum()
    }

    /// Fails unless the status is this one.
    pub fn assert_status(&self, status: u16) -> &Self {
        assert_eq!(self.status, status, "{} says: {}", self.url, self.text());
        self
    }

    /// Fails unless the heading is this one.
    pub fn assert_heading(&self, words: &str) -> &Self {
        assert_eq!(self.heading(), words, "heading of {}", self.url);
        self
    }

    /// Fails unless the words stand on the page.
    pub fn assert_text(&self, words: &str) -> &Self {
        assert!(self.has_text(words), "{words:?} is not on {}, which says: {}", self.url, self.text());
        self
    }
}

fn listed(links: &[Link]) -> String {
    links.iter().map(|link| format!("{:?} ({})", link.text, link.href)).collect::<Vec<_>>().join(", ")
}

fn outlined(forms: &[Form]) -> String {
    forms.iter().map(Form::outline).collect::<Vec<_>>().join("; ")
}
