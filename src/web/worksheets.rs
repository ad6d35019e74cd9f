//! Blank papers for pen: a page that offers them in a language and for a country, and the papers themselves.

use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::app::App;
use super::error::Error;
use super::papers;
use super::shell::{self, Shell};
use crate::outline::build;
use crate::packs::Country;
use crate::packs::agenda::{self, Agenda};
use crate::pdf::{self, Painted, Paper, PdfError};
use crate::plan::answers::Answers;
use crate::plan::catalogue::{self, SECTIONS};
use crate::plan::options::Frame;
use crate::plan::question::{Depth, Section};
use crate::words::{Value, Words};

/// Tables of the hall that the page reckons with.
const TABLES: usize = 6;

/// What stands behind the question mark of a paper.
#[derive(Deserialize, Default)]
pub struct Wish {
    depth: Option<String>,
    section: Option<String>,
    paper: Option<String>,
}

/// What was chosen on the page.
#[derive(Deserialize, Default)]
pub struct Choice {
    lang: Option<String>,
    country: Option<String>,
    paper: Option<String>,
}

/// A language and a country that the program has.
struct Blank {
    app: App,
    words: Words,
    country: Country,
    nothing: Answers,
}

impl Blank {
    /// # Errors
    /// `NotFound` where the program speaks no such language or has no such pack.
    fn find(app: &App, lang: &str, country: &str) -> Result<Self, Error> {
        let country = app.packs.countries().iter().find(|own| own.code.to_lowercase() == country);
        let country = country.filter(|_| app.languages.iter().any(|own| own == lang)).ok_or(Error::NotFound)?;
        Ok(Self {
            app: app.clone(),
            words: app.library.words(lang),
            country: country.clone(),
            nothing: Answers::default(),
        })
    }

    fn frame(&self, depth: Depth) -> Frame<'_> {
        Frame {
            packs: &self.app.packs,
            country: &self.country,
            depth,
            today: self.app.today(&self.country),
            languages: &self.app.languages,
            workshop: false,
            answers: &self.nothing,
        }
    }

    fn lives(&self) -> Option<&str> {
        self.app.settings.public_address.as_deref()
    }

    fn worksheets(&self, depth: Depth, section: Option<&'static Section>) -> crate::outline::worksheet::Worksheets {
        build::worksheets(&self.frame(depth), &self.words, self.lives(), section)
    }

    /// Name of a file: what it is, for which country, in which language.
    fn file(&self, name: &str) -> String {
        format!("stanap-{name}-{}-{}", self.country.code.to_lowercase(), self.words.lang())
    }
}

/// A part by its number, `s5`, or by its key, `people`.
fn section(wish: &str) -> Option<&'static Section> {
    let number = wish.strip_prefix('s').and_then(|number| number.parse::<u8>().ok());
    SECTIONS.into_iter().find(|section| Some(section.number) == number).or_else(|| catalogue::section(wish))
}

impl Wish {
    fn paper(&self) -> Result<Paper, Error> {
        paper(self.paper.as_deref())
    }

    fn depth(&self) -> Result<Depth, Error> {
        match self.depth.as_deref() {
            None | Some("full") => Ok(Depth::Full),
            Some("quick") => Ok(Depth::Quick),
            Some(_) => Err(Error::NotFound),
        }
    }

    fn section(&self) -> Result<Option<&'static Section>, Error> {
        self.section.as_deref().map(|wish| section(wish).ok_or(Error::NotFound)).transpose()
    }
}

fn paper(wish: Option<&str>) -> Result<Paper, Error> {
    match wish {
        None | Some("a4") => Ok(Paper::A4),
        Some("letter") => Ok(Paper::LETTER),
        Some(_) => Err(Error::NotFound),
    }
}

/// `GET /worksheets/{lang}/{country}.pdf`: all questions, those of a quick plan, or those of one part.
pub async fn sheets(
    app: web::Data<App>,
    path: web::Path<(String, String)>,
    wish: web::Query<Wish>,
) -> Result<HttpResponse, Error> {
    let blank = Blank::find(&app, &path.0, &path.1)?;
    let (depth, part, paper) = (wish.depth()?, wish.section()?, wish.paper()?);
    let name = match (part, depth) {
        (Some(part), _) => blank.file(&format!("worksheets-{}", part.key)),
        (None, Depth::Quick) => blank.file("worksheets-quick"),
        (None, _) => blank.file("worksheets"),
    };
    let made = app.painted(move || painted_part(&blank, depth, part, paper)).await?;
    send(made.ok_or(Error::NotFound)?, &name)
}

/// The worksheets painted; nothing where a quick plan asks nothing of the part.
fn painted_part(
    blank: &Blank,
    depth: Depth,
    part: Option<&'static Section>,
    paper: Paper,
) -> Option<Result<Painted, PdfError>> {
    let of = blank.worksheets(depth, part);
    (!of.parts.is_empty()).then(|| pdf::worksheets(&of, paper))
}

/// `GET /worksheets/{lang}/{country}/wall.pdf`: the wall sheet with nothing on it.
pub async fn wall(
    app: web::Data<App>,
    path: web::Path<(String, String)>,
    wish: web::Query<Wish>,
) -> Result<HttpResponse, Error> {
    let blank = Blank::find(&app, &path.0, &path.1)?;
    let (name, paper) = (blank.file("wall"), wish.paper()?);
    let made = move || pdf::wall(&build::blank(&blank.app.packs, &blank.country, &blank.words), paper);
    send(app.painted(made).await?, &name)
}

