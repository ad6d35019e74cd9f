//! The program is killed a hundred times while people save: whatever it acknowledged is there when it comes back.

use std::hash::{BuildHasher as _, RandomState};
use std::io;
use std::sync::mpsc::{Sender, channel};
use std::thread;
use std::time::Duration;

use diesel::sql_types::BigInt;
use diesel::{Connection as _, PgConnection, QueryableByName, RunQueryDsl, SqliteConnection, sql_query};
use stanap::store::{Connection, sections};

use super::support::line::Line;
use super::support::postgres::Database;
use super::support::program::Program;
use super::support::visitor::Visitor;

const KILLS: usize = 100;
const PLANS: usize = 3;
/// The pages that each plan is written on at the same time, with the question that is answered.
const PAGES: [(&str, &str, &str); 2] =
    [("business", "business/you", "business-name"), ("people", "people/safe", "people-meeting")];
/// The most saves acknowledged before a kill.
const MOST_SAVES: u64 = 40;
/// The longest pause between the last of them and the kill, in microseconds: about one save.
const LONGEST_PAUSE: u64 = 8_000;

/// Somebody who saves one page of one plan over and over.
struct Writer {
    plan: String,
    cookie: String,
    section: &'static str,
    page: &'static str,
    question: &'static str,
    /// What was acknowledged since the last look, with the revision it became.
    acknowledged: Vec<(i64, String)>,
    /// The last answer acknowledged, and those sent since: nobody knows what became of them.
    possible: Vec<String>,
    count: usize,
}

impl Writer {
    /// Saves until the program is gone.
    fn write(&mut self, address: &str, acknowledged: &Sender<()>) {
        let gone = self.write_on(address, acknowledged);
        assert!(gone.is_err(), "only a killed program ends this");
    }

    fn write_on(&mut self, address: &str, acknowledged: &Sender<()>) -> io::Result<()> {
        let path = format!("/plans/{}/{}", self.plan, self.page);
        let mut line = Line::open(address, &format!("Cookie: stanap={}\r\n", self.cookie))?;
        loop {
            let page = line.get(&path)?;
            assert_eq!(page.status, 200, "{path}: {}", page.text());
            let shown = page.hidden(self.question).expect("the page asks the question");
            assert!(self.possible.contains(&shown), "{path} shows {shown:?} instead of {:?}", self.possible);
            let csrf = page.hidden("csrf").expect("a token");
            let mut revision: i64 = page.hidden("revision").and_then(|text| text.parse().ok()).expect("a revision");
            loop {
                self.count += 1;
                let sent = format!("Answer-{}.", self.count);
                self.possible.push(sent.clone());
                let key = format!("{}{:08}", self.section, self.count);
                let form = format!("csrf={csrf}&key={key}&revision={revision}&{}={sent}", self.question);
                let status = line.post(&path, &form)?.status;
                // the killed program's last save can reach PostgreSQL after our look: then it is the newer one
                if status == 409 {
                    break;
                }
                assert_eq!(status, 303, "{path}");
                revision += 1;
                self.possible = vec![sent.clone()];
                self.acknowledged.push((revision, sent));
                acknowledged.send(()).expect("the test listens");
            }
        }
    }

    /// Everything acknowledged stands in the history, and the newest state is the plan's.
    fn look(&mut self, c: &mut Connection) -> usize {
        let limit = i64::try_from(self.acknowledged.len()).expect("a small number") + 2;
        let history = sections::history(c, &self.plan, self.section, None, limit).expect("a history");
        let now = sections::one(c, &self.plan, self.section).expect("an answer");
        let (newest, now) = (history.first().map(|row| (row.revision, &row.answers)), now.as_ref());
        assert_eq!(newest, now.map(|row| (row.revision, &row.answers)), "{}", self.page);
        for (revision, answer) in &self.acknowledged {
            let kept = history.iter().any(|row| row.revision == *revision && row.answers.contains(answer.as_str()));
            assert!(kept, "{answer} was acknowledged as revision {revision} of {} and is gone", self.page);
        }
        let count = self.acknowledged.len();
        self.acknowledged.clear();
        count
    }
}

/// People who begin their plans, each with two pages open.
fn writers(address: &str) -> Vec<Writer> {
    let mut writers = Vec::new();
    for _ in 0..PLANS {
        let mut owner = Visitor::new(&format!("http://{address}"));
        let page = owner.get("/plans/new");
        let page = owner.submit(&page, page.form_with("/plans").choose("start-country", "VU"));
        let plan = page.path().split('/').nth(2).expect("the plan's address").to_owned();
        let cookie = owner.cookie("stanap").expect("a session");
        writers.extend(PAGES.map(|(section, page, question)| Writer {
            plan: plan.clone(),
            cookie: cookie.clone(),
            section,
            page,
            question,
            acknowledged: Vec::new(),
            possible: vec![String::new()],
            count: 0,
        }));
    }
    writers
}

fn chance(below: u64) -> u64 {
    RandomState::new().hash_one(below) % below
}

/// Lets everybody save and kills the program somewhere in the middle.
fn kill_under_load(program: Program, writers: &mut [Writer]) {
    let (send, receive) = channel();
    let address = program.address.clone();
    thread::scope(|scope| {
        for writer in writers {
            let (send, address) = (send.clone(), &address);
            scope.spawn(move || writer.write(address, &send));
        }
        drop(send);
        for _ in 0..=chance(MOST_SAVES) {
            receive.recv().expect("somebody saves");
        }
        thread::park_timeout(Duration::from_micros(chance(LONGEST_PAUSE)));
        program.kill();
    });
}

fn survives(url: &str, open: impl Fn() -> Connection) {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let mut program = Program::start(url, folder.path());
    let mut writers = writers(&program.address);
    let mut saves = 0;
    for _ in 0..KILLS {
        kill_under_load(program, &mut writers);
        program = Program::start(url, folder.path());
        let mut connection = open();
        saves += writers.iter_mut().map(|writer| writer.look(&mut connection)).sum::<usize>();
        assert_whole(&mut connection);
    }
    assert!(saves >= KILLS, "{saves} saves are no load");
    // the pages show it too, and can still be saved
    kill_under_load(program, &mut writers);
}

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    n: i64,
}

/// No page of the file is broken, and no row hangs in the air; PostgreSQL is asked for rows without their section.
fn assert_whole(connection: &mut Connection) {
    let faults = match connection {
        Connection::Sqlite(inner) => {
            let broken = "SELECT (SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok') \
                          + (SELECT count(*) FROM pragma_foreign_key_check) AS n";
            sql_query(broken).get_result::<Count>(inner)
        }
        Connection::Postgres(inner) => {
            let broken = "SELECT count(*) AS n FROM section_history h LEFT JOIN plan_sections s \
                          USING (plan_id, section) WHERE s.revision IS NULL OR s.revision < h.revision";
            sql_query(broken).get_result::<Count>(inner)
        }
    };
    assert_eq!(faults.expect("the database answers").n, 0, "the database is not whole");
}

#[test]
fn a_hundred_kills_lose_no_acknowledged_save_on_sqlite() {
    let folder = tempfile::tempdir().expect("a folder for the database");
    let file = folder.path().join("stanap.db").display().to_string();
    survives(&format!("sqlite:{file}"), || {
        Connection::Sqlite(SqliteConnection::establish(&file).expect("the file opens"))
    });
}

#[test]
fn a_hundred_kills_lose_no_acknowledged_save_on_postgres() {
    let database = Database::fresh();
    survives(database.url(), || Connection::Postgres(PgConnection::establish(database.url()).expect("it opens")));
}
