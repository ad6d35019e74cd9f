//! The bytes of a ZIP as its reader takes them: a paper is made when the one before has left.

use actix_web::web::Bytes;
use futures_util::stream::{self, Stream, StreamExt as _};

use crate::export::bundle::Bundle;
use crate::export::taken::Taken;
use crate::web::error::Error;

/// What became of a plan that is shared.
pub enum Made {
    /// It was printed: what the manifest says of it, and the file.
    Paper(Taken, Vec<u8>),
    /// It could not be printed; its seat.
    Failed(i32),
}

/// What went into the ZIP so far.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Gathered {
    /// The plans.
    pub files: Vec<Taken>,
    /// Seats whose plans could not be printed.
    pub failed: Vec<i32>,
}

/// A file that is not a plan: name and bytes.
pub type Other = (&'static str, Vec<u8>);

/// The ZIP of these papers, and of the files that `end` makes from what went in. Only one paper is held at a time, and
/// none is made for a reader who went away.
pub fn zipped(
    bundle: Bundle,
    papers: impl Stream<Item = Made>,
    end: impl FnOnce(Gathered) -> Result<Vec<Other>, Error>,
) -> impl Stream<Item = Result<Bytes, Error>> {
    let begun = Some((bundle, Box::pin(papers), Gathered::default(), end));
    stream::try_unfold(begun, |going| async move {
        let Some((mut bundle, mut papers, mut gathered, end)) = going else { return Ok(None) };
        while let Some(made) = papers.next().await {
            match made {
                Made::Failed(seat) => gathered.failed.push(seat),
                Made::Paper(taken, file) => {
                    let ready = bundle.add(&taken.name, &file).map_err(Error::Internal)?;
                    gathered.files.push(taken);
                    return Ok(Some((ready.into(), Some((bundle, papers, gathered, end)))));
                }
            }
        }
        let mut rest = Vec::new();
        for (name, file) in end(gathered)? {
            rest.extend(bundle.add(name, &file).map_err(Error::Internal)?);
        }
        rest.extend(bundle.finish().map_err(Error::Internal)?);
        Ok(Some((rest.into(), None)))
    })
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::io::Cursor;

    use chrono::NaiveDateTime;
    use futures_util::FutureExt as _;
    use zip::ZipArchive;

    use super::*;

    fn paper(seat: i32) -> Made {
        let file = format!("%PDF {seat}").into_bytes();
        Made::Paper(Taken::of(seat, format!("{seat}.pdf"), "all", &file), file)
    }

    fn next<S: Stream<Item = Result<Bytes, Error>> + Unpin>(stream: &mut S) -> Option<Bytes> {
        stream.next().now_or_never().expect("nothing waits").map(|bytes| bytes.expect("bytes"))
    }

    #[test]
    fn the_first_plan_is_read_before_the_second_is_painted() {
        let painted = Cell::new(0);
        let papers = stream::iter(1..=3).map(|seat| {
            painted.set(seat);
            paper(seat)
        });
        let mut whole = Vec::new();
        let mut zip = Box::pin(zipped(Bundle::new(NaiveDateTime::default()), papers, |_| Ok(Vec::new())));
        assert_eq!(painted.get(), 0, "nothing is made before somebody reads");
        for seat in 1..=3 {
            let ready = next(&mut zip).expect("a plan");
            assert!(ready.ends_with(format!("%PDF {seat}").as_bytes()));
            assert_eq!(painted.get(), seat, "no plan is painted ahead");
            whole.extend(ready);
        }
        whole.extend(next(&mut zip).expect("the list of files"));
        assert!(next(&mut zip).is_none());
        assert_eq!(ZipArchive::new(Cursor::new(whole)).expect("a ZIP").len(), 3);
    }

    #[test]
    fn who_goes_away_stops_the_work() {
        let painted = Cell::new(0);
        let papers = stream::iter(1..=3).map(|seat| {
            painted.set(seat);
            paper(seat)
        });
        let mut zip = Box::pin(zipped(Bundle::new(NaiveDateTime::default()), papers, |_| Ok(Vec::new())));
        assert!(next(&mut zip).is_some());
        drop(zip);
        assert_eq!(painted.get(), 1);
    }

    #[test]
    fn a_plan_that_cannot_be_printed_is_named_by_its_seat_and_the_others_go_on() {
        let papers = stream::iter([paper(1), Made::Failed(2), paper(3)]);
        let seen = Cell::new(None);
        let end = |gathered: Gathered| {
            seen.set(Some((gathered.files.len(), gathered.failed)));
            Ok(vec![("README.txt", b"read".to_vec())])
        };
        let mut zip = Box::pin(zipped(Bundle::new(NaiveDateTime::default()), papers, end));
        let whole: Vec<u8> = std::iter::from_fn(|| next(&mut zip)).flatten().collect();
        drop(zip);
        assert_eq!(seen.take(), Some((2, vec![2])));
        let archive = ZipArchive::new(Cursor::new(whole)).expect("a ZIP");
        let names: Vec<_> = archive.file_names().map(|name| name.expect("plain letters")).collect();
        assert_eq!(names, ["1.pdf", "3.pdf", "README.txt"]);
    }
}