/// `GET /worksheets/{lang}/{country}/damage.pdf`: the damage and loss form.
pub async fn damage(
    app: web::Data<App>,
    path: web::Path<(String, String)>,
    wish: web::Query<Wish>,
) -> Result<HttpResponse, Error> {
    let blank = Blank::find(&app, &path.0, &path.1)?;
    let (name, paper) = (blank.file("damage"), wish.paper()?);
    let made = move || pdf::form(&build::damage_form(&blank.frame(Depth::Full), &blank.words), paper);
    send(app.painted(made).await?, &name)
}

fn send(painted: Result<Painted, PdfError>, name: &str) -> Result<HttpResponse, Error> {
    papers::answer(painted, "application/pdf", &format!("{name}.pdf"))
}

/// A paper that the page offers.
struct Offer {
    name: String,
    hint: String,
    size: String,
    address: String,
}

/// A list under a title.
struct Group {
    title: String,
    offers: Vec<Offer>,
}

#[derive(Template)]
#[template(path = "home/worksheets.html")]
struct Page {
    shell: Shell,
    languages: Vec<(String, String, bool)>,
    countries: Vec<(String, String, bool)>,
    letter: bool,
    groups: Vec<Group>,
}

/// `GET /worksheets`: choose a language and a country, then print.
pub async fn show(request: HttpRequest, choice: web::Query<Choice>) -> Result<HttpResponse, Error> {
    let app = super::app::of(&request).clone();
    let shell = Shell::of(&request).named("worksheets-page");
    let lang = choice.lang.clone().unwrap_or_else(|| shell.words.lang().to_owned());
    let first = app.packs.countries().first().map(|country| country.code.to_lowercase()).unwrap_or_default();
    let country = choice.country.clone().unwrap_or(first);
    let blank = Blank::find(&app, &lang, &country)?;
    let size = paper(choice.paper.as_deref())?;
    let letter = size == Paper::LETTER;
    let words = shell.words.clone();
    let groups = match choice.country {
        Some(_) => app.painted(move || offers(&blank, &words, size, letter)).await?,
        None => Vec::new(),
    };
    let languages = app.library.languages().into_iter();
    let countries = app.packs.countries().iter().map(|own| own.code.clone());
    let page = Page {
        languages: languages.map(|own| (own.code == lang, own)).map(|(on, own)| (own.code, own.own_name, on)).collect(),
        countries: countries
            .map(|code| (code.to_lowercase(), shell.t(&format!("country-{code}"))))
            .map(|(code, name)| (code == country, code, name))
            .map(|(on, code, name)| (code, name, on))
            .collect(),
        letter,
        groups,
        shell,
    };
    shell::page(&page)
}

/// Every paper with its size, said before printing. `words` are those of the page, not of the papers.
fn offers(blank: &Blank, words: &Words, paper: Paper, letter: bool) -> Vec<Group> {
    let base = format!("/worksheets/{}/{}", blank.words.lang(), blank.country.code.to_lowercase());
    let t = |id: &str| words.text(id).into_owned();
    let offer = |id: &str, pages: usize, file: &str| Offer {
        name: t(id),
        hint: words.attr(id, "hint").unwrap_or_default(),
        size: size(words, pages),
        address: address(&base, file, letter),
    };
    let pages = |depth, part| pdf::worksheet_count(&blank.worksheets(depth, part), paper);
    let sheets = vec![
        offer("worksheets-quick", pages(Depth::Quick, None), ".pdf?depth=quick"),
        offer("worksheets-full", pages(Depth::Full, None), ".pdf"),
    ];
    let damage = build::damage_form(&blank.frame(Depth::Full), &blank.words);
    let forms = vec![
        offer("worksheets-wall", 2, "/wall.pdf"),
        offer("worksheets-damage", pdf::form_count(&damage, paper), "/damage.pdf"),
    ];
    let pack = |agenda: &Agenda| {
        let pack = build::workshop::of(&blank.app.packs, &blank.country, words, agenda, TABLES);
        let file = format!("/pack.pdf?agenda={}", agenda.key);
        Offer { name: pack.title.clone(), ..offer("worksheets-pack", pdf::workshop_pack_count(&pack, paper), &file) }
    };
    let packs = agenda::agendas().unwrap_or_default().iter().map(pack).collect();
    let part = |section: &'static Section| Offer {
        name: part_name(words, section),
        hint: String::new(),
        size: size(words, pages(Depth::Full, Some(section))),
        address: address(&base, &format!(".pdf?section={}", section.key), letter),
    };
    vec![
        Group { title: t("worksheets-all"), offers: sheets },
        Group { title: t("worksheets-forms"), offers: forms },
        Group { title: t("worksheets-pack"), offers: packs },
        Group { title: t("worksheets-one-part"), offers: SECTIONS.into_iter().map(part).collect() },
    ]
}

fn address(base: &str, file: &str, letter: bool) -> String {
    let mark = if file.contains('?') { '&' } else { '?' };
    let paper = if letter { format!("{mark}paper=letter") } else { String::new() };
    format!("{base}{file}{paper}")
}

fn part_name(words: &Words, section: &Section) -> String {
    let name = words.text(&format!("section-{}", section.key));
    match section.number {
        0 => name.into_owned(),
        number => words.with("worksheet-part", &[("number", i64::from(number).into()), ("name", name.as_ref().into())]),
    }
}

/// Pages, and sheets of paper printed on both sides.
fn size(words: &Words, pages: usize) -> String {
    let number = |n: usize| Value::Number(i64::try_from(n).unwrap_or(0));
    words.with("worksheets-pages", &[("pages", number(pages)), ("sheets", number(pages.div_ceil(2)))])
}
