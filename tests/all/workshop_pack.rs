//! The workshop pack is for everyone, and says plainly what it does not have. The half day leads to a whole quick plan.

use stanap::packs::Packs;
use stanap::packs::agenda::agendas;
use stanap::plan::catalogue;
use stanap::plan::options::Frame;
use stanap::plan::question::Depth;
use stanap::plan::{progress, visible};

use crate::support::app::TestApp;
use crate::support::pdf::{pdf_check, pdf_pages, pdf_text};
use crate::support::visitor::Visitor;

/// The bytes of an answer that is a paper.
fn paper(phone: &mut Visitor, path: &str) -> Vec<u8> {
    let page = phone.get(path);
    page.assert_status(200);
    assert_eq!(page.header("content-type"), Some("application/pdf"), "{path}");
    page.body
}

#[test]
fn anyone_gets_the_pack_of_a_country_and_agenda() {
    let app = TestApp::start();
    let mut phone = app.visitor();
    let short = paper(&mut phone, "/worksheets/en/VU/pack.pdf");
    assert_eq!(pdf_check(&short), Ok(()));
    let text = pdf_text(&short);
    assert!(text.contains("Half-day workshop") && text.contains("6 tables of 4 to 6 people"), "{text}");
    assert_eq!(short, paper(&mut phone, "/worksheets/en/vu/pack.pdf?agenda=half&paper=a4&tables=6"));
    let long = paper(&mut phone, "/worksheets/fr/MN/pack.pdf?agenda=two&paper=letter&tables=2");
    assert!(pdf_pages(&long) > pdf_pages(&short));
}

#[test]
fn what_is_not_there_is_said_plainly() {
    let app = TestApp::start();
    let mut phone = app.visitor();
    for path in ["/worksheets/tlh/VU/pack.pdf", "/worksheets/en/ZZ/pack.pdf", "/worksheets/en/VU/pack.pdf?agenda=week"]
    {
        phone.get(path).assert_status(404).assert_heading("We cannot find this page");
    }
    for query in ["paper=a0", "tables=0", "tables=41", "tables=many", "tables=-1", "owner=ana"] {
        phone.get(&format!("/worksheets/en/VU/pack.pdf?{query}")).assert_status(400);
    }
}

#[test]
fn the_half_day_asks_every_required_question_of_the_quick_plan() {
    let packs = Packs::embedded().expect("the packs are in order");
    let languages = ["en".to_owned()];
    let agenda = agendas().expect("in order").iter().find(|agenda| agenda.key == "half").expect("a half day");
    let parts: Vec<&str> = agenda.activities().flat_map(|card| &card.parts).map(String::as_str).collect();
    let mut seen = 0;
    for case in stanap::cases::all().expect("the samples are in order") {
        let country = packs.country(&case.country).expect("a pack");
        let today = country.read_on;
        let answers = case.answers(&packs, &languages, today).expect("its answers");
        // a plan with much in it asks what an empty one hides
        for answers in [&answers, &stanap::plan::answers::Answers::default()] {
            let depth = Depth::Quick;
            let frame = Frame { packs: &packs, country, depth, today, languages: &languages, workshop: true, answers };
            for section in catalogue::SECTIONS {
                for question in progress::required(section, &frame) {
                    let mut asking = visible::steps(section, &frame).into_iter();
                    let step = asking.find(|step| step.questions.iter().any(|asked| asked.key == question.key));
                    let step = step.unwrap_or_else(|| panic!("{} stands on no page", question.key));
                    let page = format!("{}/{}", section.key, step.key);
                    assert!(parts.contains(&section.key) || parts.contains(&page.as_str()), "{}: {page}", question.key);
                    seen += 1;
                }
            }
        }
    }
    assert!(seen > 100, "only {seen} questions were looked at");
}
